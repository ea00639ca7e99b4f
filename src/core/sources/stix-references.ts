import { CITING_UNITS, NAME_CITATIONS, STIX_REFERENCES } from '../limits';
import type { Citation } from '../model/source-record';
import { type Fields, isObject } from './adapter';
import { cleanCitation, readReportLine } from './clean-citation';
import { cleanReferences } from './clean-text';

/** MITRE's own numbers of groups, software, campaigns and techniques. */
const ATTACK = /^mitre-(?:[a-z]+-)?attack$/;
const ATTACK_ID = /^(?:[GSC]\d{4}|T\d{4}(?:\.\d{3})?)$/;
const MARK = /\(Citation: ?([^()]*(?:\([^()]*\)[^()]*)*)\)/g;

/** What the `external_references` of an object say. Asked for when they are wanted: few are of most objects. */
export interface StixReferences {
  /** ATT&CK's number of the object, where its references have one and no second. */
  readonly attackId?: string;
  readonly attackIds: readonly string[];
  readonly addresses: () => readonly string[];
  /** Those that are reports, without MITRE's own page of the object. */
  readonly citations: () => readonly Citation[];
  /** The reports that are given for a name: an entry under the name, whose description cites others ("(Citation: X)"). */
  readonly citationsFor: (name: string) => readonly Citation[];
  /** The reports that a text cites. */
  readonly citedIn: (text: unknown) => readonly Citation[];
}

export function readStixReferences(object: Fields): StixReferences {
  const raw = Array.isArray(object.external_references) ? object.external_references : [];
  const entries = raw.slice(0, STIX_REFERENCES).filter(isObject);
  const attackIds = [...new Set(entries.flatMap((entry) => attackIdOf(entry) ?? []))];
  let byName: ReadonlyMap<string, Fields> | undefined;

  function find(name: string): Fields | undefined {
    byName ??= indexByName(entries);
    return byName.get(keyOf(name));
  }

  function citedIn(text: unknown): readonly Citation[] {
    return marksIn(text).flatMap(
      (mark) => citationOf(find(mark) ?? {}) ?? cleanCitation({ title: mark }) ?? [],
    );
  }

  const forEntry = new Map<Fields, readonly Citation[]>();

  /** Once for each entry: many spellings of a name lead to one. */
  function citationsFor(name: string): readonly Citation[] {
    const entry = find(name);
    if (entry === undefined) return [];
    const citations = forEntry.get(entry) ?? citationsOf(entry);
    forEntry.set(entry, citations);
    return citations;
  }

  function citationsOf(entry: Fields): readonly Citation[] {
    const cited = citedIn(entry.description);
    if (cited.length > 0 || !hasAddress(entry)) return cited;
    const own = citationOf({ ...entry, source_name: undefined });
    return own === undefined ? [] : [own];
  }

  return {
    ...(attackIds.length === 1 && attackIds[0] !== undefined ? { attackId: attackIds[0] } : {}),
    attackIds,
    addresses: () => cleanReferences(entries.map(({ url }) => url)),
    citations: () =>
      entries
        .filter((entry) => attackIdOf(entry) === undefined)
        .filter((entry) => hasAddress(entry) || marksIn(entry.description).length === 0)
        .slice(0, NAME_CITATIONS)
        .flatMap((entry) => citationOf(entry) ?? []),
    citationsFor,
    citedIn,
  };
}

function indexByName(entries: readonly Fields[]): ReadonlyMap<string, Fields> {
  const byName = new Map<string, Fields>();
  for (const entry of entries) {
    const key = keyOf(entry.source_name);
    if (key !== '' && attackIdOf(entry) === undefined && !byName.has(key)) byName.set(key, entry);
  }
  return byName;
}

function hasAddress({ url }: Fields): boolean {
  return cleanReferences(url).length > 0;
}

function attackIdOf({ source_name: source, external_id: id }: Fields): string | undefined {
  return typeof source === 'string' && ATTACK.test(source) && typeof id === 'string' && ATTACK_ID.test(id)
    ? id
    : undefined;
}

function keyOf(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, CITING_UNITS).trim().toLowerCase() : '';
}

/** The names that a text cites, each once. */
function marksIn(text: unknown): readonly string[] {
  if (typeof text !== 'string') return [];
  const marks = Array.from(text.slice(0, CITING_UNITS).matchAll(MARK), ([, name = '']) => name.trim());
  return [...new Set(marks.filter((name) => name !== ''))].slice(0, NAME_CITATIONS);
}

/** An entry as a report. Where its description names no author, what the entry is called stands for one. */
function citationOf({ source_name: name, description, url }: Fields): Citation | undefined {
  const line = typeof description === 'string' ? readReportLine(description.replace(MARK, '')) : {};
  return cleanCitation({ ...line, by: line.by ?? name, url });
}
