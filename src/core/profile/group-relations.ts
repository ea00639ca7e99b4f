import { normaliseName } from '../identity/normalise-name';
import type { Relation } from '../model/actor';
import { sourceRank } from '../sources/catalogue';

/** Relations of one type to one kind of thing, as one source has them. */
export interface RelationGroup {
  readonly kind: Relation['kind'];
  readonly type: string;
  readonly source: string;
  /** Each once, by the alphabet. */
  readonly items: readonly Relation[];
}

const KINDS: readonly Relation['kind'][] = ['actor', 'malware', 'tool'];

/** Relations by kind, type and source: actors first, then malware, then tools. */
export function groupRelations(relations: readonly Relation[]): readonly RelationGroup[] {
  const groups = new Map<string, Map<string, Relation>>();
  for (const relation of relations) {
    const key = JSON.stringify([relation.kind, relation.type, relation.source]);
    const items = groups.get(key) ?? new Map<string, Relation>();
    const target = relation.actor ?? normaliseName(relation.name);
    if (!items.has(target)) items.set(target, relation);
    groups.set(key, items);
  }
  return [...groups.values()].flatMap((items) => asGroup([...items.values()])).sort(byKindAndSource);
}

function asGroup(items: readonly Relation[]): RelationGroup[] {
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
