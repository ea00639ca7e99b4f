import { ACTOR_CITATIONS } from '../limits';
import type {
  Actor,
  ActorName,
  Claim,
  Reference,
  Relation,
  SourcedCitation,
  TraitClaims,
} from '../model/actor';
import {
  type Citation,
  type RecordRelation,
  recordKey,
  type SourceId,
  type SourceRecord,
} from '../model/source-record';
import { TRAITS } from '../model/traits';
import { sourceById } from '../sources/catalogue';
import { nameKey } from '../text/characters';
import { addressKey } from '../text/web-address';
import { ownNumbers } from './entry-keys';
import { actorIdOf, type RecordIndex, type RelationTarget } from './record-index';

/**
 * Merges one linked group into an actor. Nothing is decided between sources that disagree: every value keeps
 * who says it, the anchor's first.
 *
 * @param group records of one actor, the anchor first; not empty
 */
export function mergeActor(group: readonly [SourceRecord, ...SourceRecord[]], index: RecordIndex): Actor {
  const [anchor] = group;
  const id = actorIdOf(anchor);
  const victims = claims(group, (record) => record.victims ?? []);
  const traits = mergeTraits(group);
  const tlp = claims(group, (record) => (record.tlp === undefined ? [] : [record.tlp]));
  return {
    id,
    name: anchor.name,
    names: mergeNames(group),
    countries: claims(group, (record) => (record.country === undefined ? [] : [record.country])),
    motives: claims(group, (record) => record.motives),
    sectors: claims(group, (record) => record.sectors),
    ...(victims.length === 0 ? {} : { victims }),
    ...(traits === undefined ? {} : { traits }),
    firstSeen: claims(group, (record) => (record.firstSeen === undefined ? [] : [record.firstSeen])).sort(
      (a, b) => a.value.localeCompare(b.value),
    ),
    descriptions: group.flatMap(({ description, source, modified }) =>
      description === undefined
        ? []
        : [{ text: description, source, ...(modified === undefined ? {} : { date: modified }) }],
    ),
    relations: mergeRelations(group, index).filter((relation) => relation.actor !== id),
    references: mergeReferences(group),
    records: group.map((record) => {
      const attackId = ownNumbers(record).find((number) => record.attackIds.includes(number));
      return {
        key: recordKey(record),
        source: record.source,
        name: record.name,
        ...(attackId === undefined ? {} : { attackId }),
      };
    }),
    ...(tlp.length === 0 ? {} : { tlp }),
  };
}

function mergeNames(group: readonly SourceRecord[]): ActorName[] {
  const names = new Map<string, ActorName>();
  for (const { source, name, names: listed } of group) {
    // Of the names of a list that has no others none is before the rest.
    const primary = sourceById(source)?.namesOnly ? undefined : name;
    for (const { text, usedBy, citations } of listed) {
      const key = nameKey(text);
      const known = names.get(key);
      const cited = addCitations(known?.citations, citations, source);
      names.set(key, {
        text: known?.text ?? text,
        usedBy: union(known?.usedBy, usedBy),
        sources: union(known?.sources, [source]),
        primaryIn: union(known?.primaryIn, text === primary ? [source] : []),
        ...(cited === undefined ? {} : { citations: cited }),
      });
    }
  }
  return [...names.values()];
}

function claims(
  group: readonly SourceRecord[],
  valuesOf: (record: SourceRecord) => readonly string[],
): Claim[] {
  const found = new Map<string, Claim>();
  for (const record of group) {
    for (const value of valuesOf(record)) {
      const key = value.toLowerCase();
      const known = found.get(key);
      found.set(key, { value: known?.value ?? value, sources: union(known?.sources, [record.source]) });
    }
  }
  return [...found.values()];
}

function mergeTraits(group: readonly SourceRecord[]): TraitClaims | undefined {
  const said = TRAITS.flatMap((trait) => {
    const found = claims(group, ({ traits }) => traits?.[trait] ?? []);
    // The latest first: whoever has not looked since cannot say that it ended.
    if (trait === 'last_seen') found.sort((a, b) => b.value.localeCompare(a.value));
    return found.length === 0 ? [] : [[trait, found] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function mergeRelations(group: readonly SourceRecord[], index: RecordIndex): Relation[] {
  const relations = new Map<string, Relation>();
  for (const { relations: listed, source } of group) {
    for (const relation of listed) {
      const found = index.get(relation.target) ?? inlineTarget(relation);
      if (found === undefined) continue;
      const key = relationKey(relation, found);
      const known = relations.get(key);
      const { target: _, citations: given, during, ...told } = relation;
      const citations = addCitations(known?.citations, given, source);
      // What one source says of the actor at all times, another's campaign does not narrow.
      const { during: before, ...rest } = known ?? { during };
      const merged = { ...told, ...found, source, ...rest, ...(before && during ? { during: before } : {}) };
      relations.set(key, citations === undefined ? merged : { ...merged, citations });
    }
  }
  return [...relations.values()];
}

/** What the link itself says of its target, where no record is of it. */
function inlineTarget({ kind, name }: RecordRelation): RelationTarget | undefined {
  return kind === undefined || name === undefined ? undefined : { kind, name };
}

/** Techniques are told apart by their numbers: several are called alike ("Domains"). */
function relationKey(
  { type, externalId = '' }: RecordRelation,
  { kind, name, actor }: RelationTarget,
): string {
  if (kind === 'technique' || kind === 'campaign')
    return `${type}/${kind}/${externalId}/${name.toLowerCase()}`;
  return `${type}/${actor ?? name.toLowerCase()}`;
}

/** Those of a source beside those known; one that another source gives too stays the first's. */
function addCitations(
  known: readonly SourcedCitation[] | undefined,
  given: readonly Citation[] | undefined,
  source: SourceId,
): readonly SourcedCitation[] | undefined {
  if (given === undefined) return known;
  const byReport = new Map((known ?? []).map((citation) => [reportOf(citation), citation]));
  for (const citation of given) {
    const key = reportOf(citation);
    if (!byReport.has(key) && byReport.size < ACTOR_CITATIONS) byReport.set(key, { ...citation, source });
  }
  return byReport.size === 0 ? undefined : [...byReport.values()];
}

function reportOf({ by, title, url }: Citation): string {
  return url === undefined ? JSON.stringify([by, title]) : addressKey(url);
}

function mergeReferences(group: readonly SourceRecord[]): Reference[] {
  const references = new Map<string, Reference>();
  for (const { references: listed, source } of group) {
    for (const url of listed) {
      const key = addressKey(url);
      const known = references.get(key);
      references.set(key, { url: known?.url ?? url, sources: union(known?.sources, [source]) });
    }
  }
  // What two sources cite is the strongest; the order within is the sources' own.
  return [...references.values()].sort((a, b) => b.sources.length - a.sources.length);
}

function union(known: readonly string[] | undefined, added: readonly string[]): readonly string[] {
  return known === undefined ? [...new Set(added)] : [...new Set([...known, ...added])];
}
