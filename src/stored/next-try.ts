import type { SourceStatus } from './refresh-state';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** For a source never tried: soon, yet with time to look at the settings before anything leaves. */
const FIRST_MS = 10 * MINUTE_MS;
/** After a first failure; doubled with each further one, up to a day. */
const RETRY_MS = 15 * MINUTE_MS;

/**
 * When a source is next tried by itself, in milliseconds since 1970 like `now`.
 *
 * @param jitter about 1: what each delay is multiplied by
 * @param hours between two refreshes that end well
 */
export function dueAt(status: SourceStatus | undefined, now: number, jitter: number, hours = 24): number {
  if (status === undefined || isUntried(status, now)) return now + FIRST_MS * jitter;
  const delay =
    status.failures === 0 ? hours * HOUR_MS : Math.min(RETRY_MS * 2 ** (status.failures - 1), DAY_MS);
  const tried = Date.parse(status.triedAt);
  const wait = Date.parse(status.notBefore ?? '') - tried || 0;
  return tried + Math.max(delay * jitter, Math.min(wait, DAY_MS));
}

/**
 * True for a source that was never tried, or at a time that is no time or still to come: a clock that was set back must not put
 * the refresh off for years.
 */
export function isUntried(status: SourceStatus | undefined, now: number): boolean {
  return !(Date.parse(status?.triedAt ?? '') <= now);
}
