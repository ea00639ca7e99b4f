import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SYNC_ALARM } from '@/background/sync/sync';
import { pack, readCarried } from '@/background/sync/sync-area';
import type { Correction } from '@/core/model/correction';
import { type Synced, splitSynced, valuesOf } from '@/core/sync/synced';
import { storedCorrections } from '@/stored/corrections';
import { saveSettings, storedSettings } from '@/stored/settings';
import { storedSync } from '@/stored/sync-state';
import { ask, resetBrowser, startWorker } from './sample';

const TYPHOON = { records: ['microsoft-mapping/Antique Typhoon'], name: 'Antique Typhoon' };
const ADDED = { kind: 'add-alias', actor: TYPHOON, name: 'TEAM-7' } as const;

let worker: ReturnType<typeof startWorker>;

beforeEach(() => {
  resetBrowser();
  worker = startWorker();
});
afterEach(async () => {
  await ask('sync.switch', { on: false }); // Answers when what it was at is done.
  worker.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function answerTo<T>(byname: string, input: object = {}): Promise<T> {
  const answer = (await ask(byname, input)) as { ok: boolean; value: T; error: string };
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** However busy the machine is. */
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 15_000 });

const turn = (on: boolean, forget = false) => answerTo('sync.switch', { on, forget });

/** As another browser writes: what it knows, in parts of its own making. */
async function fromElsewhere(entries: Synced): Promise<void> {
  await fakeBrowser.storage.sync.set({ 'byname-3': await pack(entries) });
}

async function carriedValues() {
  return valuesOf((await readCarried()).all);
}

async function add(correction: object): Promise<Correction> {
  return (await answerTo<{ correction: Correction }>('corrections.add', { correction })).correction;
}

function correction(number: number, over: object = {}): Correction {
  const id = `00000000-0000-4000-a000-${String(number).padStart(12, '0')}`;
  return { id, at: '2026-11-01T00:00:00.000Z', ...ADDED, name: `TEAM-${number}`, ...over } as Correction;
}

const entryOf = (value: Correction, at = Date.parse(value.at)): Synced => ({
  [`correction:${value.id}`]: { at, value },
});

describe('what is sent', () => {
  it('is nothing until it is switched on', async () => {
    await add(ADDED);
    await saveSettings({ enabled: false });
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });

  it('is settings and corrections, and no note, association, address, own source or key', async () => {
    const kept = await add({ ...ADDED, why: 'our report' });
    await add({ kind: 'note-actor', actor: TYPHOON, text: 'PRIVATE' });
    await add({ kind: 'associate', actor: TYPHOON, with: { kind: 'malware', name: 'PRIVATE' } });
    await saveSettings({
      ...{ highlightStyle: 'tint', offSites: ['mail.example'], hiddenNames: [{ key: 'play', text: 'Play' }] },
      ...{ sites: 'chosen', onSites: ['news.example'] },
      sources: {
        'misp-threat-actor': { on: false, address: 'https://private.example/x.json' },
        'own-1': { on: false },
        malpedia: { on: true },
        'etda-cards': { on: true },
      },
    });
    await turn(true);
    const sent = await carriedValues();
    expect(JSON.stringify(sent)).not.toMatch(/private|own-1/i);
    expect(sent).toMatchObject({
      'setting:highlightStyle': 'tint',
      'setting:sites': 'chosen',
      'site:mail.example': true,
      'site-on:news.example': true,
      'hidden:["play","",""]': { key: 'play', text: 'Play' },
      'source:misp-threat-actor': false,
      [`correction:${kept.id}`]: kept,
    });
    expect(
      Object.keys(sent).filter((key) => /etda-cards/.test(key)),
      'asks for access',
    ).toEqual([]);
  });

  it('follows each change, and goes when it is taken back', async () => {
    await turn(true);
    await saveSettings({ offSites: ['mail.example'] });
    await soon(async () => expect(await carriedValues()).toHaveProperty(['site:mail.example']));
    const { id } = await add(ADDED);
    await soon(async () => expect(await carriedValues()).toHaveProperty([`correction:${id}`]));
    await answerTo('corrections.remove', { id });
    await soon(async () => expect(await carriedValues()).not.toHaveProperty([`correction:${id}`]));
    expect((await readCarried()).all, 'as taken back').toHaveProperty([`correction:${id}`]);
    await turn(false, true);
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
    expect((await storedSettings.read()).offSites, 'here it stays').toEqual(['mail.example']);
  });

  it('is written once, and not again where nothing changed', async () => {
    await add(ADDED);
    await turn(true);
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    await turn(true);
    expect(set).not.toHaveBeenCalled();
  });
});

describe('what another browser sent', () => {
  it('is in force here at once, names on pages included', async () => {
    await turn(true);
    await fromElsewhere({
      'setting:highlightStyle': { at: 5, value: 'dotted' },
      'site:news.example': { at: 5, value: true },
      'setting:sites': { at: 5, value: 'click' },
      'site-on:blog.example': { at: 5, value: true },
      ...entryOf(correction(7)),
    });
    await soon(async () => {
      const [named] = await answerTo<{ actors: { name: string }[] }[]>('actors.named', { names: ['TEAM-7'] });
      expect(named?.actors[0]?.name).toBe('Antique Typhoon');
    });
    expect(await storedSettings.read()).toMatchObject({
      highlightStyle: 'dotted',
      sites: 'click',
      offSites: ['news.example'],
      onSites: ['blog.example'],
    });
  });

  it('joins what is here: both lists, both corrections, and the note stays', async () => {
    await saveSettings({ offSites: ['mail.example'], highlightStyle: 'tint' });
    const mine = await add(ADDED);
    const note = await add({ kind: 'note-actor', actor: TYPHOON, text: 'Mine' });
    await fromElsewhere({
      'setting:highlightStyle': { at: 5, value: 'dotted' },
      'site:news.example': { at: 5, value: true },
      ...entryOf(correction(8)),
    });
    await turn(true);
    const { offSites, highlightStyle } = await storedSettings.read();
    expect(offSites).toEqual(['mail.example', 'news.example']);
    expect(highlightStyle, 'what lies there holds for one that comes to it').toBe('dotted');
    const ids = (await storedCorrections.read()).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set([mine.id, note.id, correction(8).id]));
    expect(Object.keys(await carriedValues())).toHaveLength(5);
  });

  it('takes back what was taken back there, and the later of two changes of one thing holds', async () => {
    await turn(true);
    await saveSettings({ offSites: ['mail.example', 'news.example'] });
    await soon(async () => expect(await carriedValues()).toHaveProperty(['site:news.example']));
    const later = Date.now() + 60_000;
    await fromElsewhere({ 'site:mail.example': { at: later }, 'site:news.example': { at: 1 } });
    await soon(async () => expect((await storedSettings.read()).offSites).toEqual(['news.example']));
    await saveSettings({ offSites: ['news.example', 'mail.example'] });
    await soon(async () => expect(await carriedValues()).toHaveProperty(['site:mail.example']));
  });

  it('that is no setting and no correction changes nothing, and travels on', async () => {
    await turn(true);
    const note = { ...correction(9), kind: 'note-actor', text: 'x' };
    await fromElsewhere({
      'setting:highlightStyle': { at: 9e15, value: 'rainbow' },
      'setting:invented': { at: 5, value: 1 },
      'site:not a host': { at: 5, value: true },
      'correction:x': { at: 5, value: correction(9) },
      [`correction:${note.id}`]: { at: 5, value: note },
      'source:etda-cards': { at: 5, value: true },
    });
    await saveSettings({ enabled: false });
    await soon(async () => expect(await carriedValues()).toHaveProperty(['setting:enabled']));
    expect(await storedSettings.read()).toMatchObject({
      highlightStyle: 'underline',
      offSites: [],
      sources: {},
    });
    expect(await storedCorrections.read()).toEqual([]);
    expect(await carriedValues()).toHaveProperty(['setting:invented'], 1);
  });

  it.each(['rubbish', '1:%%%', `1:${btoa('no deflate')}`, 7, null])(
    'that is damaged (%j) counts for nothing',
    async (raw) => {
      await fakeBrowser.storage.sync.set({ 'byname-0': raw });
      await saveSettings({ offSites: ['mail.example'] });
      await turn(true);
      expect(await storedSettings.read()).toMatchObject({ offSites: ['mail.example'] });
      expect(await carriedValues()).toEqual({ 'site:mail.example': true });
    },
  );

  it('in the form of a later version is left alone, and that is said', async () => {
    await fakeBrowser.storage.sync.set({ 'byname-0': '2:later' });
    await saveSettings({ offSites: ['mail.example'] });
    await turn(true);
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({ 'byname-0': '2:later' });
    expect((await storedSync.read()).problem).toContain('A later version of Byname');
  });
});

describe('where the browser takes no more', () => {
  const large = (at: number) => correction(at, { why: randomBytes(900).toString('base64') });
  const partOf = (one: Correction) => [...splitSynced(entryOf(one)).keys()][0] ?? 0;

  it.each([
    ['in one part', (all: readonly Correction[]) => all.filter((one) => partOf(one) === 3).slice(0, 8)],
    [
      'in all',
      (all: readonly Correction[]) =>
        Array.from({ length: 24 }, (_, part) => all.filter((one) => partOf(one) === part).slice(0, 4)).flat(),
    ],
  ])('says so where there is too much %s, loses nothing here, and still hears of others', async (_, pick) => {
    const many = pick(Array.from({ length: 400 }, (_, at) => large(at)));
    await storedCorrections.update(() => many);
    await turn(true);
    expect((await storedSync.read()).problem).toContain('more than the browser carries');
    expect(await storedCorrections.read()).toHaveLength(many.length);
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
    await fromElsewhere({ 'site:news.example': { at: 5, value: true } });
    await soon(async () => expect((await storedSettings.read()).offSites).toEqual(['news.example']));
    await answerTo('corrections.clear');
    await soon(async () => expect((await storedSync.read()).problem).toBeUndefined());
  });

  it('keeps every item and all of them within what browsers publish', async () => {
    const many = Array.from({ length: 300 }, (_, at) => correction(at, { why: `Report ${at}` }));
    await storedCorrections.update(() => many);
    await turn(true);
    const items = Object.entries(await fakeBrowser.storage.sync.get(null));
    const sizes = items.map(([key, value]) => key.length + JSON.stringify(value).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8_192);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(102_400);
    expect(items.length).toBeLessThanOrEqual(512);
    expect(Object.keys(await carriedValues())).toHaveLength(300);
  });

  it('tries again after a while where it is only too often', async () => {
    await saveSettings({ offSites: ['mail.example'] });
    const set = vi
      .spyOn(fakeBrowser.storage.sync, 'set')
      .mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    await turn(true);
    expect((await storedSync.read()).problem).toContain('It is tried again in some minutes.');
    expect(await fakeBrowser.alarms.get(SYNC_ALARM)).toBeDefined();
    set.mockRestore();
    await fakeBrowser.alarms.onAlarm.trigger({
      name: SYNC_ALARM,
      scheduledTime: 0,
      persistAcrossSessions: true,
    });
    await soon(async () => expect(await carriedValues()).toEqual({ 'site:mail.example': true }));
    await soon(async () => expect((await storedSync.read()).problem).toBeUndefined());
  });
});

it('is refused where a company switched it off, and nothing is read or sent', async () => {
  await turn(true);
  await fakeBrowser.storage.managed.set({ featuresOff: ['sync'] });
  await fakeBrowser.storage.sync.clear();
  worker.stop();
  worker = startWorker();
  await soon(async () => expect((await storedSettings.read()).policy).toEqual({ featuresOff: ['sync'] }));
  await expect(turn(true)).rejects.toThrow('Switched off by your organisation.');
  await saveSettings({ offSites: ['mail.example'] });
  await fromElsewhere({ 'site:news.example': { at: 5, value: true } });
  await answerTo('dataset.info');
  expect((await storedSettings.read()).offSites).toEqual(['mail.example']);
  expect(Object.keys(await fakeBrowser.storage.sync.get(null))).toEqual(['byname-3']);
});

it('nothing lies there any more when it was forgotten, whatever is changed at that moment', async () => {
  await turn(true);
  await saveSettings({ enabled: false });
  await soon(async () => expect(await carriedValues()).not.toEqual({}));
  const { sync } = fakeBrowser.storage;
  const [get, remove] = [sync.get.bind(sync), sync.remove.bind(sync)];
  const forgotten = new Promise((gone) =>
    vi.spyOn(sync, 'remove').mockImplementation(async (keys) => gone(await remove(keys))),
  );
  const update = storedSync.update.bind(storedSync);
  vi.spyOn(storedSync, 'update').mockImplementationOnce(async (work) => {
    // Another change is met before this one counts, and what it found is written late.
    const met = vi.spyOn(sync, 'get').mockImplementationOnce(async (keys) => {
      const found = await get(keys as null);
      await forgotten;
      return found as never;
    });
    await saveSettings({ highlightStyle: 'tint' });
    await vi.waitFor(() => expect(met).toHaveBeenCalled(), 100).catch(() => met.mockRestore());
    return update(work);
  });
  await turn(false, true);
  await turn(false);
  expect(await carriedValues()).toEqual({});
});
