import type { Actor, ActorId } from '@/core/model/actor';
import type { Report, ReportKey, ReportReading } from '@/core/model/report';
import { failed, ok, type Result } from '@/core/model/result';
import type { SourceId } from '@/core/model/source-record';
import type { SearchEntry } from '@/core/profile/search-entry';
import { areEntries, isActor, isDownload, isMeta, isStoredReport } from './check-stored';
import { type Connection, type ConnectionOptions, connect } from './connection';
import { type Exchange, exchangeKept } from './exchange-kept';
import { type Among, findReports, importReports, keepReading, unreadKeys } from './reports';
import {
  type Database,
  type DatasetMeta,
  type EarlierDownload,
  ONLY,
  type StoredActor,
  type StoredReport,
  type StoredSource,
} from './schema';
import { type NextDataset, swapDataset } from './swap-dataset';

/** The answer to every question while no dataset is stored, also after the browser dropped the one that was. */
export const NO_DATASET = 'No dataset is stored.';
/** The answer where what is stored is not what was written. */
export const DAMAGED = 'The stored data is damaged.';

/** Every method settles, with a value or with a problem fit to show; none rejects. */
export interface Store {
  meta(): Promise<Result<DatasetMeta>>;
  /** By its id, or by the key of any of its records; null when no actor has it. */
  actor(id: string): Promise<Result<Actor | null>>;
  /** For each normalised name, in the order asked, the actors that bear it. */
  actorsNamed(keys: readonly string[]): Promise<Result<readonly (readonly Actor[])[]>>;
  actors(): Promise<Result<readonly Actor[]>>;
  searchEntries(): Promise<Result<readonly SearchEntry[]>>;
  /** `compileNames`' bytes of the stored dataset. */
  compiledNames(): Promise<Result<Uint8Array>>;
  /** Those that can be read; also where no dataset is stored. */
  downloads(): Promise<Result<readonly StoredSource[]>>;
  /** What the last swap replaced, where that was kept; empty where there is nothing to go back to. */
  earlier(): Promise<Result<readonly EarlierDownload[]>>;
  /** A download that waits for the reader's word; null where none does. */
  aside(source: SourceId): Promise<Result<StoredSource | null>>;
  /** Keeps downloads aside, and drops what waits of other sources. */
  setAside(put: readonly StoredSource[], drop: readonly SourceId[]): Promise<Result<null>>;
  /** Forgets all that is kept of sources that are gone for good. */
  forget(sources: readonly SourceId[]): Promise<Result<null>>;
  /** Those that can be read, of an actor or of a source, in no order. */
  reports(by: 'actors' | 'source', id: string): Promise<Result<readonly StoredReport[]>>;
  /** Those that pass, without their texts, in no order. */
  findReports(
    fits: (stored: StoredReport) => boolean,
    among?: Among,
  ): Promise<Result<readonly StoredReport[]>>;
  /** Null where there is none. */
  report(key: ReportKey): Promise<Result<StoredReport | null>>;
  /** Those that were not read with the dataset of this stamp. */
  unreadReports(stamp: string): Promise<Result<readonly ReportKey[]>>;
  keepReading(read: Report, stamp: string, reading: ReportReading): Promise<Result<null>>;
  /** How many of them were there; null, with nothing changed, where there would be more than `max`. */
  importReports(reports: readonly Report[], max: number): Promise<Result<number | null>>;
  removeReport(key: ReportKey): Promise<Result<null>>;
  /** Whether all was as expected; else it was left as it is, or with 'refuse' nothing was changed. */
  exchange(exchange: Exchange, others: 'leave' | 'refuse'): Promise<Result<boolean>>;
  /** All or nothing, in one transaction. */
  swap(next: NextDataset): Promise<Result<null>>;
  close(): void;
}

/** Opens the store, or says why it cannot be used. When the signal fires the store is closed. */
export async function openStore(options: ConnectionOptions = {}): Promise<Result<Store>> {
  const connection = connect(options);
  const opened = await connection.use(async () => null);
  if (!opened.ok) return opened;
  options.signal?.addEventListener('abort', connection.close, { once: true });
  return ok(createStore(connection));
}

function createStore({ use, close }: Connection): Store {
  /** Asks a part of the dataset. What a database without a dataset holds is no answer. */
  async function ask<T>(
    read: (database: Database) => Promise<unknown>,
    isWhole: (part: unknown, meta: DatasetMeta) => part is T,
  ): Promise<Result<T>> {
    // Begun together, so that no swap comes between.
    const answered = await use((database) => Promise.all([database.get('meta', ONLY), read(database)]));
    if (!answered.ok) return answered;
    const [meta, part] = answered.value;
    if (meta === undefined) return failed(NO_DATASET);
    return isMeta(meta) && isWhole(part, meta) ? ok(part) : failed(DAMAGED);
  }

  const readMeta = () => ask((database) => database.get('meta', ONLY), isMeta);
  const readEntries = () =>
    ask(
      (database) => database.get('search', ONLY),
      (part, meta): part is readonly SearchEntry[] => areEntries(part, meta.actors),
    );

  /**
   * What stands while another dataset is written, which takes half a second with a large source: the database answers nobody
   * meanwhile, and a popup that opens asks this.
   */
  let standing:
    | { readonly meta: Result<DatasetMeta>; readonly entries: Result<readonly SearchEntry[]> }
    | undefined;

  return {
    meta: async () => (standing?.meta.ok ? standing.meta : readMeta()),
    actor: (id) => ask((database) => readActor(database, id), isActorOrNull),
    actorsNamed: (keys) => ask((database) => readActorsNamed(database, keys), areActorLists),
    actors: () => ask(async (database) => (await database.getAll('actors')).map(toActor), areAllActors),
    searchEntries: async () => (standing?.entries.ok ? standing.entries : readEntries()),
    compiledNames: () => ask((database) => database.get('compiled', ONLY), isBytes),
    downloads: async () => {
      const answered = await use((database) => database.getAll('records'));
      return answered.ok ? ok(answered.value.filter(isDownload)) : answered;
    },
    earlier: async () => {
      const answered = await use((database) => database.getAll('earlier'));
      if (!answered.ok) return answered;
      const isWhole = answered.value.every(({ download }) => download === undefined || isDownload(download));
      return isWhole ? answered : failed(DAMAGED);
    },
    aside: async (source) => {
      const answered = await use((database) => database.get('aside', source));
      return answered.ok ? ok(isDownload(answered.value) ? answered.value : null) : answered;
    },
    setAside: (put, drop) =>
      use(async (database) => {
        const { store, done } = database.transaction('aside', 'readwrite');
        await Promise.all([...drop.map((id) => store.delete(id)), ...put.map((one) => store.put(one)), done]);
        return null;
      }),
    forget: (sources) =>
      use(async (database) => {
        const kept = ['records', 'aside', 'earlier'] as const;
        const transaction = database.transaction(kept, 'readwrite');
        const deletes = kept.flatMap((name) => sources.map((id) => transaction.objectStore(name).delete(id)));
        await Promise.all([...deletes, transaction.done]);
        return null;
      }),
    reports: async (by, id) => {
      const answered = await use((database) => database.getAllFromIndex('reports', by, id as ActorId));
      return answered.ok ? ok(answered.value.filter(isStoredReport)) : answered;
    },
    findReports: (fits, among) =>
      use((database) => findReports(database, (stored) => isStoredReport(stored) && fits(stored), among)),
    report: async (key) => {
      const answered = await use((database) => database.get('reports', key));
      return answered.ok ? ok(isStoredReport(answered.value) ? answered.value : null) : answered;
    },
    unreadReports: (stamp) => use((database) => unreadKeys(database, stamp)),
    keepReading: (read, stamp, reading) => use((database) => keepReading(database, read, stamp, reading)),
    importReports: (reports, max) => use((database) => importReports(database, reports, max)),
    removeReport: (key) =>
      use(async (database) => {
        await database.delete('reports', key);
        return null;
      }),
    exchange: (exchange, others) => use((database) => exchangeKept(database, exchange, others)),
    swap: async (next) => {
      const [meta, entries] = await Promise.all([readMeta(), readEntries()]);
      standing = { meta, entries };
      try {
        return await use((database) => swapDataset(database, next));
      } finally {
        standing = undefined;
      }
    },
    close,
  };
}

/** Undefined where there is no actor at all: a dataset has some. */
async function readActor(database: Database, id: string): Promise<unknown> {
  const { store } = database.transaction('actors');
  const stored = (await store.get(id as Actor['id'])) ?? (await store.index('records').get(id));
  if (stored !== undefined) return toActor(stored);
  return (await store.count()) === 0 ? undefined : null;
}

async function readActorsNamed(database: Database, keys: readonly string[]): Promise<unknown> {
  const { store } = database.transaction('actors');
  const index = store.index('keys');
  // Each actor is read once, under however many of its names it is asked for.
  const bearers = await Promise.all(keys.map((key) => index.getAllKeys(key)));
  const ids = [...new Set(bearers.flat())];
  const read = await Promise.all(ids.map((id) => store.get(id)));
  const actors = new Map(ids.map((id, at) => [id, toActor(read[at] ?? {})]));
  return (await store.count()) === 0 ? undefined : bearers.map((known) => known.map((id) => actors.get(id)));
}

function toActor(stored: Partial<StoredActor>): unknown {
  return stored.actor;
}

function isActorOrNull(part: unknown): part is Actor | null {
  return part === null || isActor(part);
}

function areActors(part: unknown): part is readonly Actor[] {
  return Array.isArray(part) && part.every(isActor);
}

function areAllActors(part: unknown, { actors }: DatasetMeta): part is readonly Actor[] {
  return areActors(part) && part.length === actors;
}

function areActorLists(part: unknown): part is readonly (readonly Actor[])[] {
  return Array.isArray(part) && part.every(areActors);
}

function isBytes(part: unknown): part is Uint8Array {
  return part instanceof Uint8Array;
}
