import type { IDBPTransaction } from 'idb';
import { leadingNames } from '@/core/identity/leading-names';
import type { Actor } from '@/core/model/actor';
import { IMPORTED, type Report } from '@/core/model/report';
import type { SourceId } from '@/core/model/source-record';
import type { SearchEntry } from '@/core/profile/search-entry';
import { unreadReport } from './reports';
import { type BynameSchema, type Database, ONLY, STORES, type StoredActor } from './schema';
import type { DatasetMeta, StoredSource } from './stored';

/** A finished dataset, to take the place of the one that is stored. */
export interface NextDataset {
  readonly actors: readonly Actor[];
  readonly meta: DatasetMeta;
  readonly search: readonly SearchEntry[];
  /** `compileNames`' bytes. */
  readonly compiled: Uint8Array;
  /** All that the sources give; those that the reader imported stay. */
  readonly reports: readonly Report[];
  /** Downloads that take the place of their source's earlier one. */
  readonly downloads: readonly StoredSource[];
  /** Forgets every earlier download first, and what was kept of others. */
  readonly forgetDownloads?: boolean;
  /** Sources whose download goes. */
  readonly without?: readonly SourceId[];
  /** What happens to what the downloads replace: it can be swapped back, or there is nothing to swap back after it. */
  readonly earlier?: 'keep' | 'forget';
}

/** Written in a few milliseconds, and after them the background answers what it was asked. */
const ACTORS_AT_ONCE = 50;

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
    const leading = leadingNames(next.actors);
    for (const [position, actor] of next.actors.entries()) {
      const put = actors.put(storedActor(actor, leading[position]?.keys() ?? []));
      write(put);
      // Copying thousands at one go would keep the background from answering.
      if (position % ACTORS_AT_ONCE === ACTORS_AT_ONCE - 1) await put;
    }
    write(replaceReports(transaction, next.reports));
    if (next.earlier !== undefined || next.forgetDownloads) write(transaction.objectStore('earlier').clear());
    if (next.earlier === 'keep')
      for (const { source } of next.downloads) write(keepEarlier(transaction, source));
    if (next.forgetDownloads)
      for (const store of ['records', 'aside'] as const) write(transaction.objectStore(store).clear());
    for (const source of next.without ?? []) write(records.delete(source));
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

/** Those of the sources give way to others; every one is read anew with the names of this dataset. */
async function replaceReports(transaction: Swap, reports: readonly Report[]): Promise<unknown> {
  const store = transaction.objectStore('reports');
  const bySource = store.index('source');
  const stored = await Promise.all([
    bySource.getAllKeys(IDBKeyRange.upperBound(IMPORTED, true)),
    bySource.getAllKeys(IDBKeyRange.lowerBound(IMPORTED, true)),
  ]);
  return Promise.all([
    ...stored.flat().map((key) => store.delete(key)),
    ...reports.map((report) => store.put(unreadReport(report))),
  ]);
}

/** Before the download takes its place: requests of one transaction are carried out in turn. */
async function keepEarlier(transaction: Swap, source: SourceId): Promise<unknown> {
  const download = await transaction.objectStore('records').get(source);
  return transaction.objectStore('earlier').put({ source, ...(download === undefined ? {} : { download }) });
}

type Swap = IDBPTransaction<BynameSchema, typeof STORES, 'readwrite'>;

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself, which is what was wanted.
  }
}

function storedActor(actor: Actor, keys: Iterable<string>): StoredActor {
  return {
    id: actor.id,
    actor,
    keys: [...keys],
    records: actor.records.map((record) => record.key),
  };
}
