import type { Actor } from '../model/actor';
import type { ActorRef } from '../model/correction';
import type { RecordKey } from '../model/source-record';

/** How a correction names an actor. */
export function actorRef({ id, name, records }: Pick<Actor, 'id' | 'name' | 'records'>): ActorRef {
  return { name, records: [...new Set<RecordKey>([id, ...records.map(({ key }) => key)])] };
}

/** What the first record that is known leads to. */
export function followRef<T>({ records }: ActorRef, byRecord: ReadonlyMap<RecordKey, T>): T | undefined {
  for (const key of records) {
    const found = byRecord.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
