import { ok, type Result } from '@/core/model/result';
import type { SourceId } from '@/core/model/source-record';
import type { SourceTransport } from '@/core/sources/catalogue';
import { dropFile, readFile } from '@/stored/chosen-file';
import type { Secret } from '@/stored/own-sources';
import { type Download, type DownloadOptions, download } from './download';
import { fail, type SourceFailure } from './failure';

/** What a transport is told of the source. */
export interface TransportRequest extends DownloadOptions {
  readonly id: SourceId;
  /** Checked: https, or http on this machine. Empty for a file. */
  readonly address: string;
  readonly options: Readonly<Record<string, string>>;
  /** What lets the reader in at the address' own origin; to be sent nowhere else. */
  readonly secret?: Secret | undefined;
}

/** Brings a source's bytes. Never rejects: being cancelled is a result. */
export type Transport = (request: TransportRequest) => Promise<Result<Download, SourceFailure>>;

/** How each transport works; one without an entry does not compile. */
export const TRANSPORTS: Readonly<Record<SourceTransport | 'address', Transport>> = {
  address: ({ address, ...options }) => download(address, options),
  file: readChosen,
};

/** The file that the reader chose in settings, once. */
async function readChosen({ id, onProgress }: TransportRequest): Promise<Result<Download, SourceFailure>> {
  const file = await readFile(id).catch(() => undefined);
  if (file === undefined) return fail('no-file', 'Choose the file again: its content is not kept.');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    onProgress(bytes.byteLength, bytes.byteLength);
    return ok({ bytes });
  } catch {
    return fail('no-file', 'The browser could not read the file. Choose it again.');
  } finally {
    await dropFile(id).catch(() => undefined); // The next one that is chosen takes its place.
  }
}
