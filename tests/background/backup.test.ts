import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lastRestoring } from '@/background/backup-file';
import { openStore } from '@/store/store';
import { storedCorrections } from '@/stored/corrections';
import { storedFollowed } from '@/stored/followed';
import { storedOwnSources } from '@/stored/own-sources';
import { storedSecrets } from '@/stored/secrets';
import { saveSettings, storedSettings } from '@/stored/settings';
import { add, note } from '../core/corrections/builders';
import { numbered } from './clusters';
import { ask, resetBrowser, startWorker } from './sample';

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

function start() {
  return startWorker({ openStore: () => openStore() });
}

/** What a reader has who has used Byname for a while. */
async function liveIn(): Promise<void> {
  await saveSettings({ highlightStyle: 'dotted', offSites: ['mail.example.org'] });
  await storedSecrets.update(() => ({ 'own-1': { key: 'topsecret', origin: 'https://taxii.example.org' } }));
  await storedOwnSources.update(() => [OWN]);
  await storedFollowed.update(() => [ZERO]);
  for (const correction of [add(ZERO, 'Own Bear'), note(ZERO, 'Seen here.', 'case')])
    await ask('corrections.add', { correction });
}

async function made(): Promise<string> {
  const answer = await ask('backup.make');
  expect(answer).toMatchObject({ ok: true });
  return (answer as { value: { text: string } }).value.text;
}

async function present() {
  const [settings, corrections, own, followed] = await Promise.all([
    storedSettings.read(),
    storedCorrections.read(),
    storedOwnSources.read(),
    storedFollowed.read(),
  ]);
  return { settings, corrections, own, followed };
}

/** Another browser of the reader's. */
async function moveOn(): Promise<void> {
  worker.stop();
  fakeBrowser.reset();
  await resetBrowser();
  worker = start();
  await ask('dataset.info');
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

  it('joins what is there, and is taken back whole', async () => {
    await liveIn();
    const text = await made();
    await moveOn();
    await ask('corrections.add', { correction: add(ZERO, 'Other Bear') });
    const before = await present();
    await ask('backup.restore', { text });
    expect((await present()).corrections).toHaveLength(3);
    expect(await ask('backup.undo')).toMatchObject({ ok: true });
    expect(await present()).toEqual(before);
    expect(await ask('backup.undo')).toMatchObject({ ok: false, error: 'There is nothing to take back.' });
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
    await liveIn();
    const text = await made();
    await moveOn();
    const before = await present();
    await ask('backup.restore', { text });
    await lastRestoring.update((last) => last && { ...last, done: false });
    worker.stop();
    worker = start();
    await vi.waitFor(async () => expect(await present()).toEqual(before));
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
