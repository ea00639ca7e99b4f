import { nameKeys } from '@/core/identity/name-keys';
import type { Actor } from '@/core/model/actor';
import type { SearchEntry } from '@/core/search/search-entry';
import { type Database, ONLY, STORES, type StoredActor } from './schema';
import type { DatasetMeta, StoredSource } from './stored';

/** A finished dataset, to take the place of the one that is stored. */
export interface NextDataset {
  readonly actors: readonly Actor[];
  readonly meta: DatasetMeta;
  readonly search: readonly SearchEntry[];
  /** `compileNames`' bytes. */
  readonly compiled: Uint8Array;
  /** Downloads that take the place of their source's earlier one. */
  readonly downloads: readonly StoredSource[];
  /** Forgets every earlier download first. */
  readonly forgetDownloads?: boolean;
}

/** Rejects, with everything as it was, when any part cannot be written. */
export async function swapDataset(database: Database, next: NextDataset): Promise<null> {
  const transaction = database.transaction(STORES, 'readwrite');
  const done = transaction.done.catch((error: unknown) => {
    throw transaction.error ?? error; // The transaction knows the cause (quota), its events only that it ended.
  });
  try {
    const actors = transaction.objectStore('actors');
    const records = transaction.objectStore('records');
    const writes: Promise<unknown>[] = [];
    const write = (request: Promise<unknown>) => {
      request.catch(() => undefined); // One that throws leaves those before it to be aborted unheard.
      writes.push(request);
    };
    write(actors.clear());
    for (const actor of next.actors) write(actors.put(storedActor(actor)));
    if (next.forgetDownloads) write(records.clear());
    for (const download of next.downloads) write(records.put(download));
    write(transaction.objectStore('meta').put(next.meta, ONLY));
    write(transaction.objectStore('search').put(next.search, ONLY));
    write(transaction.objectStore('compiled').put(next.compiled, ONLY));
    await Promise.all(writes);
  } catch (error) {
    abort(transaction);
    await done.catch(() => undefined); // Its reason is the error at hand.
    throw transaction.error ?? error;
  }
  await done;
  return null;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself, which is what was wanted.
  }
}

function storedActor(actor: Actor): StoredActor {
  return {
    id: actor.id,
    actor,
    keys: nameKeys(actor),
    records: actor.records.map((record) => record.key),
  };
}
