import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshLog } from '@/stored/refresh-state';
import { saveSettings } from '@/stored/settings';
import { clusterFile, numbered } from './clusters';
import { body, type FeedServer, stall, startFeedServer } from './feed-server';
import { ask, refreshed, resetBrowser, sourcesAt, startWorker, untilState } from './sample';

const MISP = 'misp-threat-actor';

let server: FeedServer;
let worker: ReturnType<typeof startWorker>;
/** Milliseconds since 1970. */
let clock: number;

beforeEach(async () => {
  resetBrowser();
  server = await startFeedServer();
  await saveSettings({ sources: sourcesAt({ [MISP]: `${server.address}/feed` }) });
  serve(20);
  clock = Date.parse('2026-11-22T06:00:00Z');
  worker = startWorker({ now: () => clock });
});
afterEach(async () => {
  worker.stop();
  await server.stop();
  vi.unstubAllGlobals();
});

function serve(actors: number) {
  server.serve('/feed', body(clusterFile(numbered(actors))));
}

async function refresh() {
  expect(await ask('refresh.start')).toEqual({ ok: true, value: { started: true } });
  return refreshed();
}

/** The daily refresh, which nobody asked for. */
async function refreshByItself() {
  clock += 25 * 3_600_000;
  const asked = server.asked.length;
  const { sources } = await refreshed();
  const before = sources[MISP]?.triedAt ?? '';
  fakeBrowser.alarms.onAlarm.trigger({ name: 'refresh', scheduledTime: 0, persistAcrossSessions: true });
  const state = await untilState(
    (now) => now.running === null && server.asked.length > asked && now.sources[MISP]?.triedAt !== before,
  );
  return state.sources[MISP];
}

const decide = (accept: boolean) => ask('sources.decide', { id: MISP, accept });
const DECIDED = { ok: true, value: { decided: true } };

async function countActors(): Promise<number> {
  const { value } = (await ask('dataset.info')) as { value: { actors: number } };
  return value.actors;
}

/** Also the one of Microsoft's in the bundle. */
const ALL = 21;

describe('a source that shrinks by more than a tenth', () => {
  beforeEach(async () => {
    await refresh();
    serve(17);
  });

  it('changes nothing and asks, with what would go', async () => {
    const { sources } = await refresh();
    expect(sources[MISP]).toMatchObject({
      result: { ok: false, code: 'too-few' },
      records: 20,
      failures: 0,
      held: {
        records: 17,
        known: 20,
        goneCount: 3,
        gone: ['Actor Number17', 'Actor Number18', 'Actor Number19'],
      },
    });
    expect(await countActors()).toBe(ALL);
  });

  it('is taken once the reader says so, without another download', async () => {
    await refresh();
    const asked = server.asked.length;
    expect(await decide(true)).toEqual(DECIDED);
    const { sources, lastChange } = await refreshed();
    expect(sources[MISP]).toMatchObject({ result: { ok: true, unchanged: false }, records: 17 });
    expect(sources[MISP]).not.toHaveProperty('held');
    expect(lastChange?.removed.map(({ name }) => name)).toEqual([
      'Actor Number17',
      'Actor Number18',
      'Actor Number19',
    ]);
    expect(await countActors()).toBe(ALL - 3);
    expect(server.asked.length).toBe(asked);
    expect((await refreshLog.read())[0]).toMatchObject({
      kind: 'accepted',
      brought: [MISP],
      removedCount: 3,
    });
  });

  it('stays as it was where the reader says no, and does not ask about the same file every day', async () => {
    await refresh();
    expect(await decide(false)).toEqual(DECIDED);
    expect(await decide(true)).toMatchObject({
      ok: false,
      error: expect.stringContaining('not there any more'),
    });
    const again = await refreshByItself();
    expect(again).toMatchObject({ result: { ok: false, code: 'declined' }, records: 20, failures: 0 });
    expect(again).not.toHaveProperty('held');
    expect((await refresh()).sources[MISP]).toHaveProperty('held');
  });

  it('is asked about no more once the source has recovered', async () => {
    await refresh();
    serve(21);
    const { sources } = await refresh();
    expect(sources[MISP]).toMatchObject({ result: { ok: true }, records: 21 });
    expect(sources[MISP]).not.toHaveProperty('held');
    expect(await decide(true)).toMatchObject({ ok: false });
    expect(await countActors()).toBe(ALL + 1);
  });
});

describe('taking back the last refresh', () => {
  const undo = () => ask('refresh.undo');
  const UNDONE = { ok: true, value: { undone: true } };

  it('puts the earlier downloads back, and leaves the file alone that was not wanted', async () => {
    await refresh();
    serve(25);
    await refresh();
    expect(await countActors()).toBe(ALL + 5);
    expect(await undo()).toEqual(UNDONE);
    expect(await countActors()).toBe(ALL);
    const { sources, lastChange } = await refreshed();
    expect(sources[MISP]).toMatchObject({ records: 20, failures: 0 });
    expect(lastChange).toMatchObject({ removedCount: 5, addedCount: 0 });
    expect(await refreshByItself()).toMatchObject({ result: { code: 'declined' }, records: 20 });
    expect(await countActors()).toBe(ALL);
    serve(26);
    expect(await refreshByItself()).toMatchObject({ result: { ok: true }, records: 26 });
  });

  it('goes back to the bundle where nothing had been downloaded', async () => {
    await refresh();
    expect(await undo()).toEqual(UNDONE);
    expect(await countActors()).toBe(11);
    const { sources } = await refreshed();
    expect(sources[MISP]).not.toHaveProperty('takenAt');
    expect(await ask('dataset.info')).toMatchObject({ value: { origin: 'bundled', takenAt: '2026-08-06' } });
  });

  it('takes the file again when the reader asks for it', async () => {
    await refresh();
    await undo();
    expect((await refresh()).sources[MISP]).toMatchObject({ result: { ok: true, unchanged: false } });
    expect(await countActors()).toBe(ALL);
  });

  it('can be done once, and not while a refresh runs', async () => {
    await refresh();
    server.serve('/feed', stall('{'));
    await ask('refresh.start');
    expect(await undo()).toEqual({
      ok: false,
      error: 'A refresh is running. Wait until it has ended.',
    });
    await ask('refresh.cancel');
    expect(await undo()).toEqual(UNDONE);
    expect(await undo()).toMatchObject({
      ok: false,
      error: expect.stringContaining('nothing to go back to'),
    });
  });

  it('survives a refresh that brought nothing', async () => {
    await refresh();
    await refresh();
    expect((await refreshLog.read()).map(({ undoable }) => undoable ?? false)).toEqual([false, true]);
    expect(await undo()).toEqual(UNDONE);
  });
});

describe('the log', () => {
  it('tells of each refresh what it did and who failed, the newest first: the last twenty, and before them forty in all that changed something', async () => {
    await refresh();
    server.serve('/feed', body('oops'));
    await refresh();
    const log = await refreshLog.read();
    expect(log).toMatchObject([
      { kind: 'refresh', brought: [], failed: [MISP], addedCount: 0 },
      { kind: 'refresh', brought: [MISP], failed: [], addedCount: 10, undoable: true },
    ]);
    for (let turn = 0; turn < 40; turn++) await refreshLog.update((entries) => [...entries, ...log]);
    const kept = await refreshLog.read();
    expect(kept).toHaveLength(40);
    expect(kept.slice(0, 20).filter(({ addedCount }) => addedCount === 0)).toHaveLength(10);
    expect(kept.slice(20).filter(({ addedCount }) => addedCount === 0)).toEqual([]);
  });

  it('holds no more than a few names of each list, and lies where no page’s script reads it', async () => {
    serve(60);
    await refresh();
    const [entry] = await refreshLog.read();
    expect(entry).toMatchObject({ addedCount: 50, added: { length: 25 } });
    expect(JSON.stringify(await fakeBrowser.storage.local.get('refresh-log'))).toBe('{}');
  });

  it('goes with a reset', async () => {
    await refresh();
    await ask('dataset.reset');
    expect(await refreshLog.read()).toEqual([]);
  });
});
