import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveSettings, storedSettings } from '@/stored/settings';
import { note } from '../core/corrections/builders';
import { ask, resetBrowser, sourcesAt, startWorker, storedState } from './sample';

const ACTOR = { records: ['microsoft-mapping/Antique Typhoon'], name: 'Antique Typhoon' };
const OFF = { ok: false, error: 'Switched off by your organisation.' };
let worker: ReturnType<typeof startWorker>;

beforeEach(resetBrowser);
afterEach(() => {
  worker.stop();
  vi.unstubAllGlobals();
});

it('is in force once the background runs, and whenever the company or anybody changes it', async () => {
  await fakeBrowser.storage.managed.set({ enabled: false });
  worker = startWorker();
  await vi.waitFor(async () => expect((await storedSettings.read()).enabled).toBe(false));
  await fakeBrowser.storage.local.set({ settings: { enabled: true } });
  await vi.waitFor(async () => expect((await storedSettings.read()).policy).toEqual({ enabled: false }));
  await fakeBrowser.storage.managed.set({ enabled: true, refreshHours: 0 });
  await vi.waitFor(async () =>
    expect(await storedSettings.read()).toMatchObject({ enabled: true, dailyRefresh: false }),
  );
});

it('refuses what is switched off, whoever asks, and takes back what is there', async () => {
  worker = startWorker();
  const correction = note(ACTOR, 'Before.');
  const kept = (await ask('corrections.add', { correction })) as { value: { correction: { id: string } } };
  const { id } = kept.value.correction;
  await fakeBrowser.storage.managed.set({ featuresOff: ['corrections', 'own-sources', 'export'] });
  await vi.waitFor(async () => expect((await storedSettings.read()).policy).toBeDefined());
  expect(await ask('corrections.add', { correction })).toEqual(OFF);
  expect(await ask('corrections.change', { id, correction })).toEqual(OFF);
  expect(await ask('corrections.import', { text: '{}' })).toEqual(OFF);
  expect(await ask('export.actors', { own: true })).toEqual(OFF);
  expect(await ask('sources.restore', { id: 'own-1' })).toEqual(OFF);
  expect(await ask('corrections.remove', { id })).toEqual({ ok: true, value: { removed: true } });
});

it('switches off what travels to other browsers, and takes back what was sent', async () => {
  worker = startWorker();
  const { sync } = fakeBrowser.storage;
  await saveSettings({ highlightStyle: 'tint' });
  await ask('sync.switch', { on: true });
  await vi.waitFor(async () => expect(await sync.get(null)).not.toEqual({}));
  await fakeBrowser.storage.managed.set({ featuresOff: ['sync'] });
  await vi.waitFor(async () => expect((await storedSettings.read()).policy).toBeDefined());
  expect(await ask('sync.switch', { on: true })).toEqual(OFF);
  expect(await ask('sync.switch', { on: false, forget: true })).toEqual({ ok: true, value: { on: false } });
  expect(await sync.get(null)).toEqual({});
});

it('does not ask a source that is switched off, on a click neither', async () => {
  await saveSettings({ sources: sourcesAt({}) });
  await fakeBrowser.storage.managed.set({ sources: { 'misp-tool': { on: false } } });
  worker = startWorker();
  await vi.waitFor(async () => expect((await storedSettings.read()).policy).toBeDefined());
  expect(await ask('refresh.start', { sources: ['misp-tool'] })).toEqual({
    ok: true,
    value: { started: false },
  });
  expect((await storedState()).sources).toEqual({});
});
