import { type RecordKey, recordKey, type SourceId, type SourceRecord } from '../model/source-record';
import { nameKey } from '../text/characters';

/** One side of a possible link: an actor so far, or a record that may join it. */
export interface Named {
  /** Normalised primary name. */
  readonly primary: string;
  /** All normalised names, the primary among them. */
  readonly keys: Set<string>;
}

/** An actor so far. */
export interface Group extends Named {
  /** The anchor first. */
  records: SourceRecord[];
}

/** Why a record is of an actor. */
export type Reason =
  /** The very entry, by its publisher's own identifiers, got by another way. */
  | { readonly kind: 'same-entry'; readonly ids: readonly string[] }
  | { readonly kind: 'same-primary'; readonly name: string }
  | { readonly kind: 'shared-names'; readonly names: readonly string[] }
  | { readonly kind: 'attack-id'; readonly ids: readonly string[] }
  /** A publisher lists the record's name among those of the actor: its earlier name, kept by a copy of its list. */
  | { readonly kind: 'renamed'; readonly name: string; readonly by: SourceId }
  /** Publishers that do not depend on each other list the record's primary name among those of the actor. */
  | { readonly kind: 'two-witnesses'; readonly name: string; readonly by: readonly string[] }
  /** An extortion group that is called as its leak site is. */
  | { readonly kind: 'same-gang'; readonly name: string }
  /** A list of names alone, by the name that it calls the actor by. */
  | { readonly kind: 'named-by'; readonly name: string };

/** A record that joined another's actor. */
export interface Join {
  readonly record: RecordKey;
  readonly why: Reason;
}

export function startGroup(record: SourceRecord): Group {
  return { records: [record], ...namedBy(record) };
}

export function namedBy(record: SourceRecord): Named {
  return {
    primary: nameKey(record.name),
    keys: new Set(record.names.map((name) => nameKey(name.text))),
  };
}

/** Lets records join an actor, all of them for one reason. */
export function joinGroup(group: Group, records: readonly SourceRecord[], why: Reason): Join[] {
  for (const record of records) {
    group.records.push(record);
    for (const name of record.names) group.keys.add(nameKey(name.text));
  }
  return records.map((record) => ({ record: recordKey(record), why }));
}

/** The groups that bear each name. */
export function bearersByName<G extends Named>(groups: readonly G[]): ReadonlyMap<string, readonly G[]> {
  const bearers = new Map<string, G[]>();
  for (const group of groups) {
    for (const key of group.keys) push(bearers, key, group);
  }
  return bearers;
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The first two that are sought: enough to know whether it is one only, however many share a name. */
export function firstTwo<T>(items: readonly T[], isSought: (item: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (isSought(item)) found.push(item);
    if (found.length === 2) break;
  }
  return found;
}
