import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Area } from './define-stored';

const NAME = 'byname-private';
/** Milliseconds; opening takes a few, and after this long it is stuck. */
const OPEN_TIMEOUT_MS = 5000;

interface Values extends DBSchema {
  values: { key: string; value: unknown };
}

/**
 * For what a reader wrote. `storage.local` can be read by every content script, and so by a page that has broken into
 * the process it shares with one. A content script's `indexedDB` is its page's: this database is open to the
 * extension's own pages alone. The permission `unlimitedStorage` keeps the browser from clearing it away when the
 * disk is full.
 */
export const privateArea: Area = {
  get: (key) => onDatabase((database) => database.get('values', key)),

  set: (values) =>
    change(Object.keys(values), async (database) => {
      // Written through to the disk: it cannot be downloaded again.
      const { store, done } = database.transaction('values', 'readwrite', { durability: 'strict' });
      await Promise.all([...Object.entries(values).map(([key, value]) => store.put(value, key)), done]);
    }),

  remove: (key) => change([key], (database) => database.delete('values', key)),

  watch(key, callback, signal) {
    const channel = new BroadcastChannel(NAME);
    let told: Promise<unknown> = Promise.resolve();
    channel.onmessage = ({ data: keys }: MessageEvent<readonly string[]>) => {
      if (!keys.includes(key)) return;
      // One after the other, so that the newest is told last; what cannot be read now is told with the next change.
      told = told
        .then(() => privateArea.get(key))
        .then((raw) => {
          if (!signal.aborted) callback(raw);
        })
        .catch(() => undefined);
    };
    signal.addEventListener('abort', () => channel.close(), { once: true });
  },
};

async function change(keys: readonly string[], work: (database: IDBPDatabase<Values>) => Promise<unknown>) {
  await onDatabase(work);
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(keys);
  channel.close();
}

/** Opened for each use, which is rare: no connection of ours is in the way of a later version or is lost under us. */
async function onDatabase<T>(work: (database: IDBPDatabase<Values>) => Promise<T>): Promise<T> {
  const database = await inTime(
    openDB<Values>(NAME, 1, { upgrade: (upgraded) => upgraded.createObjectStore('values') }),
  );
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

async function inTime<D extends { close(): void }>(opening: Promise<D>): Promise<D> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLate = false;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      reject(new Error(`The browser did not open its database within ${OPEN_TIMEOUT_MS / 1000} s.`));
    }, OPEN_TIMEOUT_MS);
  });
  // One that opens after all is of no use to anybody.
  opening.then(
    (database) => isLate && database.close(),
    () => undefined,
  );
  try {
    return await Promise.race([opening, limit]);
  } finally {
    clearTimeout(timer);
  }
}
