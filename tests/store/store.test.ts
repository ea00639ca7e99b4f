import { IDBFactory, IDBObjectStore, IDBOpenDBRequest } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/core/model/actor';
import { IMPORTED, type Report, reportKey } from '@/core/model/report';
import { DATABASE_NAME, type StoredSource } from '@/store/schema';
import { NO_DATASET, openStore, type Store } from '@/store/store';
import type { NextDataset } from '@/store/swap-dataset';
import { buildActor } from './build-actor';

let lifetime: AbortController;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  lifetime = new AbortController();
});
afterEach(() => {
  lifetime.abort();
  vi.unstubAllGlobals();
});

const APT29 = buildActor('1', ['APT29', 'Cozy Bear', 'Midnight Blizzard'], {
  records: [
    { key: 'misp-threat-actor/1', source: 'misp-threat-actor', name: 'APT29' },
    { key: 'mitre-intrusion-set/G0016', source: 'mitre-intrusion-set', name: 'APT29', attackId: 'G0016' },
  ],
});
const ELECTRUM = buildActor('2', ['Electrum', 'Sandworm Team']);
const SANDWORM = buildActor('3', ['Sandworm', 'Sandworm-Team', 'sandworm team']);

function buildNext(actors: readonly Actor[], changes: Partial<NextDataset> = {}): NextDataset {
  return {
    actors,
    meta: {
      origin: 'bundled',
      stamp: 'first',
      builtBy: '1.0',
      takenAt: '2026-08-06',
      actors: actors.length,
      names: 5,
    },
    search: actors.map(({ id, name }) => ({ id, name, names: [name], attackIds: [], countries: [] })),
    compiled: new Uint8Array([1, 2, 3]),
    downloads: [],
    reports: [],
    ...changes,
  };
}

function buildDownload(source: string, digest: string): StoredSource {
  return { source, digest, takenAt: '2026-09-01T00:00:00.000Z', bytes: 10, skipped: {}, records: [] };
}

const REPORT: Report = { source: 'a', id: '1', title: 'A title', addresses: [], files: [], actors: [] };

async function open(): Promise<Store> {
  const opened = await openStore({ signal: lifetime.signal, timeoutMs: 10_000 });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

describe('a store that was just made', () => {
  it('answers no question, and holds no downloads', async () => {
    const store = await open();
    const nothing = { ok: false, error: NO_DATASET };
    expect(await store.meta()).toEqual(nothing);
    expect(await store.actor('misp-threat-actor/1')).toEqual(nothing);
    expect(await store.actors()).toEqual(nothing);
    expect(await store.searchEntries()).toEqual(nothing);
    expect(await store.compiledNames()).toEqual(nothing);
    expect(await store.actorsNamed(['apt29'])).toEqual(nothing);
    expect(await store.downloads()).toEqual({ ok: true, value: [] });
  });
});

describe('while another dataset is written', () => {
  it('what stands answers what a popup asks first', async () => {
    const store = await open();
    await store.swap(buildNext([APT29]));
    const told: string[] = [];
    const { transaction } = IDBDatabase.prototype;
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...asked
    ) {
      if (asked[1] === 'readwrite') {
        store.meta().then((meta) => told.push(`${meta.ok && meta.value.actors} actors`));
        store.searchEntries().then((entries) => told.push(`${entries.ok && entries.value.length} entries`));
      }
      return transaction.apply(this, asked);
    });
    await store.swap(buildNext([APT29, ELECTRUM]));
    told.push('written');
    spy.mockRestore();
    expect(told).toEqual(['1 actors', '1 entries', 'written']);
    expect(await store.meta()).toMatchObject({ ok: true, value: { actors: 2 } });
  });
});

describe('what is stored', () => {
  it('outlives the connection', async () => {
    const first = await open();
    await first.swap(buildNext([APT29]));
    first.close();
    const store = await open();
    expect(await store.actors()).toEqual({ ok: true, value: [APT29] });
    expect(await store.compiledNames()).toEqual({ ok: true, value: new Uint8Array([1, 2, 3]) });
  });

  it.each([
    ['its id', 'misp-threat-actor/1', APT29],
    ['the key of another record', 'mitre-intrusion-set/G0016', APT29],
    ['no id', 'misp-threat-actor/9', null],
    ['nothing', '', null],
  ])('is found by %s', async (_, id, actor) => {
    const store = await open();
    await store.swap(buildNext([APT29, ELECTRUM]));
    expect(await store.actor(id)).toEqual({ ok: true, value: actor });
  });

  it('is found by every normalised name, in the order asked, with all who bear it', async () => {
    const store = await open();
    await store.swap(buildNext([APT29, ELECTRUM, SANDWORM]));
    expect(await store.actorsNamed(['sandwormteam', 'nobody', 'cozybear'])).toEqual({
      ok: true,
      value: [[ELECTRUM, SANDWORM], [], [APT29]],
    });
  });

  it('is read once, under however many of its names it is asked for', async () => {
    const store = await open();
    await store.swap(buildNext([APT29]));
    const found = await store.actorsNamed(['cozybear', 'apt29']);
    expect(found.ok && found.value[0]?.[0]).toBe(found.ok && found.value[1]?.[0]);
  });

  it('is replaced whole by a swap, downloads by source', async () => {
    const store = await open();
    await store.swap(buildNext([APT29], { downloads: [buildDownload('a', '1'), buildDownload('b', '1')] }));
    await store.swap(buildNext([ELECTRUM], { downloads: [buildDownload('b', '2')] }));
    expect(await store.actors()).toEqual({ ok: true, value: [ELECTRUM] });
    expect(await store.actorsNamed(['apt29'])).toEqual({ ok: true, value: [[]] });
    expect(await store.downloads()).toMatchObject({
      value: [
        { source: 'a', digest: '1' },
        { source: 'b', digest: '2' },
      ],
    });
  });

  it('is written only where it differs, over many batches', async () => {
    const store = await open();
    const actors = Array.from({ length: 120 }, (_, at) => buildActor(`n${at}`, [`Actor ${at}`]));
    await store.swap(buildNext(actors));
    const written: unknown[] = [];
    const { put, delete: remove } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
      ...rest
    ) {
      if (this.name === 'actors') written.push(value.id);
      return put.call(this, value, ...rest);
    });
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
      if (this.name === 'actors') written.push(`without ${key}`);
      return remove.call(this, key);
    });
    const renamed = buildActor('n70', ['Actor 70', 'Another']);
    const next = [ELECTRUM, ...actors.map((actor) => (actor.id === renamed.id ? renamed : actor)).slice(1)];
    expect(await store.swap(buildNext(next))).toMatchObject({ ok: true });
    vi.restoreAllMocks();
    expect(written.toSorted()).toEqual([ELECTRUM.id, renamed.id, `without ${actors[0]?.id}`].toSorted());
    expect(await store.actorsNamed(['another', 'actor0', 'actor119'])).toMatchObject({
      value: [[renamed], [], [actors[119]]],
    });
  });

  it('is written anew where it cannot be read, and only there', async () => {
    const store = await open();
    await store.importReports([{ ...REPORT, source: IMPORTED }], 9);
    await store.swap(buildNext([APT29, ELECTRUM], { reports: [REPORT] }));
    const { get, getAll } = IDBObjectStore.prototype;
    const unread = () => new DOMException('damaged', 'UnknownError');
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'actors' || this.name === 'reports') throw unread();
      return getAll.apply(this, args);
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === APT29.id || key === reportKey(REPORT)) throw unread();
      return get.call(this, key);
    });
    expect(await store.swap(buildNext([APT29, SANDWORM], { reports: [REPORT] }))).toMatchObject({ ok: true });
    vi.restoreAllMocks();
    expect(await store.actors()).toEqual({ ok: true, value: [APT29, SANDWORM] });
    expect(await store.reports('source', IMPORTED)).toMatchObject({
      value: [{ report: { title: 'A title' } }],
    });
    expect(await store.reports('source', 'a')).toMatchObject({ value: [{ report: REPORT }] });
  });

  it('forgets every download when told to', async () => {
    const store = await open();
    await store.swap(buildNext([APT29], { downloads: [buildDownload('a', '1')] }));
    await store.swap(buildNext([APT29], { keepOnly: [] }));
    expect(await store.downloads()).toEqual({ ok: true, value: [] });
  });

  it('forgets none of those that are to be kept, nor what waits to take their place', async () => {
    const store = await open();
    const [a, b] = [buildDownload('a', '1'), buildDownload('b', '1')];
    await store.swap(buildNext([APT29], { downloads: [a, b] }));
    await store.setAside([buildDownload('a', '2'), buildDownload('b', '2')], []);
    await store.swap(buildNext([APT29], { keepOnly: ['b'] }));
    expect(await store.downloads()).toEqual({ ok: true, value: [b] });
    expect(await store.aside('a')).toEqual({ ok: true, value: null });
    expect(await store.aside('b')).toMatchObject({ value: { digest: '2' } });
  });
});

describe('a swap that fails half way', () => {
  async function expectUntouched(store: Store) {
    expect(await store.actors()).toEqual({ ok: true, value: [APT29] });
    expect(await store.actorsNamed(['apt29'])).toEqual({ ok: true, value: [[APT29]] });
    expect(await store.downloads()).toMatchObject({ value: [{ source: 'a', digest: '1' }] });
    expect(await store.meta()).toMatchObject({ value: { stamp: 'first' } });
  }

  it.each([
    ['an actor cannot be stored', { actors: [ELECTRUM, { ...SANDWORM, broken: () => 0 } as Actor] }],
    ['an actor has no id', { actors: [ELECTRUM, { ...SANDWORM, id: undefined } as unknown as Actor] }],
    [
      'a download cannot be stored',
      { downloads: [{ ...buildDownload('a', '2'), skipped: { x: Symbol.iterator } }] },
    ],
  ])('changes nothing: %s', async (_, broken) => {
    const store = await open();
    await store.swap(buildNext([APT29], { downloads: [buildDownload('a', '1')] }));
    const swapped = await store.swap({ ...buildNext([ELECTRUM]), ...broken } as unknown as NextDataset);
    expect(swapped).toMatchObject({ ok: false, error: expect.stringContaining('database') });
    await expectUntouched(store);
  });

  it('changes nothing when the disk is full, and says so', async () => {
    const store = await open();
    await store.swap(buildNext([APT29], { downloads: [buildDownload('a', '1')] }));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'compiled') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args as Parameters<typeof put>);
    });
    const swapped = await store.swap(buildNext([ELECTRUM], { downloads: [buildDownload('a', '2')] }));
    expect(swapped).toEqual({ ok: false, error: expect.stringContaining('no space left') });
    vi.restoreAllMocks();
    await expectUntouched(store);
  });
});

describe('a database that cannot be used', () => {
  it('is a named problem where the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openStore()).toEqual({ ok: false, error: 'The browser offers no database here.' });
  });

  it.each([
    ['SecurityError', 'does not allow'],
    ['InvalidStateError', 'does not allow'],
    ['UnknownError', 'damaged'],
    ['QuotaExceededError', 'no space left'],
    ['AbortError', 'AbortError'],
  ])('is a named problem when opening throws %s', async (name, words) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    expect(await openStore()).toEqual({ ok: false, error: expect.stringContaining(words) });
  });

  it('is a named problem when opening never settles', async () => {
    vi.spyOn(indexedDB, 'open').mockReturnValue(
      new IDBOpenDBRequest() as unknown as globalThis.IDBOpenDBRequest,
    );
    expect(await openStore({ timeoutMs: 20 })).toEqual({
      ok: false,
      error: 'The browser did not open its database within 0.02 s.',
    });
  });

  it('is a named problem when a later version wrote it', async () => {
    (await openDB(DATABASE_NAME, 99)).close();
    expect(await openStore()).toEqual({ ok: false, error: expect.stringContaining('newer version') });
  });

  it('is given up at once when cancelled', async () => {
    vi.spyOn(indexedDB, 'open').mockReturnValue(
      new IDBOpenDBRequest() as unknown as globalThis.IDBOpenDBRequest,
    );
    const opening = openStore({ signal: lifetime.signal });
    lifetime.abort();
    expect(await opening).toMatchObject({ ok: false });
    expect(await openStore({ signal: lifetime.signal })).toMatchObject({ ok: false });
  });

  it('answers nothing after it was closed', async () => {
    const store = await open();
    store.close();
    expect(await store.actors()).toMatchObject({ ok: false });
  });
});

describe('a connection that is taken away', () => {
  it('makes way for a later version and then names the problem', async () => {
    const store = await open();
    await store.swap(buildNext([APT29]));
    const later = await openDB(DATABASE_NAME, 99);
    expect(await store.actors()).toEqual({ ok: false, error: expect.stringContaining('newer version') });
    later.close();
  });

  it('is opened again when the database was deleted', async () => {
    const store = await open();
    await store.swap(buildNext([APT29]));
    await deleteDB(DATABASE_NAME);
    expect(await store.meta()).toEqual({ ok: false, error: NO_DATASET });
    expect(await store.swap(buildNext([ELECTRUM]))).toMatchObject({ ok: true });
    expect(await store.actors()).toEqual({ ok: true, value: [ELECTRUM] });
  });
});
