import { formatDate } from '@/core/profile/format-date';

const DAY_MS = 86_400_000;
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const NEAR_DAYS: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

/** When something happened or will, by the reader's own clock: "today at 06:40", "3 Aug 2026 at 06:40". */
export function formatMoment(iso: string, now: number): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  return `${NEAR_DAYS[daysBetween(now, time)] ?? DATE.format(time)} at ${TIME.format(time)}`;
}

/** How old data is, from its day in UTC: "6 Aug 2026, 108 days old"; of less than two days the date alone. */
export function formatAge(iso: string, now: number): string {
  const days = Math.floor((now - Date.parse(iso)) / DAY_MS);
  return days >= 2 ? `${formatDate(iso)}, ${days.toLocaleString('en')} days old` : formatDate(iso);
}

/** Midnights between two times, by the reader's own clock. */
function daysBetween(from: number, to: number): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
