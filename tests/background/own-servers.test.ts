import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SOURCES } from '@/core/sources/catalogue';
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
    message: 'The name or key is wrong, or may not read this here (HTTP 403).',
  });
  const said = JSON.stringify([
    await fakeBrowser.storage.local.get(null),
    await fakeBrowser.storage.session.get(null),
    await ask('dataset.info'),
    log.mock.calls,
  ]);
  expect(said).not.toContain('Wr0ng');
});

it('ATT&CK is ready made as a source of MITRE’s own server, and its groups are those that other copies have', async () => {
  server.answer = () => ({
    body: {
      more: false,
      objects: [
        {
          type: 'intrusion-set',
          spec_version: '2.1',
          id: 'intrusion-set--00000000-0000-4000-a000-000000000001',
          created: '2020-01-01T00:00:00.000Z',
          modified: '2026-01-01T00:00:00.000Z',
          name: 'Antique Typhoon',
          aliases: ['Antique Typhoon', 'Velvet Anvil'],
          external_references: [{ source_name: 'mitre-attack', external_id: 'G9999' }],
        },
      ],
    },
  });
  const [mitre] = SOURCES.filter(
    ({ transport, address }) => transport === 'taxii' && address.includes('mitre.org'),
  );
  if (mitre === undefined) throw new Error('There is no such source.');
  const { pathname } = new URL(mitre.address);
  await saveSettings({ sources: { [mitre.id]: { address: server.address + pathname } } });
  await value('refresh.start', { sources: [mitre.id] });
  expect((await refreshed()).sources[mitre.id]).toMatchObject({ result: { ok: true }, records: 1 });
  expect(server.asked).toMatchObject([
    { path: `${pathname}objects/`, query: { 'match[type]': 'intrusion-set' } },
  ]);
  expect(await value('actors.named', { names: ['Velvet Anvil'] })).toMatchObject([
    { actors: [{ name: 'Antique Typhoon' }] },
  ]);
});

describe('a TAXII collection', () => {
  const group = (number: number, name: string, modified = '2024-01-01T00:00:00.000Z') => ({
    type: 'intrusion-set',
    spec_version: '2.1',
    id: `intrusion-set--00000000-0000-4000-a000-00000000000${number}`,
    created: '2020-01-01T00:00:00.000Z',
    modified,
    name,
  });
  const LAST = '2024-06-01T10:00:00.123456Z';

  async function start(): Promise<string> {
    server.answer = () => ({
      headers: { 'X-TAXII-Date-Added-Last': LAST },
      body: { objects: [group(1, 'Velvet Anvil'), group(2, 'Copper Heron')] },
    });
    const address = `${server.address}/root/collections/c1/`;
    const draft = { ...source(), kind: 'taxii', format: 'stix-bundle', address };
    const { id } = await value<{ id: string }>('sources.save', { source: draft });
    await refresh(id);
    server.asked.length = 0;
    return id;
  }

  async function refresh(id: string) {
    await value('refresh.start', { sources: [id] });
    return (await refreshed()).sources[id];
  }

  const named = async (name: string) =>
    (await value<{ actors: { name: string }[] }[]>('actors.named', { names: [name] }))[0]?.actors.map(
      (actor) => actor.name,
    );

  it('is asked only for what is new after the first time, also by a background that was started anew', async () => {
    const id = await start();
    worker.stop();
    worker = startWorker();
    server.answer = () => ({
      body: { objects: [group(2, 'Copper Egret', '2025-01-01T00:00:00.000Z'), group(3, 'Iron Stork')] },
    });
    expect(await refresh(id)).toMatchObject({ result: { ok: true, unchanged: false }, records: 3 });
    expect(server.asked.map(({ query }) => query.added_after)).toEqual([LAST]);
    expect(await named('Velvet Anvil')).toEqual(['Velvet Anvil']);
    expect(await named('Copper Egret')).toEqual(['Copper Egret']);
    expect(await named('Copper Heron')).toEqual([]);
  });

  it('with nothing new is as it was, and keeps its place', async () => {
    const id = await start();
    server.answer = () => ({ body: {} });
    expect(await refresh(id)).toMatchObject({ result: { ok: true, unchanged: true }, records: 2 });
    expect(await refresh(id)).toMatchObject({ result: { ok: true, unchanged: true } });
    expect(server.asked.map(({ query }) => query.added_after)).toEqual([LAST, LAST]);
  });

  it('is asked for all of it once a month, also where nothing in it was changed for longer', async () => {
    const id = await start();
    worker.stop();
    worker = startWorker({ now: () => Date.now() + 31 * 24 * 3_600_000 });
    expect(await refresh(id)).toMatchObject({ result: { ok: true, unchanged: true } });
    server.answer = () => ({ body: {} });
    expect(await refresh(id)).toMatchObject({ result: { ok: true, unchanged: true }, records: 2 });
    expect(server.asked.map(({ query }) => query.added_after)).toEqual([undefined, LAST]);
  });

  it('that fails keeps what there is, and when it wants to be asked again', async () => {
    const id = await start();
    server.answer = () => ({ status: 429, headers: { 'retry-after': '3600' } });
    const status = await refresh(id);
    expect(status).toMatchObject({
      result: { ok: false, code: 'rate-limit' },
      records: 2,
      notBefore: expect.any(String),
    });
    expect(await named('Velvet Anvil')).toEqual(['Velvet Anvil']);
  });
});
