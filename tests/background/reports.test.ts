import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FoundReports } from '@/contract/report-messages';
import { reportLibrary } from '@/core/sources/catalogue';
import { saveSettings, storedSettings } from '@/stored/settings';
import { type ApiAnswer, type ApiServer, startApiServer } from './download/api-server';
import { ask, refreshed, resetBrowser, sourcesAt, startWorker } from './sample';

const LIBRARY = reportLibrary()?.id ?? '';
const ACTOR = 'microsoft-mapping/Antique Typhoon';

let server: ApiServer;
let worker: ReturnType<typeof startWorker>;

beforeEach(async () => {
  resetBrowser();
  server = await startApiServer();
  await saveSettings({ sources: sourcesAt({ [LIBRARY]: `${server.address}/api/v1/` }) });
  worker = startWorker();
});
afterEach(async () => {
  worker.stop();
  await server.stop();
  vi.unstubAllGlobals();
});

function entry(number: number, actors: readonly string[] = []) {
  return {
    id: `report-${number}`,
    title: `Report ${number}`,
    references: [`https://blog.example/${number}`],
    threat_actors: actors.map((main_name) => ({ main_name, aliases: null })),
  };
}

const find = (id = ACTOR) =>
  ask('reports.find', { id }) as Promise<{ ok: true; value: FoundReports } | { ok: false; error: string }>;

function serve(paths: Readonly<Record<string, unknown>>) {
  server.answer = ({ path }): ApiAnswer =>
    path in paths ? { body: { status: 'success', data: paths[path] } } : { status: 404 };
}

describe('reports about an actor', () => {
  it('are looked for by its name, and say whether the library itself linked them to it', async () => {
    serve({
      '/api/v1/library/search': [entry(1, ['Safe', 'storm-0558']), entry(2, ['Safe']), entry(1), { id: 3 }],
    });
    expect(await find()).toMatchObject({
      ok: true,
      value: {
        words: 'Antique Typhoon',
        reports: [
          { report: { title: 'Report 1', addresses: ['https://blog.example/1'] }, linked: true },
          { report: { title: 'Report 2' }, linked: false },
        ],
      },
    });
    expect(server.asked.map(({ query }) => query.query)).toEqual(['"Antique Typhoon"']);
  });

  it('are those that the library lists for it, where its actors are a source', async () => {
    serve({
      '/api/v1/ta/entries': [
        { id: 'a1', main_name: 'Antique Typhoon', aliases: ['Storm-0558'], source_id: 'ETDA' },
      ],
      '/api/v1/ta/entry/a1': { reports: [entry(7)] },
    });
    await ask('refresh.start', { sources: [LIBRARY] });
    expect((await refreshed()).sources[LIBRARY]?.result).toMatchObject({ ok: true });
    expect(await find()).toMatchObject({
      ok: true,
      value: { words: null, reports: [{ report: { id: 'report-7' }, linked: true }] },
    });
    serve({ '/api/v1/ta/entry/a1': { reports: null }, '/api/v1/library/search': null });
    expect(await find()).toEqual({ ok: true, value: { words: 'Antique Typhoon', reports: [] } });
  });

  it.each<[string, ApiAnswer, RegExp]>([
    ['asks for a pause', { status: 429, headers: { 'retry-after': '20' } }, /pause of 20 s/],
    ['answers with a web page', { body: '<html>Down for maintenance' }, /web page/],
    ['answers with something else', { body: { hello: 1 } }, /as ORKL does/],
    ['has no list', { body: { data: 'x' } }, /as ORKL does/],
  ])('fail in words where the library %s', async (_, answer, words) => {
    server.answer = () => answer;
    expect(await find()).toEqual({ ok: false, error: expect.stringMatching(words) });
  });

  it('of an actor that is not there are not looked for', async () => {
    expect(await find('misp-threat-actor/nobody')).toMatchObject({ ok: false });
    expect(server.asked).toEqual([]);
  });

  it('are not looked for where the company switched the library off', async () => {
    await fakeBrowser.storage.managed.set({ sources: { [LIBRARY]: { on: false } } });
    await vi.waitFor(async () => expect((await storedSettings.read()).policy).toBeDefined());
    expect(await find()).toEqual({ ok: false, error: 'Switched off by your organisation.' });
    expect(server.asked).toEqual([]);
  });

  it('are asked for by nothing but this question', async () => {
    serve({});
    await ask('actor.get', { id: ACTOR });
    await ask('actors.named', { names: ['Storm-0558'] });
    await ask('search.entries');
    expect(server.asked).toEqual([]);
  });
});
