import { timeOf } from '@/core/model/iso-date';
import { inLanguage, locale, say } from './say';

const DAY_MS = 86_400_000;
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
/** Of a day in UTC alone: the reader's own clock may come to another zone while a page is open. */
const daysInUtc = inLanguage((locale) => new Intl.DateTimeFormat(locale, { ...DAY, timeZone: 'UTC' }));
const monthsInUtc = inLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
const NEAR_DAYS = { [-1]: 'common.yesterdayAt', 0: 'common.todayAt', 1: 'common.tomorrowAt' } as const;

/**
 * When something happened or will, by the reader's own clock: "today at 06:40", "3 Aug 2026 at 06:40".
 *
 * @param now left out for what is printed or kept: on paper no day is today
 */
export function formatMoment(iso: string, now?: number): string {
  const at = timeOf(iso);
  if (Number.isNaN(at)) return '';
  const time = new Date(at).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });
  const days = now === undefined ? undefined : daysBetween(now, at);
  if (days === -1 || days === 0 || days === 1) return say(NEAR_DAYS[days], { time });
  return say('common.dayAt', { date: new Date(at).toLocaleDateString(locale(), DAY), time });
}

/** How old data is, from its day in UTC: "6 Aug 2026, 108 days old"; of less than two days the date alone. */
export function formatAge(iso: string, now: number): string {
  const days = Math.floor((now - timeOf(iso)) / DAY_MS);
  return days >= 2 ? say('common.daysOld', { date: formatDay(iso), count: days }) : formatDay(iso);
}

/** "6 Aug 2026", in UTC so that a dataset has the same date for everyone; empty for what is no date. */
export function formatDay(iso: string): string {
  const time = timeOf(iso);
  return Number.isNaN(time) ? '' : daysInUtc().format(time);
}

/** A date as exact as it is known: "2023", "Jul 2023", "14 Jul 2023"; what is none comes back as it is. */
export function formatPartialDay(date: string): string {
  if (Number.isNaN(timeOf(date))) return date;
  if (!/^\d{4}-\d\d$/.test(date)) return /^\d{4}-\d\d-\d\d/.test(date) ? formatDay(date) : date;
  return monthsInUtc().format(timeOf(date));
}

/** Midnights between two times, by the reader's own clock. */
function daysBetween(from: number, to: number): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
