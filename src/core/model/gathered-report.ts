import type { GatheredPage } from './gathered';
import type { Tlp } from './source-record';

/** UTF-16 units of a title, a page's and the report's. */
export const MAX_TITLE = 300;

/** A page of the reader's own report, with what she says of it. */
export interface ReportPage extends GatheredPage {
  readonly id: string;
  /** Empty where she says nothing. */
  readonly note: string;
}

/** Pages that the reader has gathered into one report of her own. */
export interface GatheredReport {
  /** The same for as long as it is the same report: exports name it by this. */
  readonly id: string;
  /** Empty until she gives it one. */
  readonly title: string;
  /** What she says of all of it. */
  readonly note: string;
  readonly tlp?: Tlp | undefined;
  /** ISO time of her last change. */
  readonly changedAt: string;
  /** In her order. */
  readonly pages: readonly ReportPage[];
}

/** One page alone, as a report: the same whenever the page is exported as it was read. */
export function reportOf(page: GatheredPage): GatheredReport {
  const id = page.address ?? page.title;
  return { id, title: page.title, note: '', changedAt: page.readAt, pages: [{ ...page, id, note: '' }] };
}
