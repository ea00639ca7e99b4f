import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DATABASE_NAME } from '@/store/schema';
import { openStore } from '@/store/store';
import { NAMES_KEY, NAMES_STAMP_KEY, OUTLINE_KEY } from '@/stored/names-item';
import { saveSettings } from '@/stored/settings';
import { anActor } from '../fixtures/builders';
import { clusterFile, numbered } from './clusters';
import { body, type FeedServer, startFeedServer } from './feed-server';
import { ask, refreshed, resetBrowser, sourcesAt, startWorker, storedState } from './sample';

const MISP = 'misp-threat-actor';
const FIRST = `${MISP}/${numbered(1)[0]?.uuid}`;
const MINUTE_MS = 60_000;

let server: FeedServer;
let worker: ReturnType<typeof startWorker>;

beforeEach(async () => {
  resetBrowser();
  server = await startFeedServer();
  await saveSettings({ sources: sourcesAt({ [MISP]: `${server.address}/${MISP}` }) });
  server.serve(`/${MISP}`, body(clusterFile(numbered(11, 'A group.'))));
});
afterEach(async () => {
  worker.stop();
  await server.stop();
  vi.unstubAllGlobals();
});

const published = () => fakeBrowser.storage.local.get([NAMES_KEY, OUTLINE_KEY, NAMES_STAMP_KEY]);

async function storedMeta() {
  const store = await openStore();
  const meta = store.ok ? await store.value.meta() : store;
  if (store.ok) store.value.close();
  return meta.ok ? meta.value : null;
}

/** The names that pages have are those of the dataset that is stored. */
async function untilPublished(): Promise<void> {
  await vi.waitFor(async () => {
    const { [NAMES_KEY]: names, [OUTLINE_KEY]: outline, [NAMES_STAMP_KEY]: stamp } = await published();
    expect([names, outline]).toEqual([expect.any(String), expect.any(String)]);
    expect(stamp).toBe((await storedMeta())?.stamp);
  });
}

async function refresh() {
  await ask('refresh.start');
  return refreshed();
}

async function expectAnswers(): Promise<void> {
  expect(await ask('actor.get', { id: FIRST })).toMatchObject({ value: { name: 'Actor Number0' } });
  expect(await ask('actors.named', { names: ['Alias Number1'] })).toMatchObject({
    value: [{ actors: [{ name: 'Actor Number1' }] }],
  });
  const { value: entries } = (await ask('search.entries')) as { value: { names: string[] }[] };
  expect(entries.filter(({ names }) => names.includes('Alias Number2'))).toHaveLength(1);
  const { value: info } = (await ask('dataset.info')) as { value: { actors: number; names: number } };
  expect([info.actors, info.names]).toEqual([expect.any(Number), expect.any(Number)]);
  expect(info.actors).toBeGreaterThanOrEqual(11);
}

/** Writes into the database behind the background's back. */
async function damage(store: string, value: unknown, key?: string): Promise<void> {
  const database = await openDB(DATABASE_NAME);
  if (value === undefined) await database.clear(store);
  else await database.put(store, value, key);
  database.close();
}

describe('a database that goes away under the running background', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['deleted', () => deleteDatabase()],
    [
      'emptied',
      () =>
        Promise.all(
          ['actors', 'meta', 'search', 'compiled', 'records'].map((name) => damage(name, undefined)),
        ),
    ],
    [
      'made anew without its stores',
      async () => {
        await deleteDatabase();
        (await openDB(DATABASE_NAME, 1)).close();
      },
    ],
    ['left without what is known of it', () => damage('meta', undefined)],
    ['left without its search entries', () => damage('search', undefined)],
  ])('and is %s is answered for by the bundle, and filled again', async (_, takeAway) => {
    worker = startWorker();
    await refresh();
    await takeAway();
    await expectAnswers();
    await vi.waitFor(async () => expect(await storedMeta()).not.toBeNull());
    await untilPublished();
    await expectAnswers();
    expect((await refresh()).sources[MISP]?.result).toMatchObject({ ok: true });
    expect(await ask('actor.get', { id: FIRST })).toMatchObject({
      value: { descriptions: [{ text: 'A group.' }] },
    });
  });

  it('does not leave behind what it said of downloads', async () => {
    worker = startWorker();
    await refresh();
    await deleteDatabase();
    await ask('dataset.info');
    await vi.waitFor(async () => expect((await storedState()).sources).toEqual({}));
  });
});

describe('a damaged record', () => {
  it.each<[string, string, unknown, string?]>([
    ['of what is known of the dataset', 'meta', 42, 'dataset'],
    [
      'that counts in words',
      'meta',
      { origin: 'refreshed', stamp: 'x', builtBy: '1.0', takenAt: 'x', actors: 'many' },
      'dataset',
    ],
    ['of search entries that are none', 'search', { a: 1 }, 'dataset'],
    ['of search entries without names', 'search', [{ id: 'x' }], 'dataset'],
    ['of fewer search entries than actors', 'search', [], 'dataset'],
    [
      'of an actor whose marks are no list',
      'actors',
      {
        id: FIRST,
        actor: { ...anActor({ name: 'Actor number 0' }), id: FIRST, tlp: 'amber' },
        keys: ['actornumber0'],
        records: [FIRST],
      },
    ],
    ['of an actor', 'actors', { id: FIRST, actor: { id: FIRST }, keys: ['actornumber0'], records: [FIRST] }],
  ])(
    '%s is built anew from the downloads, and the bundle answers meanwhile',
    async (_, store, value, key) => {
      worker = startWorker();
      await refresh();
      await damage(store, value, key);
      await expectAnswers();
      await vi.waitFor(async () =>
        expect(await ask('actor.get', { id: FIRST })).toMatchObject({
          value: { descriptions: [{ text: 'A group.' }] },
        }),
      );
      await vi.waitFor(async () => expect(await storedMeta()).toMatchObject({ actors: 12 }));
      await expectAnswers();
      await untilPublished();
    },
  );

  it('of a download is dropped: the bundle stands in for it, and the next refresh brings it back', async () => {
    worker = startWorker();
    await refresh();
    await damage('records', { source: MISP, digest: 'x', records: [{ name: 3 }] });
    await damage('meta', 42, 'dataset');
    await expectAnswers();
    await vi.waitFor(async () => expect(await storedMeta()).toMatchObject({ actors: 11 }));
    await refresh();
    expect(await ask('dataset.info')).toMatchObject({ value: { actors: 12 } });
  });

  it('of compiled names is built anew when they are published', async () => {
    worker = startWorker();
    await refresh();
    await damage('compiled', 'no bytes', 'dataset');
    await fakeBrowser.storage.local.remove([NAMES_KEY, NAMES_STAMP_KEY]);
    await untilPublished();
  });
});

describe('what the pages read, when it is cleared while the background runs', () => {
  it.each<[string, () => Promise<void>]>([
    ['with everything else', () => fakeBrowser.storage.local.clear()],
    ['alone', () => fakeBrowser.storage.local.remove(NAMES_KEY)],
    ['in outline', () => fakeBrowser.storage.local.remove(OUTLINE_KEY)],
  ])('%s is published again', async (_, clear) => {
    worker = startWorker();
    await refresh();
    await untilPublished();
    await clear();
    await untilPublished();
  });
});

describe('names that could not be published', () => {
  /** Storage refuses the names until told otherwise. */
  function refuseNames(): () => void {
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    const spy = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: object) => {
      if (NAMES_KEY in items) throw new Error('QuotaExceededError');
      return set(items as never);
    });
    return () => spy.mockRestore();
  }

  it('lose no download, are told of, and are published at the next chance', async () => {
    let now = Date.UTC(2026, 10, 22);
    worker = startWorker({ now: () => now });
    await ask('dataset.info');
    await untilPublished();
    const accept = refuseNames();
    const state = await refresh();
    expect(state.sources[MISP]).toMatchObject({ result: { ok: true, unchanged: false }, records: 11 });
    expect(state.lastChange).toMatchObject({ addedCount: 1 });
    expect(await ask('dataset.info')).toMatchObject({
      value: { origin: 'refreshed', namesProblem: expect.stringContaining('could not write') },
    });
    accept();
    now += MINUTE_MS;
    await ask('actor.get', { id: FIRST });
    await untilPublished();
    expect(await ask('dataset.info')).toMatchObject({
      value: expect.not.objectContaining({ namesProblem: expect.anything() }),
    });
  });

  it('do not keep a later refresh from downloading', async () => {
    worker = startWorker();
    refuseNames();
    expect((await refresh()).sources[MISP]?.result).toMatchObject({ ok: true });
  });

  it('of a reset that was stopped between storing and publishing are published by the next start', async () => {
    worker = startWorker();
    await refresh();
    await ask('dataset.reset');
    worker.stop();
    await fakeBrowser.storage.local.set({ [NAMES_KEY]: 'earlier', [NAMES_STAMP_KEY]: 'earlier' });
    worker = startWorker();
    await untilPublished();
    expect((await published())[NAMES_KEY]).not.toBe('earlier');
  });
});

describe('a database that could not be opened', () => {
  function failing(now: () => number) {
    let works = false;
    const open = vi.fn(async () => (works ? openStore() : ({ ok: false, error: 'It is stuck.' } as const)));
    worker = startWorker({ now, openStore: open });
    return {
      open,
      mend() {
        works = true;
      },
    };
  }

  it('is believed for a minute, then opened, and its names take the place of the bundle’s', async () => {
    worker = startWorker();
    await refresh();
    worker.stop();
    let now = Date.UTC(2026, 10, 22);
    const { open, mend } = failing(() => now);
    const stuck = { value: { origin: 'bundled', storageProblem: 'It is stuck.' } };
    expect(await ask('dataset.info')).toMatchObject(stuck);
    await vi.waitFor(async () => expect((await published())[NAMES_STAMP_KEY]).toContain('bundled'));
    mend();
    now += MINUTE_MS - 1;
    expect(await ask('dataset.info')).toMatchObject(stuck);
    expect(open).toHaveBeenCalledOnce();
    now += 1;
    expect(await ask('dataset.info')).toMatchObject({ value: { origin: 'refreshed' } });
    await untilPublished();
  });

  it('is not believed for an hour when the clock was set back by one', async () => {
    let now = Date.UTC(2026, 10, 22);
    const { mend } = failing(() => now);
    expect(await ask('dataset.info')).toMatchObject({ value: { storageProblem: 'It is stuck.' } });
    mend();
    now -= 60 * MINUTE_MS;
    expect(await ask('dataset.info')).toMatchObject({
      value: expect.not.objectContaining({ storageProblem: expect.anything() }),
    });
  });
});

function deleteDatabase(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = resolve;
    request.onerror = reject;
  });
}
