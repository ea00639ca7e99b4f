import { failed, type Result } from '@/core/model/result';
import type { FailureCode } from '@/stored/refresh-state';

/**
 * Why one source could not be refreshed; `message` is fit to show. No failure holds a key or a password, nor more of an
 * address than its host, but for what a server offers to choose from.
 */
export interface SourceFailure {
  readonly code: FailureCode;
  readonly message: string;
  /** Milliseconds that the server asks to be left alone. */
  readonly waitMs?: number;
}

export function fail(code: FailureCode, message: string): Result<never, SourceFailure> {
  return failed({ code, message });
}

export const CANCELLED = fail('cancelled', 'Cancelled.');

/** Words for an HTTP status that is not a success. */
export function explainStatus(
  status: number,
  headers: Headers,
  hasKey: boolean,
): Result<never, SourceFailure> {
  const waitMs = readWait(headers.get('retry-after'));
  const wait = waitMs === undefined || waitMs === 0 ? '' : ` It asks for a pause of ${formatWait(waitMs)}.`;
  const [code, meaning] = explain(status, hasKey, waitMs !== undefined);
  const message = `${meaning} (HTTP ${status}).${wait}`;
  return failed({ code, message, ...(waitMs === undefined ? {} : { waitMs }) });
}

function explain(status: number, hasKey: boolean, asksToWait: boolean): readonly [FailureCode, string] {
  if (status === 401) {
    return [
      'credentials',
      hasKey ? 'The server refused the name or key' : 'The server asks for a name or key',
    ];
  }
  if (status === 403 && hasKey) return ['credentials', 'The name or key is wrong, or may not read this here'];
  if (status === 429 || (status === 503 && asksToWait)) {
    return ['rate-limit', 'The server was asked too often and wants a pause'];
  }
  return ['http-status', meaning(status)];
}

function meaning(status: number): string {
  if (status === 404 || status === 410) return 'There is nothing at this address';
  if (status === 403) return 'The server does not give this file to everyone';
  if (status === 406) return 'The server does not speak this format or version';
  if (status === 400 || status === 416 || status === 422)
    return 'The server did not understand what it was asked';
  if (status >= 500) return 'The server failed';
  return 'The server gave another answer than the file';
}

/** The longest pause that is believed: a server must not put a source off for years. */
const MAX_WAIT_MS = 24 * 60 * 60_000;

/** Milliseconds of a `Retry-After`: seconds, or a date (RFC 9110, 10.2.3). */
function readWait(raw: string | null): number | undefined {
  if (raw === null) return undefined;
  // Of other texts some engines make dates too: "-5" is one of them.
  const seconds = /^\w{3},/.test(raw) ? (Date.parse(raw) - Date.now()) / 1000 : Number(raw);
  if (Number.isNaN(seconds) || raw.startsWith('-')) return undefined;
  return Math.min(Math.max(Math.ceil(seconds), 0) * 1000, MAX_WAIT_MS);
}

function formatWait(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

/**
 * Nothing came back. A browser says no more of the reason, so that no page can look around: what can be told apart is told, and of
 * the rest the likely causes.
 */
export function explainSilence(
  { host, hostname, protocol }: URL,
  isUp: boolean,
): Result<never, SourceFailure> {
  if (isUp) {
    return fail(
      'no-access',
      `${host} answers, but does not let Byname read it (CORS). Allow Byname to access ${host}.`,
    );
  }
  // On this machine there is no way to be blocked, and by http no certificate and no name to be looked up.
  if (protocol === 'http:')
    return fail('offline', `Nothing listens at ${host}. Start the server, or mend the port.`);
  if (globalThis.navigator?.onLine === false) return fail('offline', 'This computer is offline.');
  const isNumber = /^(?:[\d.]+|\[.*\])$/.test(hostname);
  return fail(
    'offline',
    isNumber
      ? `No answer from ${host}: it may be down, a network or company may block it, or its certificate may be expired or unknown to this browser. Open the address in a tab: there the browser says which it is.`
      : `No answer from ${host}: its name may be misspelled, it may be down, a network or company may block it, or its certificate may be expired or unknown to this browser. Open the address in a tab: there the browser says which it is.`,
  );
}
