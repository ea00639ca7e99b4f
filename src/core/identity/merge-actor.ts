import type { Actor, ActorName, Claim, Reference, Relation } from '../model/actor';
import { recordKey, type SourceRecord } from '../model/source-record';
import { nameKey } from '../text/characters';
import { actorIdOf, type RecordIndex } from './record-index';

/**
 * Merges one linked group into an actor. Nothing is decided between sources that disagree: every value keeps
 * who says it, the anchor's first.
 *
 * @param group records of one actor, the anchor first; not empty
 */
export function mergeActor(group: readonly [SourceRecord, ...SourceRecord[]], index: RecordIndex): Actor {
  const [anchor] = group;
  const id = actorIdOf(anchor);
  return {
    id,
    name: anchor.name,
    names: mergeNames(group),
    countries: claims(group, (record) => (record.country === undefined ? [] : [record.country])),
    motives: claims(group, (record) => record.motives),
    sectors: claims(group, (record) => record.sectors),
    firstSeen: claims(group, (record) => (record.firstSeen === undefined ? [] : [record.firstSeen])).sort(
      (a, b) => a.value.localeCompare(b.value),
    ),
    descriptions: group.flatMap(({ description, source }) =>
      description === undefined ? [] : [{ text: description, source }],
    ),
    relations: mergeRelations(group, index).filter((relation) => relation.actor !== id),
    references: mergeReferences(group),
    records: group.map((record) => ({
      key: recordKey(record),
      source: record.source,
      name: record.name,
      // Ids that a source merely lists among an actor's synonyms name its neighbours too.
      ...(record.source.startsWith('mitre-') && record.attackIds[0] ? { attackId: record.attackIds[0] } : {}),
    })),
  };
}

function mergeNames(group: readonly SourceRecord[]): ActorName[] {
  const names = new Map<string, ActorName>();
  for (const { source, name: primary, names: listed } of group) {
    for (const { text, usedBy } of listed) {
      const key = nameKey(text);
      const known = names.get(key);
      names.set(key, {
        text: known?.text ?? text,
        usedBy: union(known?.usedBy, usedBy),
        sources: union(known?.sources, [source]),
        primaryIn: union(known?.primaryIn, text === primary ? [source] : []),
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

function mergeRelations(group: readonly SourceRecord[], index: RecordIndex): Relation[] {
  const relations = new Map<string, Relation>();
  for (const { relations: listed, source } of group) {
    for (const { type, target } of listed) {
      const found = index.get(target);
      if (found === undefined) continue;
      const key = `${type}/${found.actor ?? found.name.toLowerCase()}`;
      if (!relations.has(key)) relations.set(key, { type, source, ...found });
    }
  }
  return [...relations.values()];
}

function mergeReferences(group: readonly SourceRecord[]): Reference[] {
  const references = new Map<string, Reference>();
  for (const { references: listed, source } of group) {
    for (const url of listed) {
      const key = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
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
