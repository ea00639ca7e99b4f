import { fail, type SourceFailure } from './failure';

const REQUEST = {
  // The browser's own cache then asks with ETag and Last-Modified: GitHub neither shows those headers across
  // origins nor accepts the preflight that an If-None-Match of ours would need.
  cache: 'no-cache',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
} satisfies RequestInit;

/** The response, or why there was none. */
export async function requestFile(address: string, signal: AbortSignal): Promise<Response | SourceFailure> {
  const response = (await tryFetch(address, { ...REQUEST, signal })) ?? (await askAgain(address, signal));
  if (response === undefined) return noAnswer(address);
  return response.type === 'opaqueredirect' ? REDIRECT_REFUSED : response;
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

function noAnswer(address: string): SourceFailure {
  if (globalThis.navigator?.onLine === false) return fail('offline', 'This computer is offline.');
  const { host } = new URL(address);
  return fail(
    'offline',
    `No answer from ${host}. It may be down or blocked, or not allow reading from elsewhere (CORS).`,
  );
}
