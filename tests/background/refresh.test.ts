import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_WORDS } from '@/core/matcher/word-list';
import { ADAPTERS } from '@/core/sources/read-source';
import { openStore } from '@/store/store';
import { NAMES_KEY } from '@/stored/names-item';
import { refreshProgress } from '@/stored/refresh-state';
import { saveSettings } from '@/stored/settings';
import { clusterFile, numbered } from './clusters';
import { body, type FeedServer, stall, startFeedServer } from './feed-server';
import {
  ask,
  buildBundle,
  refreshed,
  resetBrowser,
  sourcesAt,
  startWorker,
  storedState,
  untilState,
} from './sample';

const MISP = 'misp-threat-actor';
const MITRE = 'mitre-intrusion-set';
const VENDORS = 'misp-producer';
const FIRST_UUID = '00000000-0000-4000-8000-000000000000';
const FIRST = `${MISP}/${FIRST_UUID}`;

let server: FeedServer;
let worker: ReturnType<typeof startWorker>;

beforeEach(async () => {
  resetBrowser();
  server = await startFeedServer();
  await useSources(MISP, MITRE);
  server.serve(`/${MISP}`, body(clusterFile(numbered(11, 'A group that was described.'))));
  server.serve(
    `/${MITRE}`,
    body(clusterFile([{ uuid: '00000000-0000-4000-9000-000000000001', value: 'Actor Number0 - G0016' }])),
  );
});
afterEach(async () => {
  worker.stop();
  await server.stop();
  vi.unstubAllGlobals();
});

function useSources(...ids: string[]) {
  return saveSettings({
    sources: sourcesAt(Object.fromEntries(ids.map((id) => [id, `${server.address}/${id}`]))),
  });
}

async function refresh(sources?: readonly string[]) {
  const answer = await ask('refresh.start', sources === undefined ? {} : { sources });
  expect(answer).toEqual({ ok: true, value: { started: true } });
  return refreshed();
}

function names() {
  return fakeBrowser.storage.local.get(NAMES_KEY).then((stored) => stored[NAMES_KEY]);
}

describe('a refresh', () => {
  it('leaves nothing behind that waits for the background to end', async () => {
    worker = startWorker();
    const before = worker.listeners();
    for (let round = 0; round < 3; round++) await refresh();
    expect(worker.listeners()).toBe(before);
  });

  it('brings descriptions and new actors, and tells what it changed', async () => {
    worker = startWorker();
    const state = await refresh();
    expect(state.sources[MISP]).toMatchObject({
      result: { ok: true, unchanged: false },
      records: 11,
      failures: 0,
    });
    expect(state.lastChange).toMatchObject({
      addedCount: 1,
      removedCount: 0,
      added: [{ name: 'Actor Number10' }],
      changed: expect.arrayContaining([
        expect.objectContaining({ id: FIRST, fields: expect.arrayContaining(['description']) }),
      ]),
    });
    expect(await ask('actor.get', { id: FIRST })).toMatchObject({
      value: { descriptions: [{ text: 'A group that was described.' }] },
    });
    expect(await ask('dataset.info')).toMatchObject({ value: { origin: 'refreshed', actors: 12 } });
  });

  it('keeps the bundled records of sources that were not asked', async () => {
    worker = startWorker();
    await refresh();
    expect(await ask('actors.named', { names: ['storm 0558'] })).toMatchObject({
      value: [{ name: 'storm 0558', settled: true, actors: [{ name: 'Antique Typhoon' }] }],
    });
  });

  it('gives the pages other names', async () => {
    worker = startWorker();
    await ask('dataset.info');
    fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await refresh();
    const first = await names();
    server.serve(`/${MISP}`, body(clusterFile(numbered(12))));
    await refresh();
    expect(first).toEqual(expect.any(String));
    expect(await names()).not.toBe(first);
  });

  it('swaps nothing when nothing is new', async () => {
    worker = startWorker();
    await refresh();
    const store = await openStore();
    if (!store.ok) throw new Error(store.error);
    const before = await store.value.meta();
    const state = await refresh();
    expect(await store.value.meta()).toEqual(before);
    expect(state.sources[MISP]?.result).toEqual({ ok: true, unchanged: true });
    expect(state.lastChange).toMatchObject({ addedCount: 0, changedCount: 0, removedCount: 0 });
    store.value.close();
  });

  it('leaves the data of a source that fails, refreshes the others and says why', async () => {
    worker = startWorker();
    await refresh();
    server.serve(`/${MISP}`, body('<!doctype html>'));
    server.serve(
      `/${MITRE}`,
      body(
        clusterFile([
          { uuid: '00000000-0000-4000-9000-000000000001', value: 'Actor Number0 - G0016' },
          { uuid: '00000000-0000-4000-9000-000000000002', value: 'Newcomer' },
        ]),
      ),
    );
    const state = await refresh();
    expect(state.sources[MISP]).toMatchObject({
      result: { ok: false, code: 'not-json' },
      records: 11,
      failures: 1,
    });
    expect(state.sources[MITRE]).toMatchObject({ result: { ok: true, unchanged: false } });
    expect(await ask('actors.named', { names: ['Actor Number10', 'Newcomer'] })).toMatchObject({
      value: [{ actors: [{ name: 'Actor Number10' }] }, { actors: [{ name: 'Newcomer' }] }],
    });
  });

  it('does not take a stump for the whole, not even the first time', async () => {
    server.serve(`/${MISP}`, body(clusterFile(numbered(5))));
    worker = startWorker();
    expect((await refresh()).sources[MISP]).toMatchObject({ result: { ok: false, code: 'too-few' } });
    expect(await ask('dataset.info')).toMatchObject({ value: { actors: 11 } });
  });

  it('takes no stump of a list of vendors for the whole either', async () => {
    await useSources(VENDORS);
    const known = Object.fromEntries(numbered(10).map(({ uuid, value }) => [uuid, value]));
    server.serve(`/${VENDORS}`, body(clusterFile(numbered(5))));
    worker = startWorker({ loadBundle: async () => buildBundle({ producers: known }) });
    expect((await refresh()).sources[VENDORS]).toMatchObject({ result: { ok: false, code: 'too-few' } });
  });

  it('tells of each source how far it is and how it ended', async () => {
    const steps = new Map<string, Set<string>>();
    const stop = new AbortController();
    server.serve(`/${MITRE}`, body('oops'));
    let release = () => {};
    server.serve(`/${MISP}`, (request, response) => {
      release = () => body(clusterFile(numbered(11)))(request, response);
    });
    worker = startWorker();
    refreshProgress.watch((progress) => {
      for (const [id, { phase }] of Object.entries(progress?.sources ?? {})) {
        steps.set(id, (steps.get(id) ?? new Set()).add(phase));
      }
      if (progress?.sources[MITRE]?.phase === 'failed') release();
    }, stop.signal);
    await refresh();
    stop.abort();
    expect([...(steps.get(MITRE) ?? [])]).toEqual(expect.arrayContaining(['failed']));
    expect([...(steps.get(MISP) ?? [])]).toEqual(expect.arrayContaining(['downloading', 'done']));
  });

  it('asks only the sources it is told to', async () => {
    worker = startWorker();
    await refresh([MITRE]);
    expect(server.asked).toEqual([`/${MITRE}`]);
  });

  it('does not start a second time while it runs, and can be cancelled', async () => {
    server.serve(`/${MISP}`, stall('{"values": ['));
    worker = startWorker();
    await ask('refresh.start');
    expect(await ask('refresh.start')).toEqual({ ok: true, value: { started: false } });
    expect(await ask('refresh.cancel')).toEqual({ ok: true, value: { cancelled: true } });
    const state = await storedState();
    expect(state.running).toBeNull();
    expect(state.sources[MISP]).toMatchObject({ result: { code: 'cancelled' }, failures: 0 });
    expect(await ask('dataset.info')).toMatchObject({ value: { origin: 'bundled' } });
    expect(await ask('refresh.cancel')).toEqual({ ok: true, value: { cancelled: false } });
  });

  it('has nothing to do when no source is on', async () => {
    await saveSettings({ sources: sourcesAt({}) });
    worker = startWorker();
    expect(await ask('refresh.start')).toEqual({ ok: true, value: { started: false } });
  });

  it('takes the address that is set now', async () => {
    worker = startWorker();
    await refresh([MISP]);
    await saveSettings({ sources: { [MISP]: { address: `${server.address}/mirror` } } });
    await refresh([MISP]);
    expect(server.asked).toEqual([`/${MISP}`, '/mirror']);
  });

  it('asks for the vendors first, and reads files again whose vendors changed', async () => {
    await useSources(MISP, VENDORS);
    const vendor = (name: string) =>
      clusterFile([{ uuid: '00000000-0000-4000-9000-000000000003', value: name }]);
    const attributed = numbered(10).map((value) => ({
      ...value,
      meta: {
        synonyms: ['Shared Alias'],
        'name-attribution': [`${value.value}:00000000-0000-4000-9000-000000000003`],
      },
    }));
    server.serve(`/${VENDORS}`, body(vendor('First Vendor')));
    server.serve(`/${MISP}`, body(clusterFile(attributed)));
    worker = startWorker();
    await refresh();
    expect(server.asked[0]).toBe(`/${VENDORS}`);
    expect(JSON.stringify(await ask('actor.get', { id: FIRST }))).toContain('First Vendor');
    server.serve(`/${VENDORS}`, body(vendor('Second Vendor')));
    await refresh();
    expect(JSON.stringify(await ask('actor.get', { id: FIRST }))).toContain('Second Vendor');
    server.serve(`/${VENDORS}`, body('oops'));
    server.serve(`/${MISP}`, body(clusterFile(attributed, 2)));
    await refresh();
    expect(JSON.stringify(await ask('actor.get', { id: FIRST }))).toContain('Second Vendor');
  });

  it('is as old as the oldest source that is on, whatever else was read', async () => {
    server.serve(`/${MISP}`, body('oops'));
    worker = startWorker();
    await refresh();
    expect(await ask('dataset.info')).toMatchObject({
      value: { origin: 'refreshed', takenAt: '2026-08-06' },
    });
    server.serve(`/${MISP}`, body(clusterFile(numbered(11))));
    const { sources } = await refresh();
    const times = [sources[MISP]?.takenAt ?? '', sources[MITRE]?.takenAt ?? ''].sort();
    expect(times[0]).not.toBe('');
    expect(await ask('dataset.info')).toMatchObject({ value: { takenAt: times[0] } });
  });

  it('is forgotten by a reset, which keeps the settings', async () => {
    worker = startWorker();
    await saveSettings({ highlightStyle: 'tint' });
    await refresh();
    expect(await ask('dataset.reset')).toMatchObject({
      value: { origin: 'bundled', takenAt: '2026-08-06', actors: 11 },
    });
    expect(await storedState()).toMatchObject({ sources: {}, lastChange: null, running: null });
    expect(await ask('actor.get', { id: FIRST })).toMatchObject({ value: { descriptions: [] } });
    expect((await fakeBrowser.storage.local.get('settings')).settings).toMatchObject({
      highlightStyle: 'tint',
    });
  });
});

describe('a hostile file', () => {
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const MAPPING = 'microsoft-mapping';

  it.each([
    ['a field that cannot be made a text', '{"toString": 1, "valueOf": 1}'],
    ['a field nested 100,000 deep', nested],
  ])('of a record with %s ends no refresh', async (_, trap) => {
    await useSources(MISP, MAPPING);
    server.serve(
      `/${MAPPING}`,
      body(`[{"Threat actor name": "Zed", "Origin/Threat": ${trap}}, {"Threat actor name": "Silk Typhoon"}]`),
    );
    worker = startWorker();
    const state = await refresh();
    expect([state.sources[MISP]?.result.ok, state.sources[MAPPING]?.result.ok]).toEqual([true, true]);
    expect(await ask('actors.named', { names: ['Silk Typhoon'] })).toMatchObject({
      value: [{ actors: [{ name: 'Silk Typhoon' }] }],
    });
  });

  it('that breaks what reads it fails that source alone', async () => {
    await useSources(MISP, MAPPING);
    server.serve(`/${MAPPING}`, body('[{"Threat actor name": "Zed"}]'));
    vi.spyOn(ADAPTERS['microsoft-mapping'], 'read').mockImplementation(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    worker = startWorker();
    const { sources } = await refresh();
    expect(sources[MISP]?.result.ok).toBe(true);
    expect(sources[MAPPING]?.result).toEqual({
      ok: false,
      code: 'wrong-shape',
      message: 'Byname could not read what came (Maximum call stack size exceeded). What was known stays.',
    });
  });

  it('with a version of 10 MB has a status, and its data', async () => {
    const file = clusterFile(numbered(11)).replace('"version":1', `"version":"${'v'.repeat(10_500_000)}"`);
    server.serve(`/${MISP}`, body(file, { etag: `"${'e'.repeat(10_000)}"` }));
    worker = startWorker();
    const status = (await refresh()).sources[MISP];
    expect(status).toMatchObject({ result: { ok: true }, records: 11 });
    expect(JSON.stringify(status).length).toBeLessThan(2_000);
  });

  it('has a status also where storage has no room for what it changed', async () => {
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: object) => {
      if (JSON.stringify(items).includes('Actor Number10')) throw new Error('QuotaExceededError');
      return set(items as never);
    });
    worker = startWorker();
    const state = await refresh();
    expect(state.sources[MISP]).toMatchObject({ result: { ok: true }, records: 11 });
    expect(state.lastChange).toMatchObject({ addedCount: 1, added: [] });
  });
});

describe('who uses a name', () => {
  const PRODUCER = '11111111-1111-4111-8111-111111111111';
  const vendors = (name: string) => clusterFile([{ uuid: PRODUCER, value: name }]);
  const attributed = clusterFile(
    numbered(11).map((value) => ({
      ...value,
      meta: { 'name-attribution': [`${value.value}:${PRODUCER}`] },
    })),
  );

  async function usedBy() {
    const answer = await ask('actor.get', { id: FIRST });
    return (answer as { value: { names: { usedBy: string[] }[] } }).value.names[0]?.usedBy;
  }

  beforeEach(async () => {
    await useSources(MISP, VENDORS);
    server.serve(`/${MISP}`, body(attributed));
    server.serve(`/${VENDORS}`, body(vendors('Old Vendor')));
    worker = startWorker();
    await refresh();
    server.serve(`/${VENDORS}`, body(vendors('New Vendor')));
  });

  it('is told anew by the next good refresh when the vendors changed while the file was out of reach', async () => {
    server.serve(`/${MISP}`, (_, response) => void response.writeHead(503).end('down'));
    await refresh();
    expect(await usedBy()).toEqual(['Old Vendor']);
    server.serve(`/${MISP}`, body(attributed));
    await refresh();
    expect(await usedBy()).toEqual(['New Vendor']);
    expect((await refresh()).sources[MISP]?.result).toEqual({ ok: true, unchanged: true });
  });

  it('is told anew when the vendors were refreshed alone', async () => {
    await refresh([VENDORS]);
    await refresh();
    expect(await usedBy()).toEqual(['New Vendor']);
  });

  it('is told by the bundled vendors while none were downloaded', async () => {
    worker.stop();
    resetBrowser();
    await useSources(MISP);
    worker = startWorker({
      loadBundle: async () => buildBundle({ producers: { [PRODUCER]: 'Bundled Vendor' } }),
    });
    await refresh();
    expect(await usedBy()).toEqual(['Bundled Vendor']);
  });

  it('is told anew when only the file is refreshed after the vendors', async () => {
    await refresh([VENDORS]);
    await refresh([MISP]);
    expect(await usedBy()).toEqual(['New Vendor']);
  });
});

describe('what comes between the download and the swap', () => {
  it('a cancel is told to have stopped it, and nothing is kept', async () => {
    let release = () => {};
    const reached = new Promise<void>((arrived) => {
      worker = startWorker({
        loadWords: () => {
          if (server.asked.length === 0) return Promise.resolve(NO_WORDS);
          arrived();
          return new Promise((resolve) => {
            release = () => resolve(NO_WORDS);
          });
        },
      });
    });
    await ask('refresh.start');
    await reached;
    const cancelled = ask('refresh.cancel');
    release();
    expect(await cancelled).toEqual({ ok: true, value: { cancelled: true } });
    expect((await storedState()).sources[MISP]).toMatchObject({ result: { code: 'cancelled' } });
    expect(await ask('dataset.info')).toMatchObject({ value: { origin: 'bundled' } });
  });

  it('a cancel that comes after the swap is told to have stopped nothing', async () => {
    let cancelled: Promise<unknown> | undefined;
    worker = startWorker({
      openStore: async () => {
        const opened = await openStore();
        if (!opened.ok) return opened;
        const swap: typeof opened.value.swap = async (next) => {
          const swapped = await opened.value.swap(next);
          if (next.downloads.length > 0) cancelled = ask('refresh.cancel');
          return swapped;
        };
        return { ok: true, value: { ...opened.value, swap } };
      },
    });
    const state = await refresh();
    expect(await cancelled).toEqual({ ok: true, value: { cancelled: false } });
    expect(state.sources[MISP]?.result).toMatchObject({ ok: true });
    expect(await ask('dataset.info')).toMatchObject({ value: { origin: 'refreshed' } });
  });

  it('a reset does not make it mix in what was forgotten, nor call kept what is not', async () => {
    worker = startWorker();
    await refresh();
    const opened = await openStore();
    if (!opened.ok) throw new Error(opened.error);
    const store = opened.value;
    const forget = async () => {
      const [meta, actors, search, compiled] = await Promise.all([
        store.meta(),
        store.actors(),
        store.searchEntries(),
        store.compiledNames(),
      ]);
      if (!meta.ok || !actors.ok || !search.ok || !compiled.ok) throw new Error('It was not stored.');
      await store.swap({
        meta: { ...meta.value, stamp: 'another' },
        actors: actors.value,
        search: search.value,
        compiled: compiled.value,
        downloads: [],
        reports: [],
        keepOnly: [],
      });
    };
    server.serve(`/${MITRE}`, (request, response) => {
      forget().then(() =>
        body(clusterFile([{ uuid: '00000000-0000-4000-9000-000000000002', value: 'Newcomer' }]))(
          request,
          response,
        ),
      );
    });
    const state = await refresh();
    expect(state.sources[MISP]?.result).toEqual({ ok: true, unchanged: true });
    const kept = await store.downloads();
    store.close();
    expect(kept.ok && kept.value.map(({ source }) => source).sort()).toEqual([MISP, MITRE]);
    expect(await ask('actors.named', { names: ['Actor Number10', 'Newcomer'] })).toMatchObject({
      value: [{ actors: [{ name: 'Actor Number10' }] }, { actors: [{ name: 'Newcomer' }] }],
    });
  });
});

describe('the alarms', () => {
  const alarm = (name: string) =>
    fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: true });

  it('of the day refreshes what is due', async () => {
    worker = startWorker();
    await alarm('refresh');
    await untilState(({ running, sources }) => running === null && sources[MISP]?.result.ok === true);
    expect([...server.asked].sort()).toEqual([`/${MISP}`, `/${MITRE}`]);
  });

  it('of the watch is set while a refresh runs, and cleared when it ends', async () => {
    server.serve(`/${MISP}`, stall('{"values": ['));
    worker = startWorker();
    await ask('refresh.start');
    expect(await fakeBrowser.alarms.get('refresh-watch')).toMatchObject({ periodInMinutes: 1 });
    await ask('refresh.cancel');
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('refresh-watch')).toBeUndefined());
  });

  it('of the watch leaves alone what failed by itself, and what is well', async () => {
    const at = '2026-11-22T06:00:00.000Z';
    await fakeBrowser.storage.local.set({
      refresh: {
        running: null,
        sources: {
          [MISP]: { triedAt: at, result: { ok: false, code: 'offline', message: 'No answer.' }, failures: 1 },
          [MITRE]: { triedAt: at, result: { ok: true, unchanged: true }, failures: 0 },
        },
        lastChange: null,
      },
    });
    await fakeBrowser.alarms.create('refresh-watch', { periodInMinutes: 1 });
    worker = startWorker();
    await alarm('refresh-watch');
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('refresh-watch')).toBeUndefined());
    expect(server.asked).toEqual([]);
  });

  it('of the day asks for nothing where no daily refresh is wanted', async () => {
    await saveSettings({ dailyRefresh: false });
    await fakeBrowser.alarms.create('refresh', { periodInMinutes: 1 });
    worker = startWorker();
    await alarm('refresh');
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('refresh')).toBeUndefined());
    expect(server.asked).toEqual([]);
  });

  it.each([
    [3, [`/${MISP}`]],
    [4, []],
  ])('of the watch finishes what was interrupted %i times in a row by asking %j', async (failures, asked) => {
    const result = { ok: false, code: 'interrupted', message: 'Stopped.' };
    await fakeBrowser.storage.local.set({
      refresh: {
        running: null,
        sources: { [MISP]: { triedAt: '2026-11-22T06:00:00.000Z', result, failures } },
        lastChange: null,
      },
    });
    await fakeBrowser.alarms.create('refresh-watch', { periodInMinutes: 1 });
    worker = startWorker();
    await alarm('refresh-watch');
    if (asked.length > 0)
      await untilState(({ running, sources }) => running === null && sources[MISP]?.result.ok === true);
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('refresh-watch')).toBeUndefined());
    expect(server.asked).toEqual(asked);
  });
});

describe('a worker that the browser stops in the middle of a refresh', () => {
  it('loses nothing, says that it was interrupted, and the next refresh completes', async () => {
    worker = startWorker();
    await refresh([MITRE]);
    server.serve(`/${MISP}`, stall('{"values": ['));
    await ask('refresh.start');
    await untilState(({ running }) => running?.sources[MISP]?.phase === 'downloading');
    const { refresh: running } = await fakeBrowser.storage.local.get('refresh');
    // The browser tidies nothing up: what is stored stays as it was at that moment.
    worker.stop();
    await refreshed();
    await fakeBrowser.storage.local.set({ refresh: running });

    worker = startWorker();
    const state = await refreshed();
    expect(state.sources[MISP]).toMatchObject({ result: { ok: false, code: 'interrupted' }, failures: 1 });
    expect(await ask('actors.named', { names: ['Actor Number0'] })).toMatchObject({
      value: [{ actors: [{ id: FIRST }] }],
    });
    server.serve(`/${MISP}`, body(clusterFile(numbered(11, 'Described.'))));
    expect((await refresh()).sources[MISP]).toMatchObject({ result: { ok: true }, failures: 0 });
  });

  it('is finished by the alarm that watches over it', async () => {
    worker = startWorker();
    await refresh([MITRE]);
    worker.stop();
    await fakeBrowser.storage.local.set({
      refresh: {
        running: {
          startedAt: '',
          beatAt: '',
          phase: 'saving',
          sources: { [MISP]: { phase: 'done', received: 1 } },
        },
        sources: {},
        lastChange: null,
      },
    });
    worker = startWorker();
    await fakeBrowser.alarms.onAlarm.trigger({
      name: 'refresh-watch',
      scheduledTime: 0,
      persistAcrossSessions: true,
    });
    const state = await untilState(({ sources }) => sources[MISP]?.result.ok === true);
    expect(state.sources[MISP]?.records).toBe(11);
    expect(server.asked).toEqual([`/${MITRE}`, `/${MISP}`]);
  });

  it('gives the pages the names of a dataset that was stored and not yet published', async () => {
    worker = startWorker();
    await refresh();
    const published = await names();
    worker.stop();
    await fakeBrowser.storage.local.set({ [NAMES_KEY]: 'old', 'names-stamp': 'old' });
    await fakeBrowser.storage.local.set({
      refresh: { running: { sources: {} }, sources: {}, lastChange: null },
    });
    worker = startWorker();
    await ask('refresh.start', { sources: ['none'] });
    expect(await names()).toBe(published);
  });
});

describe('where the database cannot be used', () => {
  beforeEach(() => {
    worker = startWorker({ openStore: async () => ({ ok: false, error: 'No database.' }) });
  });

  it('a refresh says so and downloads nothing', async () => {
    const state = await refresh();
    expect(state.sources[MISP]).toMatchObject({
      result: { ok: false, code: 'storage', message: expect.stringContaining('No database.') },
    });
    expect(server.asked).toEqual([]);
  });

  it('the bundle answers and the pages have its names', async () => {
    expect(await ask('dataset.info')).toMatchObject({
      value: { origin: 'bundled', storageProblem: 'No database.' },
    });
    expect(await ask('actor.get', { id: FIRST })).toMatchObject({ value: { name: 'Actor Number0' } });
    expect(await ask('actors.named', { names: ['STORM0558', 'nobody'] })).toMatchObject({
      value: [{ actors: [{ name: 'Antique Typhoon' }] }, { actors: [] }],
    });
    expect(await ask('search.entries')).toMatchObject({ value: { length: 11 } });
    await ask('dataset.reset');
    expect(await names()).toEqual(expect.any(String));
  });
});
