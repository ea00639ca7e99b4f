import { DESCRIPTION_UNITS } from '../../limits';
import type { Actor } from '../../model/actor';
import type { Mention, NamedOnPage } from '../../model/gathered';
import type { GatheredReport, ReportPage } from '../../model/gathered-report';
import { DAY_UNITS } from '../../model/iso-date';
import type { NamedInReport, Report, ReportReading } from '../../model/report';
import { IMPORTED } from '../../model/report';
import { visible } from '../../text/characters';
import { isWebAddress } from '../../text/web-address';
import type { ExportData } from '../export-data';
import { newest } from '../iso-time';
import { uuidOf } from '../uuid-of';

/** All that the export of a report of the reader's own is made of. */
export interface GatheredExport {
  readonly gathered: GatheredReport;
  /** Those that it names, as the sources have them; what is said of others is left out. */
  readonly actors: readonly Actor[];
  readonly taken: ExportData['taken'];
  /** With the sentences that name the actors. */
  readonly quotes: boolean;
}

/** What it is called where she gave it no title: as its first page is. */
export function titleOf({ title, pages }: GatheredReport): string {
  return visible(title) || visible(pages[0]?.title ?? '') || 'Report';
}

/** A sentence that names somebody, in one piece. */
export function sentenceOf({ before, words, after }: Mention): string {
  return `${before}${words}${after}`;
}

/**
 * As any report is kept, so that it can be read again: whom it names as its own claim, and as its text the sentences, where
 * they are wanted. What its fields have no room for is said beside it.
 */
export function asReport(gathered: GatheredReport, quotes = false): Report {
  const { id, note, tlp, changedAt, pages } = gathered;
  const [only, ...others] = pages;
  const languages = new Set(pages.map(({ language }) => language));
  const [language] = languages.size === 1 ? languages : [];
  const date = others.length === 0 ? only?.published : undefined;
  return {
    source: IMPORTED,
    id: uuidOf(`gathered/${id}`),
    title: titleOf(gathered),
    ...(others.length === 0 && only?.by !== undefined ? { by: only.by } : {}),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
    addresses: [...new Set(pages.flatMap(({ address = '' }) => (isWebAddress(address) ? [address] : [])))],
    files: [],
    ...(quotes ? { text: textOf(gathered) } : {}),
    ...(note === '' ? {} : { description: note }),
    actors: asReading(gathered).named.flatMap(({ names, actors: [one, ...more] }) =>
      one === undefined || more.length > 0 ? [] : [{ name: one.name, aliases: names, tools: [] }],
    ),
    modified: newest([changedAt, ...pages.map(({ readAt }) => readAt)]),
    ...(tlp === undefined ? {} : { tlp }),
  };
}

/** As it stands in the reading list: with all sentences and notes, of the day of its last change where no page tells one. */
export function asKept(gathered: GatheredReport): Report {
  const { date, modified, ...report } = asReport(gathered, true);
  const day = date ?? modified?.slice(0, DAY_UNITS);
  const ofPages = gathered.pages.map(({ title, note }) => (note === '' ? '' : `${title}: ${note}`));
  const all = paragraphs([gathered.note, ...ofPages]);
  // What a summary has no room for stands over the text.
  const isRoom = all.length <= DESCRIPTION_UNITS;
  const description = isRoom ? all : gathered.note;
  return {
    ...report,
    ...(modified === undefined ? {} : { modified }),
    ...(day === undefined ? {} : { date: day }),
    ...(isRoom ? {} : { text: paragraphs([...ofPages, report.text ?? '']) }),
    ...(description === '' ? {} : { description }),
    // It claims nobody beside whom its pages name.
    actors: [],
  };
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The sentences, page by page, each a paragraph. */
function textOf({ pages }: GatheredReport): string {
  return pages
    .flatMap(({ title, named }) => [title, ...named.flatMap(({ mentions }) => mentions.map(sentenceOf))])
    .join('\n\n');
}

/** Whom all its pages name, those of one meaning once. */
export function asReading({ pages }: GatheredReport): ReportReading {
  const found = new Map<string, NamedInReport>();
  for (const one of pages.flatMap(({ named }) => named)) {
    const key = meaningOf(one);
    const known = found.get(key);
    const [first] = one.mentions;
    found.set(key, {
      names: [...new Set([...(known?.names ?? []), ...one.names])],
      actors: one.actors,
      count: (known?.count ?? 0) + one.count,
      sentence: known?.sentence || (first === undefined ? '' : sentenceOf(first)),
    });
  }
  return { named: [...found.values()], linked: [] };
}

function meaningOf({ actors, names }: NamedOnPage): string {
  return actors.length > 0 ? actors.map(({ id }) => id).join('\n') : `name ${names[0]}`;
}

/** Page and actor, in their order. */
export function namedByPage({ pages }: GatheredReport): readonly (readonly [ReportPage, NamedOnPage])[] {
  return pages.flatMap((page) => page.named.map((named) => [page, named] as const));
}
