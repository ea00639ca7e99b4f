import { ok, type Result } from '@/core/model/result';
import { isSafeAddress } from '@/stored/addresses';
import { authorization, type Credentials, isSendable } from './credentials';
import { explainSilence, explainStatus, fail, type SourceFailure } from './failure';
import { readBody } from './read-body';
import { type DownloadLimits, explainEnd, guardDownload } from './stall-guard';

export interface RequestOptions {
  readonly signal: AbortSignal;
  /** Bytes so far and, where it is known, in all. At most four times a second. */
  readonly onProgress: (received: number, total?: number) => void;
  /** Bytes of the last good download. */
  readonly lastBytes?: number | undefined;
  readonly limits: DownloadLimits;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent by POST. */
  readonly body?: string;
  readonly credentials?: Credentials | undefined;
}

export interface Answered {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
}

/** One request by https (or to this machine), within the limits. Never rejects: being cancelled is a result. */
export async function request(
  address: string,
  options: RequestOptions,
): Promise<Result<Answered, SourceFailure>> {
  const { limits, credentials } = options;
  if (credentials !== undefined && !isSendable(credentials)) return UNSENDABLE;
  const guard = guardDownload(options.signal, limits);
  try {
    const answered = await requestResponse(address, buildRequest(options, guard.signal));
    if (!answered.ok) return explainEnd(guard.endedBy()) ?? answered;
    const response = answered.value;
    if (response.url !== '' && !isSafeAddress(new URL(response.url))) {
      return fail(
        'redirect-refused',
        'The address leads to plain http, which anyone on the way could change. Refused.',
      );
    }
    if (!response.ok) return explainStatus(response.status, response.headers, credentials !== undefined);
    const body = await readBody(response, { ...options, maxBytes: limits.maxBytes, onBytes: guard.beat });
    if (!body.ok) return explainEnd(guard.endedBy()) ?? body;
    return ok({ bytes: body.value, headers: response.headers });
  } finally {
    guard.stop();
  }
}

const UNSENDABLE = fail(
  'credentials',
  'The key holds a sign that no server can be sent. Copy it again, and nothing beside it.',
);

const PLAIN = { credentials: 'omit', referrerPolicy: 'no-referrer' } satisfies RequestInit;

function buildRequest(
  { headers, body, credentials }: RequestOptions,
  signal: AbortSignal,
): RequestInit & { readonly signal: AbortSignal } {
  const sent = { ...headers, ...(credentials ? { Authorization: authorization(credentials) } : {}) };
  return {
    ...PLAIN,
    signal,
    // The browser's own cache asks a public file with ETag and Last-Modified: GitHub neither shows those headers across
    // origins nor accepts the preflight that an If-None-Match of ours would need. What a key opens is not kept in it.
    cache: credentials ? 'no-store' : 'no-cache',
    ...(Object.keys(sent).length > 0 ? { headers: sent } : {}),
    ...(body === undefined ? {} : { method: 'POST', body }),
    // A key goes where it was meant to go and nowhere else.
    ...(credentials ? { redirect: 'manual' } : {}),
  };
}

/** The response, or why there was none. */
async function requestResponse(
  address: string,
  init: RequestInit & { readonly signal: AbortSignal },
): Promise<Result<Response, SourceFailure>> {
  // A refused redirect and a dead line are the same TypeError; asking without following tells them apart.
  const response =
    (await tryFetch(address, init)) ?? (await tryFetch(address, { ...init, redirect: 'manual' }));
  if (response === undefined) return explainSilence(new URL(address), await isUp(address, init.signal));
  if (response.type !== 'opaqueredirect' && !isRedirect(response)) return ok(response);
  return init.redirect === 'manual' ? KEY_KEPT : REDIRECT_REFUSED;
}

function isRedirect({ status }: Response): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

const REDIRECT_REFUSED = fail(
  'redirect-refused',
  'The address sends on to another that was refused: only https is followed, and it must allow reading.',
);

const KEY_KEPT = fail(
  'redirect-refused',
  'The address sends on to another, where a key is not sent. Use the address that it leads to.',
);

/** Whether anything answers there, though it may not be read: without headers of ours, and without an answer for us. */
async function isUp(address: string, signal: AbortSignal): Promise<boolean> {
  const probe = await tryFetch(address, { ...PLAIN, mode: 'no-cors', cache: 'no-store', signal });
  return probe !== undefined;
}

async function tryFetch(address: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(address, init);
  } catch {
    return undefined; // The error names no cause a person could use.
  }
}
