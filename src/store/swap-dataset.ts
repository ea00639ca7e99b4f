import type { IDBPTransaction } from 'idb';
import { leadingNames } from '@/core/identity/leading-names';
import type { Actor } from '@/core/model/actor';
import { isSame } from '@/core/model/is-same';
import { IMPORTED, type Report, reportKey } from '@/core/model/report';
import type { SourceId } from '@/core/model/source-record';
import type { SearchEntry } from '@/core/profile/search-entry';
import { AT_ONCE, type Changes, findChanges } from './find-changes';
import { unreadReport } from './reports';
import {
  type BynameSchema,
  type Database,
  type DatasetMeta,
  ONLY,
  STORES,
  type StoredActor,
  type StoredSource,
} from './schema';

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
  /** Sources beside whose earlier downloads all others are forgotten first, and what was kept of others. */
  readonly keepOnly?: readonly SourceId[];
  /** Sources whose download goes. */
  readonly without?: readonly SourceId[];
  /** What happens to what the downloads replace: it can be swapped back, or there is nothing to swap back after it. */
  readonly earlier?: 'keep' | 'forget';
}

/** Rejects, with everything as it was, when any part cannot be written. */
export async function swapDataset(database: Database, next: NextDataset): Promise<null> {
  const [actors, reports] = [await changedActors(database, next), await changedReports(database, next)];
  const transaction = database.transaction(STORES, 'readwrite');
  const done = transaction.done.catch((error: unknown) => {
    throw transaction.error ?? error; // The transaction knows the cause (quota), its events only that it ended.
  });
  try {
    const records = transaction.objectStore('records');
    const writes: Promise<unknown>[] = [];
    const write = (request: Promise<unknown>) => {
      request.catch(() => undefined); // One that throws leaves those before it to be aborted unheard.
      writes.push(request);
    };
    await change(transaction, 'actors', actors, write);
    await change(transaction, 'reports', reports, write);
    if (next.earlier !== undefined || next.keepOnly) write(transaction.objectStore('earlier').clear());
    if (next.earlier === 'keep')
      for (const { source } of next.downloads) write(keepEarlier(transaction, source));
    if (next.keepOnly)
      for (const name of ['records', 'aside'] as const) {
        const store = transaction.objectStore(name);
        for (const source of await store.getAllKeys())
          if (!next.keepOnly.includes(source)) write(store.delete(source));
      }
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

function changedActors(database: Database, { actors }: NextDataset): Promise<Changes<'actors'>> {
  const leading = leadingNames(actors);
  const next = actors.map((actor, position) => storedActor(actor, leading[position]?.keys() ?? []));
  return findChanges(database, 'actors', new Map(next.map((actor) => [actor.id, actor])), isSame);
}

/** One that is as it was keeps its reading, whose stamp says that it is of other names. */
function changedReports(database: Database, { reports }: NextDataset): Promise<Changes<'reports'>> {
  const next = new Map(reports.map((report) => [reportKey(report), unreadReport(report)]));
  return findChanges(
    database,
    'reports',
    next,
    ({ source, report }, wanted) => source === IMPORTED || isSame(report, wanted?.report),
  );
}

/** Resolves when all is asked for, which `write` hears of. */
async function change<Name extends 'actors' | 'reports'>(
  transaction: Swap,
  name: Name,
  { remove, put }: Changes<Name>,
  write: (request: Promise<unknown>) => void,
): Promise<void> {
  const store = transaction.objectStore(name);
  for (const key of remove) write(store.delete(key));
  for (const [position, value] of put.entries()) {
    const request = store.put(value);
    write(request);
    // Copying thousands at one go would keep the background from answering.
    if (position % AT_ONCE === AT_ONCE - 1) await request;
  }
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
