import type { ActorId, Relation } from '../model/actor';
import type { RecordKind } from '../model/source-record';
import { sourceRank } from '../sources/catalogue';
import { nameKey } from '../text/characters';

/** One related thing, however many sources and words link it. */
export interface RelatedItem {
  readonly name: string;
  readonly kind: RecordKind;
  readonly actor?: ActorId;
  readonly sources: readonly string[];
}

export interface SplitRelations {
  readonly actors: readonly RelatedItem[];
  /** Malware and tools. */
  readonly software: readonly RelatedItem[];
}

/** A relation to something that has a record of its own. */
type ToRecord = Relation & { readonly kind: RecordKind };

/** Without techniques and campaigns, which are told of apart. */
function toRecords(relations: readonly Relation[]): readonly ToRecord[] {
  return relations.filter((relation): relation is ToRecord =>
    (KINDS as readonly string[]).includes(relation.kind),
  );
}

/** Associated actors apart from malware and tools, each once, in the sources' order. */
export function splitRelations(relations: readonly Relation[]): SplitRelations {
  const items = new Map<string, RelatedItem>();
  for (const relation of toRecords(relations)) {
    const side = relation.kind === 'actor' ? 'actor' : 'software';
    const key = `${side} ${relation.actor ?? nameKey(relation.name)}`;
    const known = items.get(key);
    items.set(key, known ? withSource(known, relation.source) : asItem(relation));
  }
  const all = [...items.values()];
  return {
    actors: all.filter((item) => item.kind === 'actor'),
    software: all.filter((item) => item.kind !== 'actor'),
  };
}

function asItem(relation: ToRecord): RelatedItem {
  return {
    name: relation.name,
    kind: relation.kind,
    sources: [relation.source],
    ...(relation.actor === undefined ? {} : { actor: relation.actor }),
  };
}

function withSource(item: RelatedItem, source: string): RelatedItem {
  return item.sources.includes(source) ? item : { ...item, sources: [...item.sources, source] };
}

/** Relations of one type to one kind of thing, as one source has them. */
export interface RelationGroup {
  readonly kind: RecordKind;
  readonly type: string;
  readonly source: string;
  /** Each once, by the alphabet. */
  readonly items: readonly Relation[];
}

const KINDS: readonly RecordKind[] = ['actor', 'malware', 'tool'];

/** Relations by kind, type and source: actors first, then malware, then tools. */
export function groupRelations(relations: readonly Relation[]): readonly RelationGroup[] {
  const groups = new Map<string, Map<string, ToRecord>>();
  for (const relation of toRecords(relations)) {
    const key = JSON.stringify([relation.kind, relation.type, relation.source]);
    const items = groups.get(key) ?? new Map<string, ToRecord>();
    const target = relation.actor ?? nameKey(relation.name);
    if (!items.has(target)) items.set(target, relation);
    groups.set(key, items);
  }
  return [...groups.values()].flatMap((items) => asGroup([...items.values()])).sort(byKindAndSource);
}

function asGroup(items: readonly ToRecord[]): RelationGroup[] {
  const [first] = items;
  if (!first) return [];
  const { kind, type, source } = first;
  return [{ kind, type, source, items: [...items].sort((a, b) => a.name.localeCompare(b.name, 'en')) }];
}

function byKindAndSource(a: RelationGroup, b: RelationGroup): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    a.type.localeCompare(b.type, 'en') ||
    sourceRank(a.source) - sourceRank(b.source)
  );
}

/** The words that MISP galaxies use for relations; others are shown as the source has them. */
const PHRASES: Readonly<Record<string, string>> = {
  similar: 'Similar to',
  'linked-to': 'Linked to',
  'related-to': 'Related to',
  overlaps: 'Overlaps with',
  'part-of': 'Part of',
  'parent-of': 'Parent of',
  'successor-of': 'Successor of',
  'variant-of': 'Variant of',
  uses: 'Uses',
  deploys: 'Deploys',
};
const USED: Readonly<Record<RelationGroup['kind'], string>> = {
  actor: 'Uses',
  malware: 'Malware',
  tool: 'Tools',
};

/** What a group of relations is called: "Similar to", "Malware", "Deploys (tool)". */
export function relationLabel({ kind, type }: Pick<RelationGroup, 'kind' | 'type'>): string {
  if (type === 'uses') return USED[kind];
  const words = relationWord(type);
  return kind === 'actor' ? words : `${words} (${kind})`;
}

/** A source's word for a relation, as it is shown: "Similar to". */
export function relationWord(type: string): string {
  if (Object.hasOwn(PHRASES, type) && PHRASES[type] !== undefined) return PHRASES[type];
  const words = type.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
