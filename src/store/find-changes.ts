import type { BynameSchema, Database } from './schema';

/** What makes of an object store what it is to be. */
export interface Changes<Name extends Many> {
  readonly remove: readonly Key<Name>[];
  readonly put: readonly Value<Name>[];
}

type Many = 'actors' | 'reports';
type Key<Name extends Many> = BynameSchema[Name]['key'];
type Value<Name extends Many> = BynameSchema[Name]['value'];

/** Read or written in a few milliseconds, and after them the background answers what it was asked. */
export const AT_ONCE = 50;

/**
 * A correction changes two or three actors of thousands, and to write one enters it in two indexes under its names and records.
 * What cannot be read, as in a damaged database, is written anew.
 *
 * @param stays asked of each that is stored, with what is to be there in its place, if anything is
 */
export async function findChanges<Name extends Many>(
  database: Database,
  name: Name,
  next: ReadonlyMap<Key<Name>, Value<Name>>,
  stays: (stored: Value<Name>, wanted?: Value<Name>) => boolean,
): Promise<Changes<Name>> {
  const put = new Map(next);
  const remove: Key<Name>[] = [];
  let batch = await readBatch(database, name, null);
  while (batch.length > 0) {
    for (const [key, stored] of batch) {
      if (stored !== undefined && stays(stored, next.get(key))) put.delete(key);
      else if (!next.has(key)) remove.push(key);
    }
    batch = await readBatch(database, name, IDBKeyRange.lowerBound(batch.at(-1)?.[0], true));
  }
  return { remove, put: [...put.values()] };
}

type Entry<Name extends Many> = readonly [Key<Name>, Value<Name> | undefined];

/** In the order of their keys; without a value where that cannot be read. */
async function readBatch<Name extends Many>(
  database: Database,
  name: Name,
  range: IDBKeyRange | null,
): Promise<readonly Entry<Name>[]> {
  const { store, done } = database.transaction(name);
  done.catch(() => undefined); // Its requests tell.
  const keys = await store.getAllKeys(range, AT_ONCE);
  try {
    const values = await store.getAll(range, AT_ONCE);
    return keys.map((key, position) => [key, values[position]]);
  } catch {
    const alone = async (key: Key<Name>) =>
      [key, await database.get(name, key).catch(() => undefined)] as const;
    return Promise.all(keys.map(alone));
  }
}
