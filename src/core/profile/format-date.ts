const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A date as exact as it is known: "2023", "Jul 2023", "14 Jul 2023"; what is none comes back as it is. */
export function formatPartialDate(date: string): string {
  if (Number.isNaN(Date.parse(date))) return date;
  if (/^\d{4}-\d\d$/.test(date)) return MONTH.format(Date.parse(date));
  return /^\d{4}-\d\d-\d\d/.test(date) ? formatDate(date) : date;
}

/** "6 Aug 2026", in UTC so that a dataset has the same date for everyone; empty for what is no date. */
export function formatDate(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : DAY.format(time);
}
