import { ok, type Result } from '@/core/model/result';
import type { SourceTransport } from '@/core/sources/catalogue';
import { dropFile, readFile } from '@/stored/chosen-file';
import { loginOf } from './credentials';
import { type Download, download } from './download';
import { fail, type SourceFailure } from './failure';
import { fetchMisp } from './misp';
import { fetchOpenCti } from './opencti';
import { fetchOrklActors } from './orkl';
import { fetchTaxii } from './taxii';
import type { Transport, TransportRequest } from './transport';

/** How each transport works; one without an entry does not compile. */
export const TRANSPORTS: Readonly<Record<SourceTransport | 'address', Transport>> = {
  address: ({ address, secret, ...options }) =>
    download(address, { ...options, credentials: loginOf(secret) }),
  file: readChosen,
  taxii: fetchTaxii,
  misp: fetchMisp,
  opencti: fetchOpenCti,
  orkl: fetchOrklActors,
};

/** The file that the reader chose in settings, once. */
async function readChosen({ id, onProgress }: TransportRequest): Promise<Result<Download, SourceFailure>> {
  const file = await readFile(id);
  if (file === undefined) return fail('no-file', 'Choose the file again: its content is not kept.');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    onProgress(bytes.byteLength, bytes.byteLength);
    return ok({ bytes });
  } catch {
    return fail('no-file', 'The browser could not read the file. Choose it again.');
  } finally {
    await dropFile(id);
  }
}
