import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActorId } from '@/core/model/actor';
import { IMPORTED, type Report, type ReportReading, reportKey } from '@/core/model/report';
import { ok } from '@/core/model/result';
import { type BynameSchema, DATABASE_NAME, LADDER, ONLY } from '@/store/schema';
import { openStore, type Store } from '@/store/store';
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

const ACTOR = buildActor('1', ['Storm-0558']);
const META = { origin: 'bundled', stamp: 'first', builtBy: '1.0', takenAt: '', actors: 1, names: 1 } as const;

function next(reports: readonly Report[], stamp = 'first'): NextDataset {
  return {
    actors: [ACTOR],
    meta: { ...META, stamp },
    search: [],
    compiled: new Uint8Array(),
    downloads: [],
    reports,
  };
}

function aReport(source: string, id: string, title = 'Mail was read'): Report {
  return { source, id, title, addresses: [], files: [], actors: [] };
}

const READING: ReportReading = {
  named: [
    { names: ['Storm-0558'], actors: [{ id: ACTOR.id, name: 'Storm-0558' }], count: 1, sentence: 'S.' },
  ],
  linked: [
    {
      said: { name: 'Safe', aliases: [], tools: [] },
      joined: { kind: 'same-name', actor: { id: 'misp/Safe' as ActorId, name: 'Safe' } },
      inText: { kind: 'absent' },
    },
  ],
};

async function open(): Promise<Store> {
  const opened = await openStore({ signal: lifetime.signal, timeoutMs: 10_000 });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

async function keys(store: Store, by: 'actors' | 'source', id: string) {
  const found = await store.reports(by, id);
  return found.ok ? found.value.map(({ key }) => key) : found.error;
}

describe('reports in the store', () => {
  it('have room in a database that an earlier version made, which loses nothing', async () => {
    const old = await openDB<BynameSchema>(DATABASE_NAME, 2, {
      upgrade: (database) => {
        for (const step of LADDER.slice(0, 2)) step(database);
      },
    });
    const download = { source: 'a', digest: '1', takenAt: '', bytes: 1, skipped: {}, records: [] };
    await old.put('actors', { id: ACTOR.id, actor: ACTOR, keys: ['storm0558'], records: ['misp/1'] });
    await old.put('meta', META, ONLY);
    for (const name of ['records', 'aside'] as const) await old.put(name, download);
    await old.put('earlier', { source: 'a', download });
    old.close();
    const store = await open();
    expect(await store.actors()).toEqual({ ok: true, value: [ACTOR] });
    expect(await store.downloads()).toEqual({ ok: true, value: [download] });
    expect(await store.aside('a')).toEqual({ ok: true, value: download });
    expect(await store.earlier()).toEqual({ ok: true, value: [{ source: 'a', download }] });
    expect(await store.importReports([aReport(IMPORTED, '1')], 9)).toEqual({ ok: true, value: 0 });
    expect(await keys(store, 'source', IMPORTED)).toEqual(['imported/1']);
  });

  it('are those of the last swap, and those that were imported', async () => {
    const store = await open();
    await store.importReports([aReport(IMPORTED, '1')], 9);
    await store.swap(next([aReport('a', '1'), aReport('z', '2')]));
    expect(await keys(store, 'source', 'a')).toEqual(['a/1']);
    await store.swap(next([aReport('b', '3')]));
    for (const gone of ['a', 'z']) expect(await keys(store, 'source', gone)).toEqual([]);
    expect(await keys(store, 'source', 'b')).toEqual(['b/3']);
    expect(await keys(store, 'source', IMPORTED)).toEqual(['imported/1']);
  });

  it('are found by the actors that were read in them, until another dataset has other names', async () => {
    const store = await open();
    const report = aReport('a', '1');
    await store.swap(next([report]));
    expect(await store.unreadReports('first')).toEqual({ ok: true, value: ['a/1'] });
    await store.keepReading(report, 'first', READING);
    expect(await store.unreadReports('first')).toEqual({ ok: true, value: [] });
    expect(await keys(store, 'actors', ACTOR.id)).toEqual(['a/1']);
    expect(await keys(store, 'actors', 'misp/Safe')).toEqual(['a/1']);
    expect(await store.unreadReports('second')).toEqual({ ok: true, value: ['a/1'] });
  });

  it('keep what they were read as over a swap that leaves them as they are, until they are read anew', async () => {
    const store = await open();
    const [same, other] = [aReport('a', '1'), aReport('a', '2')];
    await store.swap(next([same, other]));
    for (const report of [same, other]) await store.keepReading(report, 'first', READING);
    await store.swap(next([same, aReport('a', '2', 'Another title')], 'second'));
    expect(await keys(store, 'actors', ACTOR.id)).toEqual(['a/1']);
    expect(await store.unreadReports('second')).toEqual({ ok: true, value: ['a/2', 'a/1'] });
  });

  it('take no reading of what they were before', async () => {
    const store = await open();
    await store.keepReading(aReport(IMPORTED, '1'), 'first', READING);
    expect(await keys(store, 'source', IMPORTED)).toEqual([]);
    await store.importReports([aReport(IMPORTED, '1', 'Another title')], 9);
    await store.keepReading(aReport(IMPORTED, '1'), 'first', READING);
    expect(await store.unreadReports('first')).toEqual({ ok: true, value: ['imported/1'] });
  });

  it('are imported once, all or none, and can be removed', async () => {
    const store = await open();
    const [one, two, three] = [1, 2, 3].map((id) => aReport(IMPORTED, String(id)));
    if (!one || !two || !three) throw new Error('Three were made.');
    expect(await store.importReports([one, two], 2)).toEqual({ ok: true, value: 0 });
    expect(await store.importReports([two], 2)).toEqual({ ok: true, value: 1 });
    expect(await store.importReports([two, three], 2)).toEqual({ ok: true, value: null });
    expect(await keys(store, 'source', IMPORTED)).toEqual(['imported/1', 'imported/2']);
    await store.removeReport(reportKey(one));
    expect(await store.report(reportKey(one))).toEqual({ ok: true, value: null });
    expect(await store.report(reportKey(two))).toMatchObject({ ok: true, value: { report: two } });
  });

  it('are left out where they are damaged', async () => {
    const store = await open();
    await store.importReports([aReport(IMPORTED, '1')], 9);
    const raw = await openDB(DATABASE_NAME);
    await raw.put('reports', { key: 'imported/2', source: IMPORTED, stamp: '', actors: [], report: {} });
    raw.close();
    expect(await keys(store, 'source', IMPORTED)).toEqual(['imported/1']);
    expect(await store.report('imported/2')).toEqual({ ok: true, value: null });
  });
});

describe('what is exchanged', () => {
  const [first, second, third] = ['1', '2', '3'].map((id) => aReport(IMPORTED, id)) as [
    Report,
    Report,
    Report,
  ];

  async function titles(store: Store): Promise<readonly string[]> {
    const found = await store.reports('source', IMPORTED);
    return found.ok ? found.value.map(({ report }) => `${report.id} ${report.title}`).sort() : [];
  }

  it('is changed whole, or where one is not as expected not at all, or but for that one', async () => {
    const store = await open();
    await store.swap(next([]));
    await store.importReports([first, second], 10);
    const changed = { ...first, title: 'Changed' };
    const good = [
      { before: first, after: changed },
      { before: null, after: third },
    ];
    const wrong = { before: { ...second, title: 'Other' }, after: null };
    const before = await titles(store);
    expect(await store.exchange({ reports: [...good, wrong], files: [] }, 'refuse')).toEqual(ok(false));
    expect(await titles(store)).toEqual(before);
    expect(await store.exchange({ reports: [...good, wrong], files: [] }, 'leave')).toEqual(ok(false));
    expect(await titles(store)).toEqual(['1 Changed', '2 Mail was read', '3 Mail was read']);
    const back = good.map((pair) => ({ before: pair.after, after: pair.before }));
    expect(await store.exchange({ reports: back, files: [] }, 'refuse')).toEqual(ok(true));
    expect(await titles(store)).toEqual(before);
  });
});
