import { timeOf } from '../model/iso-date';

/** Year, and as much of month, day and time as there is. Of no time ("0001-01-01T00:00:00Z", and the first second of
 * 1970, which OpenCTI has for what is not known) nothing is made. */
const DATE =
  /^((?:19|20)\d\d)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?)(Z|[+-]\d\d:?\d\d)?)?)?)?$/i;

/**
 * An ISO date or time, as exact as a source has it: "2022", "2022-10", "2022-10-21", "2022-10-21T08:00:00.000Z" (what has no
 * zone is taken for UTC). Undefined for what is none.
 */
export function cleanDate(raw: unknown): string | undefined {
  const text = typeof raw === 'string' && raw.length <= 60 ? raw.trim() : '';
  const found = DATE.exec(text);
  if (found === null) return undefined;
  const day = text.slice(0, 10);
  if (Number.isNaN(timeOf(day))) return undefined;
  if (found[2] === undefined) return text;
  const time = Date.parse(`${day}T${found[2].slice(0, 12)}${found[3] ?? 'Z'}`);
  return Number.isNaN(time) || time === 0 ? undefined : new Date(time).toISOString();
}

/** As much of a date as there is, without a time. */
export function cleanDay(raw: unknown): string | undefined {
  return cleanDate(raw)?.slice(0, 10);
}

/** Seconds since 1970, as a number or its digits, as an ISO time; undefined for what is none. */
export function cleanTimestamp(raw: unknown): string | undefined {
  const seconds =
    typeof raw === 'string' && /^\d{9,11}$/.test(raw) ? Number(raw) : typeof raw === 'number' ? raw : NaN;
  return seconds > 0 && seconds < 1e11 ? new Date(Math.floor(seconds) * 1000).toISOString() : undefined;
}

/** The four-digit year that a date begins with, or that stands alone. */
export function yearOf(raw: unknown): string | undefined {
  return cleanDate(typeof raw === 'number' ? String(raw) : raw)?.slice(0, 4);
}
