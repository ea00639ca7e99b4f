import type { ActorId } from '../model/actor';
import { type RelatedKind, recordKey, type SourceRecord } from '../model/source-record';

/** What a relation's target id leads to. */
export interface RelationTarget {
  readonly kind: RelatedKind;
  readonly name: string;
  readonly actor?: ActorId;
}

/** Record id → what it is, over everything known; relations that lead nowhere are dropped by `mergeActor`. */
export type RecordIndex = ReadonlyMap<string, RelationTarget>;

export function indexRecords(
  groups: readonly (readonly SourceRecord[])[],
  software: readonly SourceRecord[],
): RecordIndex {
  const index = new Map<string, RelationTarget>();
  for (const { id, kind, name } of software) index.set(id, { kind, name });
  for (const group of groups) {
    const [anchor] = group;
    if (anchor === undefined) continue;
    for (const { id } of group) index.set(id, { kind: 'actor', name: anchor.name, actor: actorIdOf(anchor) });
  }
  return index;
}

export function actorIdOf(anchor: SourceRecord): ActorId {
  return recordKey(anchor) as ActorId;
}
