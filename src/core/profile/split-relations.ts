import { normaliseName } from '../identity/normalise-name';
import type { ActorId, Relation } from '../model/actor';

/** One related thing, however many sources and words link it. */
export interface RelatedItem {
  readonly name: string;
  readonly kind: Relation['kind'];
  readonly actor?: ActorId;
  readonly sources: readonly string[];
}

export interface SplitRelations {
  readonly actors: readonly RelatedItem[];
  /** Malware and tools. */
  readonly software: readonly RelatedItem[];
}

/** Associated actors apart from malware and tools, each once, in the sources' order. */
export function splitRelations(relations: readonly Relation[]): SplitRelations {
  const items = new Map<string, RelatedItem>();
  for (const relation of relations) {
    const side = relation.kind === 'actor' ? 'actor' : 'software';
    const key = `${side} ${relation.actor ?? normaliseName(relation.name)}`;
    const known = items.get(key);
    items.set(key, known ? withSource(known, relation.source) : asItem(relation));
  }
  const all = [...items.values()];
  return {
    actors: all.filter((item) => item.kind === 'actor'),
    software: all.filter((item) => item.kind !== 'actor'),
  };
}

function asItem(relation: Relation): RelatedItem {
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
