import { failed, ok, type Result } from '@/core/model/result';
import { visible } from '@/core/text/characters';
import { isSafeAddress } from '@/stored/addresses';
import { MOST_BYTES } from './limits';
import type { Problem } from './problem';

/** A file as it came. */
export interface RawFile {
  /** As a reader sees it: it stands in the bar, and a copy is saved under it. */
  readonly name: string;
  /** Where it came from; '' for a file of the reader's own. */
  readonly address: string;
  /** As the server or the system has it: "text/html; charset=utf-8"; may be ''. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface FetchOptions {
  /** As the reader is signed in there; without cookies otherwise. */
  readonly signedIn: boolean;
  /** Told how much is there, between 0 and 1; null where the server does not say how much it is. */
  progress(part: number | null): void;
}

/** Fetches what the reader asked for, and nothing else: no referrer, and no cookies unless she wants it. */
export async function fetchFile(
  address: string,
  { signedIn, progress }: FetchOptions,
  signal: AbortSignal,
): Promise<Result<RawFile, Problem>> {
  const url = new URL(address);
  if (url.protocol === 'file:') return readByAddress(address, signal);
  if (!isSafeAddress(url)) return failed('not-secure');
  try {
    const response = await fetch(address, {
      credentials: signedIn ? 'include' : 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const wrong = problemOf(response);
    if (wrong !== undefined) return failed(wrong);
    const bytes = await readAll(response, progress);
    if (bytes === undefined) return failed('too-large');
    const type = response.headers.get('content-type') ?? '';
    return ok({ name: nameOf(response), address, type, bytes });
  } catch {
    return failed('unreachable');
  }
}

/** A file of this computer, where the browser lets an extension read it; it is not fetched, says the standard of fetching. */
function readByAddress(address: string, signal: AbortSignal): Promise<Result<RawFile, Problem>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = 'arraybuffer';
    request.onloadend = () => {
      if (!(request.response instanceof ArrayBuffer)) return resolve(failed('local'));
      const bytes = new Uint8Array(request.response);
      const name = visible(decoded(new URL(address).pathname.split('/').at(-1) ?? ''));
      resolve(bytes.length > MOST_BYTES ? failed('too-large') : ok({ name, address, type: '', bytes }));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('GET', address);
    request.send();
  });
}

/** A file that the reader chose or dropped. */
export async function readOwnFile(file: File): Promise<Result<RawFile, Problem>> {
  if (file.size > MOST_BYTES) return failed('too-large');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return ok({ name: visible(file.name), address: '', type: file.type, bytes });
  } catch {
    return failed('unread'); // It was moved, or is a folder.
  }
}

function problemOf({ status, ok: isGood }: Response): Problem | undefined {
  if (isGood) return undefined;
  if (status === 401 || status === 403) return 'signed-out';
  return status === 404 || status === 410 ? 'not-there' : 'server';
}

/** Undefined where it is more than is held in memory. */
async function readAll(
  { body, headers }: Response,
  progress: FetchOptions['progress'],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // Of what is packed the server tells the packed length.
  const isPacked = headers.has('content-encoding');
  const whole = isPacked ? 0 : Number(headers.get('content-length') ?? 0);
  if (whole > MOST_BYTES) return undefined;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    parts.push(read.value);
    length += read.value.length;
    if (length > MOST_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    progress(whole > 0 ? Math.min(1, length / whole) : null);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function nameOf({ url, headers }: Response): string {
  const disposition = headers.get('content-disposition') ?? '';
  // The second has letters of any language (RFC 8187), and is meant for who reads it.
  const [, quoted, bare] = /filename=(?:"((?:[^"\\]|\\.)+)"|"?([^";]+))/i.exec(disposition) ?? [];
  const plain = quoted?.replace(/\\(.)/g, '$1') ?? bare?.trim();
  const coded = /filename\*=utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  const said = coded === undefined ? plain : decoded(coded);
  const { pathname, hostname } = new URL(url);
  const last = pathname.split('/').at(-1) ?? '';
  return visible(said ?? '') || visible(decoded(last)) || hostname;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray percent sign.
  }
}
