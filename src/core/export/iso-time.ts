import { timeOf } from '../model/iso-date';

/**
 * When an object of STIX came to be, which the standard wants never to change, and no source tells. Earlier than any entry's
 * own date, so that an object can be modified on that.
 */
export const CREATED = '2000-01-01T00:00:00.000Z';

/** An ISO date or time, as exact as it is, in the form that STIX asks for; undefined for what is none. */
export function isoTime(iso: string | undefined): string | undefined {
  const time = iso === undefined ? Number.NaN : timeOf(iso);
  if (Number.isNaN(time)) return undefined;
  const text = new Date(time).toISOString();
  // Years before 0 and after 9999 are written with a sign.
  return /^\d{4}-/.test(text) ? text : undefined;
}

/** The newest of some dates and `CREATED`. */
export function newest(dates: readonly (string | undefined)[]): string {
  return dates.reduce<string>((latest, date) => {
    const time = isoTime(date);
    return time !== undefined && time > latest ? time : latest;
  }, CREATED);
}
