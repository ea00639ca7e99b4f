import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckedSource } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import { actorSources, sourceLabels, sourceTitle } from '@/core/profile/source-label';
import { openStore } from '@/store/store';
import { keepFile, readFile } from '@/stored/chosen-file';
import { storedOwnSources } from '@/stored/own-sources';
import { privateArea } from '@/stored/private-area';
import { storedSecrets } from '@/stored/secrets';
import { saveSettings } from '@/stored/settings';
import { clusterFile } from './clusters';
import { body, type FeedServer, startFeedServer } from './feed-server';
import { ask, refreshed, resetBrowser, sourcesAt, startWorker, storedState } from './sample';

const UUID = '00000000-0000-4000-a000-000000000001';
const TEAM = clusterFile([{ uuid: UUID, value: 'Velvet Anvil', meta: { synonyms: ['Grey Anvil'] } }]);
/** It calls an actor of the bundle by another name. */
const KNOWN = clusterFile([
  { uuid: UUID, value: 'Antique Typhoon', meta: { synonyms: ['Storm-0558', 'TEAM-7'] } },
]);

let server: FeedServer;
let worker: ReturnType<typeof startWorker>;

beforeEach(async () => {
  resetBrowser();
  server = await startFeedServer();
  await saveSettings({ sources: sourcesAt({}) });
  server.serve('/team', body(TEAM));
  worker = startWorker();
});
afterEach(async () => {
  worker.stop();
  await server.stop();
  vi.unstubAllGlobals();
});

function draft(changes: object = {}) {
  return {
    title: 'TEAM LIST',
    format: 'misp-cluster',
    kind: 'address',
    address: `${server.address}/team`,
    options: {},
    terms: 'TLP:GREEN',
    ...changes,
  };
}

async function answerTo<T>(byname: string, input: object = {}): Promise<T> {
  const answer = (await ask(byname, input)) as { ok: boolean; value: T; error: string };
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

async function add(changes: object = {}, secret?: object): Promise<string> {
  const input = { source: draft(changes), ...(secret === undefined ? {} : { secret }) };
  return (await answerTo<{ id: string }>('sources.save', input)).id;
}

async function refresh(id: string) {
  await answerTo('refresh.start', { sources: [id] });
  return refreshed();
}

async function actorCalled(name: string): Promise<Actor | undefined> {
  const [named] = await answerTo<{ actors: Actor[] }[]>('actors.named', { names: [name] });
  return named?.actors[0];
}

describe('a source by address', () => {
  it('is refreshed like any other, and card and profile say whose it is', async () => {
    server.serve('/team', body(KNOWN));
    const id = await add();
    expect((await refresh(id)).sources[id]).toMatchObject({ result: { ok: true }, records: 1, names: 3 });
    const actor = await actorCalled('TEAM-7');
    expect(actor?.name).toBe('Antique Typhoon');
    const name = actor?.names.find(({ text }) => text === 'TEAM-7');
    expect(sourceLabels(name?.sources ?? [], actor?.credits)).toBe('TEAM LIST');
    expect(sourceTitle(id, actor?.credits)).toEqual({
      title: 'TEAM LIST',
      homepage: `${server.address}/team`,
      licence: { name: 'TLP:GREEN', url: '' },
    });
    expect(actor && sourceLabels(actorSources(actor), actor.credits)).toContain('TEAM LIST');
  });

  it('can be a table, found to be one, and read by the columns that the reader said', async () => {
    server.serve('/team', body('No;Codename;Von\n1;Velvet Anvil;Kazakhstan\n2;Fancy Ox;\n'));
    expect(await answerTo('sources.check', { source: draft({ format: '' }) })).toMatchObject({
      format: 'own-table',
      records: 2,
      examples: ['Velvet Anvil', 'Fancy Ox'],
    });
    const columns = JSON.stringify({ fields: { name: 'Codename', country: 'Von' }, vendors: {} });
    const id = await add({ format: 'own-table', options: { columns } });
    expect((await refresh(id)).sources[id]).toMatchObject({ result: { ok: true }, records: 2 });
    expect((await actorCalled('Velvet Anvil'))?.countries).toEqual([{ value: 'KZ', sources: [id] }]);
  });

  it('can be a table of many columns with long names, as it was read', async () => {
    const vendors = Array.from({ length: 60 }, (_, at) => `Names that vendor ${at} gives its groups`);
    server.serve(
      '/team',
      body(`Actor,${vendors.join(',')}\nVelvet Anvil,${vendors.map(() => 'Grey Ox').join(',')}\n`),
    );
    const fields = { name: 'Actor' };
    const columns = JSON.stringify({ fields, vendors: Object.fromEntries(vendors.map((one) => [one, one])) });
    const id = await add({ format: 'own-table', options: { columns } });
    expect((await refresh(id)).sources[id]).toMatchObject({ result: { ok: true }, records: 1 });
    expect((await storedOwnSources.read()).map((source) => source.id)).toEqual([id]);
  });

  it('goes with the daily refresh, and not when it is off', async () => {
    const id = await add();
    await answerTo('refresh.start');
    expect((await refreshed()).sources[id]).toBeDefined();
    await saveSettings(({ sources }) => ({ sources: { ...sources, [id]: { on: false } } }));
    expect(await ask('refresh.start')).toEqual({ ok: true, value: { started: false } });
  });

  it('is called anew when its title changes, without a download', async () => {
    const id = await add();
    await refresh(id);
    const asked = server.asked.length;
    await answerTo('sources.save', { id, source: draft({ title: 'Red team' }) });
    const actor = await actorCalled('Grey Anvil');
    expect(sourceLabels(actor ? actorSources(actor) : [], actor?.credits)).toBe('Red team');
    expect(server.asked.length).toBe(asked);
  });

  it('goes with what it gave when it is removed, and comes back whole', async () => {
    const id = await add();
    await refresh(id);
    await answerTo('sources.remove', { id });
    expect(await actorCalled('Velvet Anvil')).toBeUndefined();
    expect(await ask('refresh.start', { sources: [id] })).toEqual({ ok: true, value: { started: false } });
    await answerTo('sources.restore', { id });
    expect((await actorCalled('Velvet Anvil'))?.name).toBe('Velvet Anvil');
    expect(server.asked.length).toBe(1);
  });

  it('is forgotten for good an hour after it was removed, with its key and what it gave', async () => {
    const [kept, gone] = [await add(), await add({ title: 'Old list' }, { key: 'k3y' })];
    await refresh(gone);
    await answerTo('sources.remove', { id: kept });
    await answerTo('sources.remove', { id: gone });
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    await storedOwnSources.update((sources) =>
      sources.map((source) => ({ ...source, removedAt: hoursAgo(source.id === gone ? 2 : 0.5) })),
    );
    worker.stop();
    worker = startWorker();
    await answerTo('sources.restore', { id: kept });
    await expect(answerTo('sources.restore', { id: gone })).rejects.toThrow('not there any more');
    expect((await storedOwnSources.read()).map(({ id }) => id)).toEqual([kept]);
    expect(await storedSecrets.read()).toEqual({});
    expect((await storedState()).sources).not.toHaveProperty(gone);
    const store = await openStore();
    if (!store.ok) throw new Error(store.error);
    expect(await store.value.downloads()).toEqual({ ok: true, value: [] });
    store.value.close();
  });

  it('is stored where no page’s script reads it', async () => {
    await add({}, { key: 'k3y-of-the-team' });
    const local = JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(local).not.toContain('TEAM LIST');
    expect(local).not.toContain('/team');
    expect(local).not.toContain('k3y');
    expect((await storedOwnSources.read()).map(({ title }) => title)).toEqual(['TEAM LIST']);
  });

  it.each([
    ['ftp://team.example/list', 'Only https addresses can be used.'],
    ['http://team.example/list', 'Plain http is only allowed for localhost. Use https.'],
    ['', 'This is not a complete address. It begins with https://'],
  ])('is refused at the address %j', async (address, words) => {
    await expect(add({ address })).rejects.toThrow(words);
    expect(await storedOwnSources.read()).toEqual([]);
  });
});

describe('trying a source before it is kept', () => {
  it('finds the format out and tells what it holds, and keeps nothing', async () => {
    expect(await answerTo('sources.check', { source: draft({ format: '' }) })).toMatchObject({
      format: 'misp-cluster',
      records: 1,
      names: 2,
      skipped: {},
      examples: ['Velvet Anvil'],
    });
    expect(await storedOwnSources.read()).toEqual([]);
    expect(await actorCalled('Velvet Anvil')).toBeUndefined();
  });

  it('tells what would change: new actors, more names, and what is left out and why', async () => {
    const cluster = [
      { uuid: UUID, value: 'Velvet Anvil', meta: { synonyms: ['Grey Anvil'] } },
      {
        uuid: UUID.replace(/1$/, '2'),
        value: 'Antique Typhoon',
        meta: { synonyms: ['Storm-0558', 'TEAM-7'] },
      },
      { uuid: UUID.replace(/1$/, '3'), value: '' },
    ];
    server.serve('/team', body(clusterFile(cluster)));
    const found = await answerTo<CheckedSource>('sources.check', { source: draft({ format: '' }) });
    expect(found.changes).toEqual({ added: 1, removed: 0, namesAdded: 1, joined: 0 });
    expect(Object.values(found.skipped)).toEqual([1]);
    const id = await add();
    await refresh(id);
    const again = await answerTo<CheckedSource>('sources.check', { id, source: draft({ format: '' }) });
    expect(again.changes, 'once it is there').toEqual({ added: 0, removed: 0, namesAdded: 0, joined: 0 });
    server.serve('/team', body(clusterFile(cluster.slice(1))));
    const other = await answerTo<CheckedSource>('sources.check', { id, source: draft({ format: '' }) });
    expect(other.changes, 'with less in its place').toMatchObject({ added: 0, removed: 1 });
  });

  it('shows a table’s columns, and asks for the names where none is known to hold them', async () => {
    server.serve(
      '/team',
      body('year;score;x\n2019;1;Velvet Anvil\n2020;2;Velvet Anvil\n2021;3;Velvet Anvil\n2022;4;'),
    );
    const source = draft({ format: '' });
    const found = await answerTo<CheckedSource>('sources.check', { source });
    expect(found).toMatchObject({ records: 0, problem: expect.stringContaining('No column holds names') });
    expect(found.table).toMatchObject({
      columns: ['year', 'score', 'x'],
      rows: [
        ['2019', '1', 'Velvet Anvil'],
        ['2020', '2', 'Velvet Anvil'],
        ['2021', '3', 'Velvet Anvil'],
      ],
    });
    const columns = JSON.stringify({ fields: { name: 'x' }, vendors: {} });
    expect(await answerTo('sources.check', { source: { ...source, options: { columns } } })).toMatchObject({
      records: 1,
      skipped: { 'listed twice': 2, 'no name': 1 },
      changes: { added: 1 },
      table: { mapping: { fields: { name: 'x' } } },
    });
  });

  it('says what is wrong', async () => {
    server.serve('/team', body('<!doctype html>'));
    const check = (changes: object) =>
      answerTo('sources.check', { source: draft({ format: '', ...changes }) });
    await expect(check({})).rejects.toThrow('a web page, not with data');
    await expect(check({ address: `${server.address}/gone` })).rejects.toThrow('HTTP 404');
    server.serve('/team', body('{"unknown": 1}'));
    await expect(check({})).rejects.toThrow('Byname knows no format that this file is in.');
    await expect(check({ format: 'misp-cluster' })).rejects.toThrow('This is not a MISP galaxy cluster');
    await expect(check({ kind: 'telepathy' })).rejects.toThrow(
      'A later version of Byname knows “telepathy”.',
    );
  });

  const groups = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const id = `intrusion-set--00000000-0000-4000-a000-${String(at).padStart(12, '0')}`;
      return JSON.stringify({ type: 'intrusion-set', id, name: `Anvil ${at}` });
    });

  it.each([
    ['a sheet of 10,000 columns', `Name${',x'.repeat(10_000)}\nVelvet Anvil`, 'more than 500 columns'],
    ['a sheet of one row', 'Name;Aliases\n', 'a row of names, and nothing under it'],
    ['a bundle of nothing', '{"type":"bundle","objects":[]}', 'The bundle holds no objects.'],
    ['a bundle of others', '{"objects":[{"type":"indicator","id":"i--1"}]}', 'holds no actor'],
    ['too many groups', `{"objects":[${groups(50_001)}]}`, 'more than 50,000 records'],
    ['a cluster of nothing', '{"values":[]}', 'The file holds no records.'],
    ['a list of nothing', '[]', 'The list holds no objects.'],
    ['half a file', '{"objects":[{"id":1},', 'cut off'],
    ['a workbook', 'PK\u0003\u0004\u0014\u0000xl/workbook.xml', 'save the sheet as CSV'],
  ])('says of %s what is wrong with it, not that it is of no format', async (_, text, words) => {
    server.serve('/team', body(text));
    await expect(answerTo('sources.check', { source: draft({ format: '' }) })).rejects.toThrow(words);
  });
});

describe('a source by file', () => {
  const FILE = { name: 'team.json', modified: '2026-11-20T10:00:00.000Z', bytes: TEAM.length };
  const byFile = { kind: 'file', address: '', file: FILE };

  it('is read once from where settings left it, and asks nobody', async () => {
    const id = await add(byFile);
    await keepFile(id, new Blob([TEAM]));
    expect((await refresh(id)).sources[id]).toMatchObject({ result: { ok: true }, bytes: TEAM.length });
    expect((await actorCalled('Grey Anvil'))?.name).toBe('Velvet Anvil');
    expect(await readFile(id)).toBeUndefined();
    expect(server.asked).toEqual([]);
  });

  it('keeps what it gave while no newer file is chosen', async () => {
    const id = await add(byFile);
    await keepFile(id, new Blob([TEAM]));
    await refresh(id);
    expect(await ask('refresh.start')).toEqual({ ok: true, value: { started: false } });
    expect((await refresh(id)).sources[id]).toMatchObject({
      result: { ok: false, code: 'no-file' },
      records: 1,
    });
    expect(await actorCalled('Velvet Anvil')).toBeDefined();
  });

  it.each([
    ['empty', '', 'The file is empty.'],
    ['a web page', '<!doctype html>', 'The file is a web page, not data.'],
  ])('that is %s is said to be a file', async (_, text, words) => {
    await keepFile('own-0', new Blob([text]));
    await expect(answerTo('sources.check', { source: draft(byFile) })).rejects.toThrow(words);
    const id = await add(byFile);
    await keepFile(id, new Blob([text]));
    expect((await refresh(id)).sources[id]?.result).toMatchObject({ ok: false, message: words });
  });

  it('keeps what it gave when the data is reset, for it would be read by nothing again', async () => {
    const file = await add(byFile);
    await keepFile(file, new Blob([TEAM]));
    const before = (await refresh(file)).sources[file];
    server.serve('/other', body(KNOWN));
    const other = await add({ address: `${server.address}/other` });
    await refresh(other);
    await answerTo('dataset.reset');
    expect((await actorCalled('Grey Anvil'))?.name).toBe('Velvet Anvil');
    expect(await actorCalled('TEAM-7')).toBeUndefined();
    expect((await storedState()).sources).toEqual({ [file]: before });
    // Nor is it gone after the next change, or for another reset.
    await answerTo('dataset.reset');
    await answerTo('sources.remove', { id: other });
    expect((await actorCalled('Grey Anvil'))?.name).toBe('Velvet Anvil');
    await answerTo('sources.remove', { id: file });
    await answerTo('dataset.reset');
    await answerTo('sources.restore', { id: file });
    expect((await actorCalled('Grey Anvil'))?.name).toBe('Velvet Anvil');
  });

  it('can be tried before it is kept', async () => {
    await keepFile('own-0', new Blob([TEAM]));
    expect(await answerTo('sources.check', { source: draft({ ...byFile, format: '' }) })).toMatchObject({
      examples: ['Velvet Anvil'],
    });
  });
});

it('a source that could not be removed keeps the file that waits to be read', async () => {
  const { id } = (await answerTo('sources.save', { source: draft() })) as { id: string };
  await keepFile(id, new Blob(['{}']));
  const failing = vi.spyOn(storedOwnSources, 'update').mockRejectedValue(new Error('The disk is full.'));
  expect(await ask('sources.remove', { id })).toMatchObject({ ok: false });
  failing.mockRestore();
  expect(await readFile(id)).toBeDefined();
});

describe('a key', () => {
  it('is kept for its server alone, and no answer holds it', async () => {
    const id = await add({}, { user: 'ann', key: 'k3y' });
    expect(await storedSecrets.read()).toEqual({ [id]: { user: 'ann', key: 'k3y', origin: server.address } });
    expect(JSON.stringify(await storedOwnSources.read())).not.toContain('k3y');
    expect((await storedOwnSources.read())[0]?.keyFor).toBe(server.address);
  });

  it('stays when the source is renamed, and goes when it moves to another server', async () => {
    const id = await add({}, { key: 'k3y' });
    await answerTo('sources.save', { id, source: draft({ title: 'Red team' }) });
    expect((await storedOwnSources.read())[0]?.keyFor).toBe(server.address);
    await answerTo('sources.save', { id, source: draft({ address: 'https://elsewhere.example/team' }) });
    expect(await storedSecrets.read()).toEqual({});
    expect((await storedOwnSources.read())[0]).not.toHaveProperty('keyFor');
  });

  it('is not sent to another server, however the source came to lead there', async () => {
    const elsewhere = await startFeedServer();
    const sent: (string | undefined)[] = [];
    for (const { serve } of [server, elsewhere]) {
      serve('/team', (request, response) => {
        sent.push(request.headers.authorization);
        body(TEAM)(request, response);
      });
    }
    const id = await add({}, { key: 'k3y' });
    await refresh(id);
    // As a backup may that has the source under another address.
    const address = `${elsewhere.address}/team`;
    await storedOwnSources.update((sources) => sources.map((source) => ({ ...source, address })));
    expect((await refresh(id)).sources[id]).toMatchObject({ result: { ok: true } });
    expect(sent).toEqual(['Bearer k3y', undefined]);
    await elsewhere.stop();
  });

  it('is not kept for a source that could not be, where there is no room for it', async () => {
    const ids = Array.from({ length: 100 }, (_, at) => `own-${at}`);
    await storedOwnSources.update(() => ids.map((id) => ({ ...draft(), id })));
    await expect(add({}, { key: 's3cret' })).rejects.toThrow('room for no more');
    expect(await storedSecrets.read()).toEqual({});
  });

  it.each([
    ['the source', 'own-sources', {}],
    ['the source, with another key', 'own-sources', { secret: { key: 'n3w' } }],
    ['the key', 'secrets', { secret: { key: 'n3w' } }],
  ])('is as it was where a change could not be saved: %s', async (_, unsaved, more) => {
    const id = await add({}, { key: 'k3y' });
    const before = [await storedSecrets.read(), await storedOwnSources.read()];
    const set = privateArea.set;
    const failing = vi.spyOn(privateArea, 'set').mockImplementation(async (values) => {
      if (unsaved in values) throw new Error('QuotaExceededError');
      await set(values);
    });
    const moved = draft({ address: 'https://elsewhere.example/team' });
    await expect(answerTo('sources.save', { id, source: moved, ...more })).rejects.toThrow('could not save');
    failing.mockRestore();
    expect([await storedSecrets.read(), await storedOwnSources.read()]).toEqual(before);
  });

  it('is forgotten with all others by one button', async () => {
    await add({}, { key: 'one' });
    await add({}, { key: 'two' });
    expect(await answerTo('secrets.forget')).toEqual({ forgotten: 2 });
    expect(await storedSecrets.read()).toEqual({});
    expect((await storedOwnSources.read()).filter(({ keyFor }) => keyFor !== undefined)).toEqual([]);
  });
});
