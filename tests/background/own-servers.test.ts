import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveSettings } from '@/stored/settings';
import { type ApiServer, startApiServer } from './download/api-server';
import { ask, refreshed, resetBrowser, sourcesAt, startWorker } from './sample';

const KEY = 'Hush-42-hush';
const CLUSTER = {
  uuid: '00000000-0000-4000-a000-000000000001',
  value: 'Velvet Anvil',
  GalaxyElement: [{ key: 'synonyms', value: 'TEAM-7' }],
};

let server: ApiServer;
let worker: ReturnType<typeof startWorker>;

beforeEach(async () => {
  resetBrowser();
  server = await startApiServer();
  await saveSettings({ sources: sourcesAt({}) });
  worker = startWorker();
  server.answer = ({ path, headers }) => {
    if (headers.authorization !== KEY)
      return { status: 403, body: { message: `Bad key ${headers.authorization}` } };
    if (path === '/galaxies') return { body: [{ Galaxy: { id: '3', type: 'threat-actor' } }] };
    return { body: { Galaxy: { id: '3' }, GalaxyCluster: [CLUSTER] } };
  };
});
afterEach(async () => {
  worker.stop();
  await server.stop();
  vi.unstubAllGlobals();
});

async function value<T>(byname: string, input: object = {}): Promise<T> {
  const answer = (await ask(byname, input)) as { ok: boolean; value: T; error: string };
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

const source = () => ({
  title: 'Team MISP',
  format: 'misp-cluster',
  kind: 'misp',
  address: server.address,
  options: {},
  terms: '',
});

async function refreshWith(key: string) {
  const { id } = await value<{ id: string }>('sources.save', { source: source(), secret: { key } });
  await value('refresh.start', { sources: [id] });
  return (await refreshed()).sources[id];
}

it('a server of the team’s is tried and refreshed with its key', async () => {
  expect(await value('sources.check', { source: source(), secret: { key: KEY } })).toMatchObject({
    records: 1,
  });
  expect(await refreshWith(KEY)).toMatchObject({ result: { ok: true }, records: 1, names: 2 });
  expect(await value('actors.named', { names: ['TEAM-7'] })).toMatchObject([
    { actors: [{ name: 'Velvet Anvil' }] },
  ]);
});

it('a wrong key is told in words, and stands in nothing that is kept, shown or said', async () => {
  const log = vi.spyOn(console, 'error');
  const status = await refreshWith('Wr0ng-key-of-ours');
  expect(status?.result).toEqual({
    ok: false,
    code: 'credentials',
    message: 'The name or key may not read this here (HTTP 403).',
  });
  const said = JSON.stringify([
    await fakeBrowser.storage.local.get(null),
    await fakeBrowser.storage.session.get(null),
    await ask('dataset.info'),
    log.mock.calls,
  ]);
  expect(said).not.toContain('Wr0ng');
});
