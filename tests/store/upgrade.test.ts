import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DATABASE_NAME, LADDER } from '@/store/schema';
import { openStore } from '@/store/store';
import { storedCorrections } from '@/stored/corrections';
import { storedSettings } from '@/stored/settings';

const FOLDER = join(import.meta.dirname, '../fixtures/old-databases');

/** What lay in a browser: written down as it was, and made again without a line of the present code. */
interface Old {
  readonly called: string;
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      { readonly keyPath?: string; readonly indexes: readonly string[]; readonly values: readonly unknown[] }
    >
  >;
  readonly local: Readonly<Record<string, unknown>>;
}

const OLD = readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Old);

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

it.each(OLD.map((old) => [old.called, old] as const))(
  '%s: everything is there after the update',
  async (_, old) => {
    expect(old.version).toBeLessThanOrEqual(LADDER.length);
    await restore(old);
    const lifetime = new AbortController();
    const opened = await openStore({ signal: lifetime.signal, timeoutMs: 10_000 });
    if (!opened.ok) throw new Error(opened.error);
    const store = opened.value;
    const valuesOf = (name: string) => old.stores[name]?.values ?? [];
    const actors = valuesOf('actors').map((value) => (value as { readonly actor: unknown }).actor);
    expect(await store.actors()).toEqual({ ok: true, value: actors });
    expect(await store.downloads()).toEqual({ ok: true, value: valuesOf('records') });
    const { corrections } = old.local.corrections as { readonly corrections: readonly unknown[] };
    expect(corrections).not.toHaveLength(0);
    expect(await storedCorrections.read()).toEqual(corrections);
    expect(await storedSettings.read()).toMatchObject(old.local.settings as object);
    lifetime.abort();
  },
);

async function restore({ version, stores, local }: Old): Promise<void> {
  const database = await openDB(DATABASE_NAME, version, {
    upgrade(made) {
      for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
        const store = made.createObjectStore(name, keyPath === undefined ? {} : { keyPath });
        for (const index of indexes) store.createIndex(index, index, { multiEntry: true });
      }
    },
  });
  for (const [name, { keyPath, values }] of Object.entries(stores)) {
    // One that has no key of its own is the only one of its store.
    for (const value of values)
      await database.put(name, value, keyPath === undefined ? 'dataset' : undefined);
  }
  database.close();
  await fakeBrowser.storage.local.set(local);
}
