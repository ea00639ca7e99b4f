import type { GatheredReport, ReportPage } from '../model/gathered-report';
import { addressKey } from '../text/web-address';

/** Where nothing was gathered yet. */
export const NO_REPORT: GatheredReport = { id: '', title: '', note: '', changedAt: '', pages: [] };

const SECOND_MS = 1_000;
/** Later ones are written in a way that is read nowhere. */
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/** With the time of its change: a second after the last at least, for a server takes of what it has what is newer. */
export function changedNow(report: GatheredReport, now: number): GatheredReport {
  const next = Date.parse(report.changedAt) + SECOND_MS;
  const isBack = now < next && next <= LATEST;
  return { ...report, changedAt: new Date(isBack ? next : now).toISOString() };
}

/** With one more page, or with what is at its address now, in the place and with the note that it had. */
export function withPage(report: GatheredReport, page: ReportPage): GatheredReport {
  const known = report.pages.find((other) => isSamePage(other, page));
  const pages =
    known === undefined
      ? [...report.pages, page]
      : report.pages.map((other) => (other === known ? { ...page, id: known.id, note: known.note } : other));
  return { ...report, id: report.id || page.id, pages };
}

/** One page further up (-1) or down (1); the same where there is no further. */
export function withMoved(report: GatheredReport, id: string, step: 1 | -1): GatheredReport {
  const from = report.pages.findIndex((page) => page.id === id);
  const to = from + step;
  const moved = report.pages[from];
  if (moved === undefined || report.pages[to] === undefined) return report;
  return { ...report, pages: report.pages.filter((page) => page !== moved).toSpliced(to, 0, moved) };
}

export function withoutPage(report: GatheredReport, id: string): GatheredReport {
  return { ...report, pages: report.pages.filter((page) => page.id !== id) };
}

/** With a page that was removed, where it stood. */
export function withPutBack(report: GatheredReport, page: ReportPage, at: number): GatheredReport {
  return report.pages.some(({ id }) => id === page.id)
    ? report
    : { ...report, pages: report.pages.toSpliced(at, 0, page) };
}

export function withPageNote(report: GatheredReport, id: string, note: string): GatheredReport {
  return { ...report, pages: report.pages.map((page) => (page.id === id ? { ...page, note } : page)) };
}

/** A new report, with what was added since the one that is put away was read. */
export function startedAnew(report: GatheredReport, last: GatheredReport): GatheredReport {
  const pages = report.pages.filter((page) => !last.pages.some(({ id }) => id === page.id));
  return { ...NO_REPORT, id: pages[0]?.id ?? '', pages };
}

/** One report with the pages of another behind its own; it is called as the first that has a title. */
export function joinedReports(report: GatheredReport, other: GatheredReport): GatheredReport {
  const added = other.pages.filter((page) => !report.pages.some((known) => isSamePage(known, page)));
  if (report.id === '') return other;
  if (added.length === 0) return report;
  return {
    ...report,
    title: report.title || other.title,
    note: report.note || other.note,
    pages: [...report.pages, ...added],
  };
}

function isSamePage(page: ReportPage, other: ReportPage): boolean {
  return (
    page.id === other.id ||
    (page.address !== undefined &&
      other.address !== undefined &&
      addressKey(page.address) === addressKey(other.address))
  );
}
