import type { Actor, ActorName, SourcedCitation } from '../model/actor';
import type { SourceId } from '../model/source-record';
import { namingForm } from '../naming/naming-form';
import { nameKey } from '../text/characters';
import { addressKey } from '../text/web-address';
import { isSameName } from './group-names';
import { referenceTitle } from './reference-title';

/** A report about an actor, as far as can be said without opening it. */
export interface ReportLink {
  readonly url: string;
  /** A title that a source gives, or what the address says; the site where neither says anything. */
  readonly title: string;
  /** Host without "www."; absent where it is the title. */
  readonly site?: string;
  /** As exact as it is known: "2023", "2023-07" or "2023-07-14". */
  readonly date?: string;
}

/** A page that sources cite, with who does. */
export interface CitedPage extends ReportLink {
  /** Who wrote it, where a source says so. */
  readonly by?: string;
  readonly sources: readonly SourceId[];
  /** An entry of a knowledge base or a file of data, and no report. */
  readonly isEntry: boolean;
}

/** An entry of a knowledge base and a file of data are no reports. */
const NO_REPORT =
  /^https?:\/\/(?:attack\.mitre\.org|malpedia\.caad\.fkie\.fraunhofer\.de|apt\.etda\.or\.th|apt\.threattracking\.com)\/|^https?:\/\/raw\.githubusercontent\.com\/|\.(?:json|csv|ya?ml|xml|txt)(?:[?#]|$)/i;

/** The reports behind an actor, strongest first, with the titles and dates that sources give for them. */
export function reportLinks(actor: Actor): readonly ReportLink[] {
  return citedPages(actor).flatMap(({ isEntry, by: _by, sources: _sources, ...report }) =>
    isEntry ? [] : [report],
  );
}

/** Every page that sources cite for an actor, strongest first. */
export function citedPages(actor: Actor): readonly CitedPage[] {
  const cited = new Map(
    [...actor.names, ...actor.relations]
      .flatMap(({ citations = [] }) => citations)
      .flatMap((citation) =>
        citation.url === undefined ? [] : [[addressKey(citation.url), citation] as const],
      ),
  );
  const spellings = new Map(actor.names.map(({ text }) => [nameKey(text), text]));
  return actor.references.flatMap(({ url, sources }) => {
    const read = referenceTitle(url);
    if (read === null) return [];
    const words = read.words && spelled(read.words, spellings);
    const { title = words, date = read.date, by } = cited.get(addressKey(url)) ?? {};
    return [
      {
        url,
        title: title ?? read.site,
        sources,
        isEntry: NO_REPORT.test(url),
        ...(title === undefined ? {} : { site: read.site }),
        ...(date === undefined ? {} : { date }),
        ...(by === undefined ? {} : { by }),
      },
    ];
  });
}

/** What an address says, which has no capitals, with the actor's names as they are written: "New NOBELIUM activity". */
function spelled(words: string, spellings: ReadonlyMap<string, string>): string {
  const parts = words.split(/([^\p{L}\p{M}\p{N}]+)/u);
  // Every second part is a word; a name has a few, of names that begin alike the longest is meant.
  for (let from = 0; from < parts.length; from += 2) {
    for (let to = from + 2 * MOST_WORDS - 1; to > from; to -= 2) {
      const joined = parts
        .slice(from, to)
        .reduce((key, part, at) => (at % 2 === 0 ? key + nameKey(part) : key), '');
      const text = joined.length < LEAST_LETTERS ? undefined : spellings.get(joined);
      if (text === undefined) continue;
      parts.splice(from, Math.min(to, parts.length) - from, text);
      break;
    }
  }
  return parts.join('');
}

const MOST_WORDS = 4;

export interface YearOfPages {
  /** "2023"; null for pages without a date. */
  readonly year: string | null;
  readonly pages: readonly CitedPage[];
}

/** Pages by the year they came out, the latest first; what has no date comes last, in the order at hand. */
export function pagesByYear(pages: readonly CitedPage[]): readonly YearOfPages[] {
  const years = new Map<string | null, CitedPage[]>();
  for (const page of pages) {
    const year = yearOf(page.date);
    const known = years.get(year);
    if (known) known.push(page);
    else years.set(year, [page]);
  }
  return [...years]
    .sort(([a], [b]) => (b ?? '').localeCompare(a ?? ''))
    .map(([year, found]) => ({
      year,
      pages: year === null ? found : found.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '')),
    }));
}

/** The year of a date as a source writes it; null where it begins with none. */
export function yearOf(date: string | undefined): string | null {
  return /^(?:19|20)\d\d(?!\d)/.exec(date ?? '')?.[0] ?? null;
}

/** A report that has a name in it. */
export interface NameReport extends Pick<SourcedCitation, 'title' | 'by' | 'url' | 'date'> {
  /** The source that gives it for the name; absent where the name stands in the report's own title. */
  readonly source?: SourceId;
}

/** The reports that sources give for a name; where they give none, those with the name in their titles. The oldest first. */
export function reportsOfName(name: ActorName, pages: readonly CitedPage[]): readonly NameReport[] {
  const given = name.citations ?? [];
  const found = given.length > 0 ? given : pages.filter((page) => !page.isEntry && isIn(name.text, page));
  return [...found]
    .map(({ title, by, url, date, ...rest }) => ({
      ...(title === undefined ? {} : { title }),
      ...(by === undefined ? ('site' in rest && rest.site !== undefined ? { by: rest.site } : {}) : { by }),
      ...(url === undefined ? {} : { url }),
      ...(date === undefined ? {} : { date }),
      ...('source' in rest ? { source: rest.source } : {}),
    }))
    .sort((a, b) => (a.date ?? LAST).localeCompare(b.date ?? LAST));
}

/**
 * Where a name of an actor is written: the first report that is known to have it, one of a vendor who uses it before
 * others; undefined where none is known.
 */
export function reportNaming(
  actor: Actor,
  text: string,
): (ReportLink & Pick<NameReport, 'source'>) | undefined {
  const name = actor.names.find((candidate) => isSameName(candidate.text, text));
  if (name === undefined) return undefined;
  const form = namingForm(name.text);
  const vendors = [...name.usedBy, ...(form === undefined ? [] : [form.vendor])].map(nameKey);
  const reports = reportsOfName(name, citedPages(actor)).flatMap(({ url, title, date, by, source }) => {
    const read = url === undefined ? null : referenceTitle(url);
    if (url === undefined || read === null) return [];
    const said = { ...(date === undefined ? {} : { date }), ...(source === undefined ? {} : { source }) };
    const words = title ?? read.words ?? by;
    return [
      { url, ...said, ...(words === undefined ? { title: read.site } : { title: words, site: read.site }) },
    ];
  });
  const isOwn = ({ url }: ReportLink) => {
    const host = nameKey(referenceTitle(url)?.site ?? '');
    return vendors.some((vendor) => host.includes(vendor));
  };
  return reports.find(isOwn) ?? reports[0];
}

/** After every date. */
const LAST = '9999';
/** Shorter ones are parts of anything. */
const LEAST_LETTERS = 4;

/** The name stands in the title as words of its own: "New Nobelium activity", "cozybear in from the cold". */
function isIn(name: string, { title, site }: CitedPage): boolean {
  const key = nameKey(name);
  if (key.length < LEAST_LETTERS || site === undefined) return false;
  const words = title.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  return words.some((_, from) => {
    let joined = '';
    for (let at = from; at < words.length && joined.length < key.length; at++)
      joined += nameKey(words[at] ?? '');
    return joined === key;
  });
}
