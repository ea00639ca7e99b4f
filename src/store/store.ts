import type { Actor } from '@/core/model/actor';
import type { Result } from '@/core/model/result';
import type { SearchEntry } from '@/core/search/search-entry';
import { type Connection, type ConnectionOptions, connect } from './connection';
import { type Database, ONLY } from './schema';
import type { DatasetMeta, StoredSource } from './stored';
import { type NextDataset, swapDataset } from './swap-dataset';

/** Every method settles, with a value or with a problem fit to show; none rejects. */
export interface Store {
  /** Null while no dataset was ever stored. */
  meta(): Promise<Result<DatasetMeta | null>>;
  /** By its id, or by the key of any of its records. */
  actor(id: string): Promise<Result<Actor | null>>;
  /** For each normalised name, in the order asked, the actors that bear it. */
  actorsNamed(keys: readonly string[]): Promise<Result<readonly (readonly Actor[])[]>>;
  actors(): Promise<Result<readonly Actor[]>>;
  searchEntries(): Promise<Result<readonly SearchEntry[]>>;
  /** `compileNames`' bytes of the stored dataset; null while there is none. */
  compiledNames(): Promise<Result<Uint8Array | null>>;
  downloads(): Promise<Result<readonly StoredSource[]>>;
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
  return { ok: true, value: createStore(connection) };
}

function createStore({ use, close }: Connection): Store {
  return {
    meta: () => use(async (database) => (await database.get('meta', ONLY)) ?? null),
    actor: (id) => use((database) => readActor(database, id)),
    actorsNamed: (keys) => use((database) => readActorsNamed(database, keys)),
    actors: () => use(async (database) => (await database.getAll('actors')).map((stored) => stored.actor)),
    searchEntries: () => use(async (database) => (await database.get('search', ONLY)) ?? []),
    compiledNames: () => use(async (database) => (await database.get('compiled', ONLY)) ?? null),
    downloads: () => use((database) => database.getAll('records')),
    swap: (next) => use((database) => swapDataset(database, next)),
    close,
  };
}

async function readActor(database: Database, id: string): Promise<Actor | null> {
  const { store } = database.transaction('actors');
  const stored = (await store.get(id as Actor['id'])) ?? (await store.index('records').get(id));
  return stored?.actor ?? null;
}

async function readActorsNamed(database: Database, keys: readonly string[]) {
  const index = database.transaction('actors').store.index('keys');
  const found = await Promise.all(keys.map((key) => index.getAll(key)));
  return found.map((stored) => stored.map(({ actor }) => actor));
}
