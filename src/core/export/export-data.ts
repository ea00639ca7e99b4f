import type { Actor, RecordReference, SourceCredits } from '../model/actor';
import type { Correction } from '../model/correction';
import { type SourceId, type Tlp, YOU } from '../model/source-record';
import { SOURCES, sourceById } from '../sources/catalogue';
import { strictest } from '../sources/tlp';

/** All that an export is made of. The same data gives the same text, whenever and wherever it is written. */
export interface ExportData {
  readonly actors: readonly Actor[];
  /** Actors that those are linked to and that are not among them: a STIX bundle holds both ends of a link. */
  readonly linked: readonly Actor[];
  /** ISO date or time at which each source was taken. */
  readonly taken: Readonly<Record<SourceId, string>>;
  /**
   * What the reader says against or beyond the sources: absent unless it was asked for. Then `actors` are as corrected;
   * without, as the sources have them.
   */
  readonly own?: readonly Correction[];
  /** The page that names them, where they are those of a page. */
  readonly page?: NamingPage;
}

/** A page that names actors, and when it was read. */
export interface NamingPage {
  readonly title: string;
  /** http or https; absent where it is not on the web. */
  readonly address?: string;
  /** ISO date. */
  readonly readOn: string;
  /** What it calls each, by the actor's id. */
  readonly called: Readonly<Record<string, string>>;
}

/** A source as an export names it. */
export interface ExportedSource {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  /** Where it is described; absent for what only this browser knows. */
  readonly homepage?: string;
  /** On what terms it is used. */
  readonly terms?: string;
}

/** @param credits of an actor, for sources that the reader added; their addresses may hold a key, and go nowhere */
export function exportedSource(id: SourceId, credits: SourceCredits = {}): ExportedSource {
  const source = sourceById(id);
  if (source !== undefined) {
    const { title, publisher, homepage, credit } = source;
    return { id, title, publisher, homepage, terms: credit.terms };
  }
  const own = Object.hasOwn(credits, id) ? credits[id] : undefined;
  const title = own?.title ?? id;
  return { id, title, publisher: title, ...(own?.terms === undefined ? {} : { terms: own.terms }) };
}

/**
 * How far what is known of an actor may be passed on: as the strictest of its sources says. What is published to
 * everybody is free; of a source of the reader's own that says nothing, nothing is known, nor of what she wrote herself.
 */
export function tlpOf({ records, names, relations, corrections, tlp = [] }: Actor): Tlp | undefined {
  const mark = strictest(tlp.map(({ value }) => value as Tlp));
  if (mark !== undefined && mark !== 'clear') return mark;
  const isKnown = ({ source }: RecordReference) =>
    SOURCES.some(({ id }) => id === source) || tlp.some(({ sources }) => sources.includes(source));
  const isHers =
    (corrections?.notes ?? []).length > 0 ||
    names.some(({ sources }) => sources.includes(YOU)) ||
    relations.some(({ source }) => source === YOU);
  return records.length > 0 && records.every(isKnown) && !isHers ? 'clear' : undefined;
}

/** The sources behind actors, each once, in the order they are met. */
export function sourcesOf(actors: readonly Actor[]): readonly ExportedSource[] {
  const found = new Map<SourceId, ExportedSource>();
  for (const { records, credits } of actors) {
    for (const { source } of records)
      if (!found.has(source)) found.set(source, exportedSource(source, credits));
  }
  return [...found.values()];
}

/**
 * The actors of a dataset that ids or record keys name, each once, in the order asked, or all of them; with those that
 * they are linked to.
 */
export function selectActors(
  all: readonly Actor[],
  ids: readonly string[] | undefined,
): Pick<ExportData, 'actors' | 'linked'> {
  if (ids === undefined) return { actors: all, linked: [] };
  const byKey = new Map<string, Actor>();
  for (const actor of all) for (const { key } of actor.records) byKey.set(key, actor);
  for (const actor of all) byKey.set(actor.id, actor);
  const actors = [...new Set(ids.flatMap((id) => byKey.get(id) ?? []))];
  const related = actors.flatMap(({ relations }) => relations.flatMap(({ actor }) => actor ?? []));
  const linked = new Set(related.flatMap((id) => byKey.get(id) ?? []));
  return { actors, linked: [...linked].filter((actor) => !actors.includes(actor)) };
}
