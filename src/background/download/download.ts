import { ok, type Result } from '@/core/model/result';
import { isSafeAddress } from '@/stored/addresses';
import { fail, type SourceFailure } from './failure';
import { readBody } from './read-body';
import { DOWNLOAD_LIMITS, type DownloadLimits, explainEnd, guardDownload } from './stall-guard';

export interface Download {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface DownloadOptions {
  readonly signal: AbortSignal;
  /** Bytes so far and, where it is known, in all. At most four times a second. */
  readonly onProgress: (received: number, total?: number) => void;
  /** Bytes of the last good download. */
  readonly lastBytes?: number | undefined;
  readonly limits?: DownloadLimits | undefined;
}

/** One file by https (or from this machine), within the limits. Never rejects: being cancelled is a result. */
export async function download(
  address: string,
  options: DownloadOptions,
): Promise<Result<Download, SourceFailure>> {
  const limits = options.limits ?? DOWNLOAD_LIMITS;
  const guard = guardDownload(options.signal, limits);
  try {
    const answered = await requestFile(address, guard.signal);
    if (!answered.ok) return explainEnd(guard.endedBy(), limits) ?? answered;
    const response = answered.value;
    if (response.url !== '' && !isSafeAddress(new URL(response.url))) {
      return fail(
        'redirect-refused',
        'The address leads to plain http, which anyone on the way could change. Refused.',
      );
    }
    if (!response.ok) return explainStatus(response.status);
    const body = await readBody(response, { ...options, maxBytes: limits.maxBytes, onBytes: guard.beat });
    if (!body.ok) return explainEnd(guard.endedBy(), limits) ?? body;
    return ok({ bytes: body.value, ...readValidators(response.headers) });
  } finally {
    guard.stop();
  }
}

/** UTF-16 units; a server that sends more means something else than telling its files apart. */
const MAX_VALIDATOR = 200;

/** Kept for the person to see; the browser's own cache is what sends them back. */
function readValidators(headers: Headers): Omit<Download, 'bytes'> {
  const etag = headers.get('etag')?.slice(0, MAX_VALIDATOR);
  const lastModified = headers.get('last-modified')?.slice(0, MAX_VALIDATOR);
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

const REQUEST = {
  // The browser's own cache then asks with ETag and Last-Modified: GitHub neither shows those headers across
  // origins nor accepts the preflight that an If-None-Match of ours would need.
  cache: 'no-cache',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
} satisfies RequestInit;

/** The response, or why there was none. */
async function requestFile(address: string, signal: AbortSignal): Promise<Result<Response, SourceFailure>> {
  const response = (await tryFetch(address, { ...REQUEST, signal })) ?? (await askAgain(address, signal));
  if (response === undefined) return noAnswer(address);
  return response.type === 'opaqueredirect' ? REDIRECT_REFUSED : ok(response);
}

const REDIRECT_REFUSED = fail(
  'redirect-refused',
  'The address sends on to another that was refused: only https is followed, and it must allow reading.',
);

/** A refused redirect and a dead line are the same TypeError; asking without following tells them apart. */
function askAgain(address: string, signal: AbortSignal): Promise<Response | undefined> {
  return tryFetch(address, { ...REQUEST, redirect: 'manual', signal });
}

async function tryFetch(address: string, request: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(address, request);
  } catch {
    return undefined; // The error names no cause a person could use.
  }
}

function noAnswer(address: string): Result<never, SourceFailure> {
  if (globalThis.navigator?.onLine === false) return fail('offline', 'This computer is offline.');
  const { host } = new URL(address);
  return fail(
    'offline',
    `No answer from ${host}. It may be down or blocked, or not allow reading from elsewhere (CORS).`,
  );
}

/** Words for an HTTP status that is not a success. */
function explainStatus(status: number): Result<never, SourceFailure> {
  return fail('http-status', `${meaning(status)} (HTTP ${status}).`);
}

function meaning(status: number): string {
  if (status === 404 || status === 410) return 'The file is not at this address';
  if (status === 401 || status === 403 || status === 407)
    return 'The server does not give this file to everyone';
  if (status === 429) return 'The server was asked too often and wants a pause';
  if (status >= 500) return 'The server failed';
  return 'The server gave another answer than the file';
}
