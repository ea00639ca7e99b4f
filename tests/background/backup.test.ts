import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lastRestoring } from '@/background/backup-file';
import type { ListedReport } from '@/contract/report-messages';
import type { Actor } from '@/core/model/actor';
import type { BundledDataset } from '@/core/model/dataset';
import { IMPORTED } from '@/core/model/report';
import { openStore } from '@/store/store';
import { keepFile } from '@/stored/chosen-file';
import { storedCorrections } from '@/stored/corrections';
import { storedFollowed } from '@/stored/followed';
import { storedOwnReport } from '@/stored/own-report';
import { storedOwnSources } from '@/stored/own-sources';
import { refreshResults } from '@/stored/refresh-state';
import { storedSecrets } from '@/stored/secrets';
import { saveSettings, storedSettings } from '@/stored/settings';
import { add, note } from '../core/corrections/builders';
import { gatheredOf, pageOf } from '../fixtures/gathered';
import { numbered } from './clusters';
import { ask, buildBundle, refreshed, resetBrowser, startWorker } from './sample';

const ZERO = {
  records: numbered(1).map(({ uuid }) => `misp-threat-actor/${uuid}`),
  name: 'Actor Number0',
};

const OWN = {
  id: 'own-1',
  title: 'Team list',
  format: 'stix-bundle',
  kind: 'taxii',
  address: 'https://taxii.example.org/',
  options: {},
  terms: '',
  keyFor: 'https://taxii.example.org',
};

let worker: ReturnType<typeof startWorker>;

beforeEach(async () => {
  await resetBrowser();
  worker = start();
});
afterEach(() => {
  worker.stop();
  vi.restoreAllMocks();
});

function start(changes: Parameters<typeof startWorker>[0] = {}) {
  return startWorker({ openStore: () => openStore(), ...changes });
}

/** What a reader has who has used Byname for a while. */
async function liveIn(): Promise<void> {
  await saveSettings({ highlightStyle: 'dotted', offSites: ['mail.example.org'] });
  await storedSecrets.update(() => ({ 'own-1': { key: 'topsecret', origin: 'https://taxii.example.org' } }));
  await storedOwnSources.update(() => [OWN]);
  await storedFollowed.update(() => [ZERO]);
  await storedOwnReport.update(() => gatheredOf([pageOf('one', [])], { tlp: 'green' }));
  for (const correction of [add(ZERO, 'Own Bear'), note(ZERO, 'Seen here.', 'case')])
    await ask('corrections.add', { correction });
}

const FILE_SOURCE = {
  ...{
    id: 'own-2',
    title: 'Team file',
    format: 'own-table',
    kind: 'file',
    address: '',
    options: {},
    terms: '',
  },
  file: { name: 'team.csv', modified: '2026-11-20T10:00:00.000Z', bytes: 40 },
};

/** And has a list of her own as a file, and a report. */
async function liveInFiles(): Promise<void> {
  await storedOwnSources.update(() => [FILE_SOURCE]);
  await keepFile('own-2', new Blob(['name,aliases\nVelvet Anvil,Grey Anvil\n']));
  await ask('refresh.start', { sources: ['own-2'] });
  await refreshed();
  await importReport('Mail was read');
}

async function importReport(title: string): Promise<void> {
  const entry = { id: '1', title, plain_text: 'The group Velvet Anvil read it.' };
  await keepFile(IMPORTED, new Blob([JSON.stringify(entry)]));
  expect(await ask('reports.import')).toMatchObject({ ok: true });
}

/** What of it is in the store. */
async function kept() {
  const imported = (await ask('reports.imported')) as { value: readonly ListedReport[] };
  const found = (await ask('actors.named', { names: ['Grey Anvil'] })) as {
    value: readonly { actors: readonly Actor[] }[];
  };
  const { sources } = await refreshResults.read();
  return {
    reports: imported.value,
    actor: found.value[0]?.actors[0] ?? null,
    status: sources['own-2'],
  };
}

/** Which files' records are in the store, whether they are in force or not. */
async function heldFiles(): Promise<readonly string[]> {
  const store = await openStore();
  const downloads = store.ok ? await store.value.downloads() : store;
  if (store.ok) store.value.close();
  return downloads.ok ? downloads.value.map(({ source }) => source) : [];
}

async function made(): Promise<string> {
  const answer = await ask('backup.make');
  expect(answer).toMatchObject({ ok: true });
  return (answer as { value: { text: string } }).value.text;
}

async function present() {
  const [settings, corrections, own, followed, ownReport] = await Promise.all([
    storedSettings.read(),
    storedCorrections.read(),
    storedOwnSources.read(),
    storedFollowed.read(),
    storedOwnReport.read(),
  ]);
  return { settings, corrections, own, followed, ownReport };
}

/** Another browser of the reader's. */
async function moveOn(): Promise<void> {
  worker.stop();
  fakeBrowser.reset();
  await resetBrowser();
  worker = start();
  await ask('dataset.info');
}

/** A backup was half restored in another browser when that one stopped. */
async function stoppedHalfWay() {
  await liveIn();
  await importReport('Mail was read');
  const text = await made();
  await moveOn();
  const before = await present();
  await ask('backup.restore', { text });
  await lastRestoring.update((last) => last && { ...last, done: false });
  worker.stop();
  worker = start();
  return { text, before };
}

describe('a backup', () => {
  it('holds all that is the reader’s, and no key', async () => {
    await liveIn();
    const text = await made();
    expect(JSON.parse(text)).toMatchObject({
      format: 'byname-backup',
      version: 1,
      dataset: { origin: 'bundled', takenAt: '2026-08-06' },
      settings: { highlightStyle: 'dotted' },
      followed: [{ name: ZERO.name }],
      ownSources: [{ title: 'Team list' }],
    });
    for (const part of ['Own Bear', 'Seen here.', 'mail.example.org']) expect(text).toContain(part);
    for (const secret of ['topsecret', 'keyFor']) expect(text).not.toContain(secret);
  });

  it('is looked at first, and restored in another browser, as it was', async () => {
    await liveIn();
    const text = await made();
    const before = await present();
    await moveOn();
    const fresh = await present();
    const changes = {
      settings: true,
      corrections: { added: 2, replaced: 0, duplicates: 0 },
      sources: { added: ['Team list'], replaced: [] },
      followed: [ZERO.name],
      pages: 1,
      files: [],
    };
    expect(await ask('backup.check', { text })).toMatchObject({ ok: true, value: changes });
    expect(await present()).toEqual(fresh);
    expect(await ask('backup.restore', { text })).toMatchObject({ ok: true, value: changes });
    const { keyFor: _, ...withoutKey } = OWN;
    expect(await present()).toEqual({ ...before, own: [withoutKey] });
    expect(await ask('actor.get', { id: ZERO.records[0] })).toMatchObject({
      value: { corrections: { notes: [{ text: 'Seen here.', tags: ['case'] }] } },
    });
    expect(await ask('backup.check', { text })).toMatchObject({
      value: {
        settings: false,
        corrections: { added: 0, duplicates: 2 },
        sources: { added: [], replaced: [] },
      },
    });
  });

  it('holds imported reports and what own files held, and brings both back', async () => {
    await liveInFiles();
    const text = await made();
    await moveOn();
    const changes = { reports: { added: 1, replaced: 0, tooMany: 0 }, files: [] };
    expect(await ask('backup.check', { text })).toMatchObject({ value: changes });
    expect(await kept()).toEqual({ reports: [], actor: null, status: undefined });
    expect(await ask('backup.restore', { text })).toMatchObject({ value: changes });
    await vi.waitFor(async () =>
      expect(await kept()).toMatchObject({
        reports: [{ report: { title: 'Mail was read' }, reading: { named: [{ names: ['Velvet Anvil'] }] } }],
        actor: { name: 'Velvet Anvil', names: [{ text: 'Velvet Anvil' }, { text: 'Grey Anvil' }] },
        status: { records: 1, result: { ok: true } },
      }),
    );
    expect(await ask('reports.get', { key: 'imported/1' })).toMatchObject({
      value: { report: { text: 'The group Velvet Anvil read it.' } },
    });
    expect(await ask('backup.check', { text })).toMatchObject({
      value: { reports: { added: 0, replaced: 0 }, files: [] },
    });
    expect(await ask('backup.undo')).toMatchObject({ ok: true });
    expect(await kept()).toEqual({ reports: [], actor: null, status: undefined });
  });

  it('brings what a file held later to a source that is there', async () => {
    await liveInFiles();
    const file = JSON.parse(await made());
    file.files[0].takenAt = '2099-01-01T00:00:00.000Z';
    file.files[0].records[0].names.push({ text: 'Later Anvil', usedBy: [] });
    await ask('backup.restore', { text: JSON.stringify(file) });
    const names = async () => (await kept()).actor?.names.map(({ text }) => text);
    expect(await names()).toEqual(['Velvet Anvil', 'Grey Anvil', 'Later Anvil']);
    await ask('backup.undo');
    expect(await names()).toEqual(['Velvet Anvil', 'Grey Anvil']);
  });

  it('puts a report in the place of what it was, and that back when it is taken back', async () => {
    await importReport('As it was backed up');
    const text = await made();
    await importReport('As it is now');
    const titles = async () => (await kept()).reports.map(({ report }) => report.title);
    expect(await ask('backup.restore', { text })).toMatchObject({ value: { reports: { replaced: 1 } } });
    expect(await titles()).toEqual(['As it was backed up']);
    await ask('backup.undo');
    expect(await titles()).toEqual(['As it is now']);
  });

  it('is not taken back where a report of it was changed since, and nothing else is', async () => {
    await liveInFiles();
    const text = await made();
    await moveOn();
    await ask('backup.restore', { text });
    await importReport('Another one');
    const before = [await present(), await kept()];
    expect(await ask('backup.undo')).toMatchObject({
      ok: false,
      error: expect.stringContaining('changed meanwhile'),
    });
    expect([await present(), await kept()]).toEqual(before);
  });

  it('of an earlier build, without those parts, is read as before', async () => {
    await liveIn();
    const { reports: _, files: __, ...earlier } = JSON.parse(await made());
    await moveOn();
    expect(await ask('backup.restore', { text: JSON.stringify(earlier) })).toMatchObject({
      value: { corrections: { added: 2 }, reports: { added: 0, replaced: 0, tooMany: 0 } },
    });
  });

  it('brings nothing that is no report and no record, whatever a file says', async () => {
    await liveInFiles();
    const file = JSON.parse(await made());
    const [source] = file.files;
    const hostile = {
      ...source.records[0],
      id: 'x',
      references: ['javascript:alert(1)', 'https://a.example/'],
    };
    source.records.push(null, { id: '2' }, { ...source.records[0], names: [] }, hostile);
    source.reports = [{ title: 'x' }];
    file.reports.push(
      7,
      { ...file.reports[0], id: '../x' },
      { ...file.reports[0], id: '2', addresses: ['x'] },
    );
    file.files.push({ ...source, source: 'misp-threat-actor' }, { ...source, digest: 'x' });
    await moveOn();
    const text = JSON.stringify(file);
    expect(await ask('backup.restore', { text })).toMatchObject({ value: { reports: { added: 2 } } });
    const { reports } = await kept();
    expect(reports.map(({ report }) => report.addresses)).toEqual([[], []]);
    await vi.waitFor(async () => expect((await kept()).status?.records).toBe(2));
    expect(await ask('actor.get', { id: 'own-2/x' })).toMatchObject({
      value: { references: [{ url: 'https://a.example/' }] },
    });
    expect(await ask('actor.get', { id: 'misp-threat-actor/x' })).toMatchObject({ value: null });
  });

  it('says what a file held, also where the store is being filled for the first time', async () => {
    await liveInFiles();
    const text = await made();
    worker.stop();
    resetBrowser();
    let fill: (bundle: BundledDataset) => void = () => undefined;
    const bundle = new Promise<BundledDataset>((resolve) => (fill = resolve));
    worker = start({ loadBundle: () => bundle });
    const restoring = ask('backup.restore', { text });
    await vi.waitFor(async () => expect(await heldFiles()).toEqual(['own-2']));
    fill(buildBundle());
    expect(await restoring).toMatchObject({ ok: true });
    expect((await kept()).status).toMatchObject({ records: 1, result: { ok: true } });
  });

  it('joins what is there, and is taken back whole', async () => {
    await liveIn();
    const text = await made();
    await moveOn();
    await ask('corrections.add', { correction: add(ZERO, 'Other Bear') });
    const before = await present();
    await ask('backup.restore', { text });
    expect((await present()).corrections).toHaveLength(3);
    expect(await ask('backup.last')).toMatchObject({ ok: true, value: { canUndo: true } });
    expect(await ask('backup.undo')).toMatchObject({ ok: true });
    expect(await present()).toEqual(before);
    expect(await ask('backup.undo')).toMatchObject({ ok: false, error: 'There is nothing to take back.' });
    expect(await ask('backup.last')).toMatchObject({ ok: true, value: { canUndo: false } });
  });

  it('is not taken back over what was changed since', async () => {
    await liveIn();
    const text = await made();
    await moveOn();
    await ask('backup.restore', { text });
    await ask('corrections.add', { correction: add(ZERO, 'Later Bear') });
    const before = await present();
    expect(await ask('backup.undo')).toMatchObject({
      ok: false,
      error: expect.stringContaining('changed meanwhile'),
    });
    expect(await present()).toEqual(before);
  });

  it('is taken back once what was changed since is as it was', async () => {
    await liveIn();
    const text = await made();
    await moveOn();
    const before = await present();
    await ask('backup.restore', { text });
    const after = await present();
    await ask('corrections.add', { correction: add(ZERO, 'Later Bear') });
    expect(await ask('backup.undo')).toMatchObject({ ok: false });
    await storedCorrections.update(() => after.corrections);
    expect(await ask('backup.undo')).toMatchObject({ ok: true });
    expect(await present()).toEqual(before);
  });

  it('is taken back for an hour, and what was there before is kept no longer', async () => {
    await liveIn();
    const text = await made();
    await moveOn();
    await ask('backup.restore', { text });
    const restart = async (minutes: number) => {
      worker.stop();
      worker = start({ now: () => Date.now() + minutes * 60_000 });
      await ask('corrections.list');
    };
    await restart(50);
    // What is asked of backups waits until all is in order.
    await ask('backup.restore', { text: '{' });
    expect(await lastRestoring.read()).toMatchObject({ done: true });
    await restart(61);
    expect(await ask('backup.undo')).toMatchObject({ ok: false, error: 'There is nothing to take back.' });
    expect(await ask('backup.last')).toMatchObject({ ok: true, value: { canUndo: false } });
    expect(await lastRestoring.read()).toBeNull();
  });

  it.each([
    ['no JSON', '{', 'The file is not JSON.'],
    ['other JSON', '{"version":1,"corrections":[]}', 'The file is no backup that Byname made.'],
    [
      'one of a later version',
      (text: string) => text.replace('"version": 1', '"version": 2'),
      'later version of Byname',
    ],
    [
      'one with later settings',
      (text: string) => text.replace(/("settings": \{\s*"version": )1/, '$199'),
      'later version of Byname',
    ],
    [
      'one with broken corrections',
      (text: string) => text.replace('"corrections": {', '"corrections": {"version": "x"}, "x": {'),
      'cannot be read',
    ],
    ['one without a part', (text: string) => text.replace('"followed":', '"folowed":'), 'no backup'],
  ])('that is %s changes nothing and says why', async (_, damage, words) => {
    await liveIn();
    const before = await present();
    const text = typeof damage === 'string' ? damage : damage(await made());
    for (const message of ['backup.check', 'backup.restore'] as const) {
      expect(await ask(message, { text })).toMatchObject({
        ok: false,
        error: expect.stringContaining(words),
      });
    }
    expect(await present()).toEqual(before);
  });

  it('that cannot be written whole is not written at all', async () => {
    await liveIn();
    const text = await made();
    await moveOn();
    const before = await present();
    vi.spyOn(storedFollowed, 'update').mockRejectedValueOnce(new Error('The disk is full.'));
    expect(await ask('backup.restore', { text })).toMatchObject({ ok: false, error: 'The disk is full.' });
    expect(await present()).toEqual(before);
  });

  it('that the browser stopped half way is taken back at the next start', async () => {
    const { before } = await stoppedHalfWay();
    await vi.waitFor(async () => expect(await present()).toEqual(before));
    await vi.waitFor(async () => expect((await kept()).reports).toEqual([]));
  });

  it('that the browser stopped before it was in the dataset is taken back at the next start', async () => {
    await liveInFiles();
    const text = await made();
    await moveOn();
    const before = await present();
    worker.stop();
    worker = start({ loadBundle: () => new Promise(() => undefined) });
    void ask('backup.restore', { text });
    await vi.waitFor(async () => expect(await heldFiles()).toEqual(['own-2']));
    worker.stop();
    worker = start();
    await vi.waitFor(async () => expect(await heldFiles()).toEqual([]));
    await vi.waitFor(async () => expect(await lastRestoring.read()).toBeNull());
    expect(await present()).toEqual(before);
    expect(await kept()).toEqual({ reports: [], actor: null, status: undefined });
  });

  it('that is restored in two windows at once is restored once, and whole', async () => {
    await liveIn();
    await importReport('Mail was read');
    const text = await made();
    await moveOn();
    const both = await Promise.all([ask('backup.restore', { text }), ask('backup.restore', { text })]);
    expect(both).toMatchObject([
      { ok: true, value: { corrections: { added: 2 }, reports: { added: 1 } } },
      { ok: true, value: { corrections: { added: 0 }, reports: { added: 0 } } },
    ]);
    expect((await present()).corrections).toHaveLength(2);
    expect((await kept()).reports).toHaveLength(1);
  });

  it('that the browser stopped half way is taken back before another is restored', async () => {
    const { text, before } = await stoppedHalfWay();
    expect(await ask('backup.restore', { text })).toMatchObject({
      ok: true,
      value: { settings: true, corrections: { added: 2 }, reports: { added: 1 } },
    });
    expect(await ask('backup.undo')).toMatchObject({ ok: true });
    expect(await present()).toEqual(before);
  });

  it('that cannot be taken back yet keeps nothing else from being put in order', async () => {
    await liveIn();
    const text = await made();
    await moveOn();
    await ask('backup.restore', { text });
    await lastRestoring.update((last) => last && { ...last, done: false });
    await refreshResults.update((state) => ({
      ...state,
      running: { startedAt: '2026-11-22T06:00:00.000Z', sources: ['misp-threat-actor'] },
    }));
    worker.stop();
    vi.spyOn(storedFollowed, 'update').mockRejectedValue(new Error('The disk is full.'));
    worker = start();
    await vi.waitFor(async () => expect((await refreshResults.read()).running).toBeNull());
  });

  it('is refused where the company switched off what it would do', async () => {
    await liveIn();
    const text = await made();
    await fakeBrowser.storage.managed.set({ featuresOff: ['corrections', 'export'] });
    await vi.waitFor(async () => expect((await storedSettings.read()).policy).toBeDefined());
    for (const answer of [await ask('backup.make'), await ask('backup.restore', { text })]) {
      expect(answer).toMatchObject({ ok: false, error: 'Switched off by your organisation.' });
    }
  });
});
