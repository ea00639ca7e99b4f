import * as v from 'valibot';

/** UTF-16 units of a date without a time. */
export const DAY_UNITS = 10;

const DAY = /^\d{4}-\d\d-\d\d/;

/**
 * Milliseconds since 1970 of an ISO date or time, as exact as it is; not a number for what is none. Of the 31st of February one
 * engine makes the 2nd of March, the other nothing.
 */
export function timeOf(iso: string): number {
  const [day] = DAY.exec(iso) ?? [];
  return day === undefined || isDay(day) ? Date.parse(iso) : Number.NaN;
}

function isDay(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

const isTime = v.check((iso: string) => !Number.isNaN(timeOf(iso)));

/** "2024-02-29", a day of the calendar. */
export const ISO_DAY = v.pipe(v.string(), v.isoDate(), isTime);

/** "2024-02-29T08:00:00.000Z", as Byname itself writes times. */
export const ISO_TIME = v.pipe(v.string(), v.isoTimestamp(), isTime);
