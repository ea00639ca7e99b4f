import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openStore } from '@/store/store';
import { NAMES_KEY } from '@/stored/names-item';
import { saveSettings } from '@/stored/settings';
import { ask, buildBundle, buildRecord, resetBrowser, startWorker, storedState } from './sample';

const DAY_MS = 86_400_000;

let worker: ReturnType<typeof startWorker>;

beforeEach(resetBrowser);
afterEach(() => {
  worker.stop();
  vi.unstubAllGlobals();
});

const alarm = () => fakeBrowser.alarms.get('refresh');
const install = (reason: 'install' | 'update' | 'chrome_update') =>
  fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false } as Browser.runtime.InstalledDetails);
const storedNames = async () => (await fakeBrowser.storage.local.get(NAMES_KEY))[NAMES_KEY];

async function storedMeta() {
  const store = await openStore();
  const meta = store.ok ? await store.value.meta() : store;
  if (store.ok) store.value.close();
  return meta.ok ? meta.value : null;
}

describe('the start of the background', () => {
  it('has registered every listener when it returns', () => {
    worker = startWorker();
    const { runtime, alarms, storage } = fakeBrowser;
    const events = [
      runtime.onInstalled,
      runtime.onStartup,
      runtime.onMessage,
      alarms.onAlarm,
      storage.local.onChanged,
    ];
    expect(events.map((event) => event.hasListeners())).toEqual([true, true, true, true, true]);
    worker.stop();
    expect(events.map((event) => event.hasListeners())).toEqual([false, false, false, false, false]);
  });

  it('listens to no more after whatever it was asked than at first', async () => {
    worker = startWorker();
    const before = worker.listeners();
    for (let round = 0; round < 2; round++) {
      await ask('dataset.reset');
      const { value } = (await ask('backup.make')) as { readonly value: { readonly text: string } };
      expect(await ask('backup.restore', { text: value.text })).toMatchObject({ ok: true });
      await saveSettings({ pageBadge: round === 0 });
      await fakeBrowser.runtime.onStartup.trigger();
    }
    expect(worker.listeners()).toBe(before);
  });

  it('answers from the first second, before anything is stored', async () => {
    worker = startWorker();
    expect(await ask('dataset.info')).toEqual({
      ok: true,
      value: { origin: 'bundled', takenAt: '2026-08-06', actors: 11, names: 22 },
    });
  });

  it('stores the bundle and publishes its names after an installation', async () => {
    worker = startWorker();
    install('install');
    await vi.waitFor(async () => expect(await storedMeta()).toMatchObject({ actors: 11, origin: 'bundled' }));
    await vi.waitFor(async () => expect(await storedNames()).toEqual(expect.any(String)));
    expect(await ask('search.entries')).toMatchObject({ value: { length: 11 } });
  });

  it('builds once at the first start, and tells pages of the same names once', async () => {
    const loadBundle = vi.fn(async () => buildBundle());
    const changes: object[] = [];
    const note = (change: object) => {
      if (NAMES_KEY in change) changes.push(change);
    };
    fakeBrowser.storage.local.onChanged.addListener(note);
    worker = startWorker({ loadBundle });
    // Firefox tells of the installation when the background has long begun.
    await vi.waitFor(async () => expect(await storedNames()).toEqual(expect.any(String)));
    install('install');
    await vi.waitFor(async () => expect(await alarm()).toBeDefined());
    expect(loadBundle).toHaveBeenCalledOnce();
    install('update');
    await vi.waitFor(() => expect(loadBundle).toHaveBeenCalledTimes(2));
    await ask('dataset.reset');
    expect(changes).toHaveLength(1);
    fakeBrowser.storage.local.onChanged.removeListener(note);
  });

  it('asks for nothing on the network by itself', async () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    worker = startWorker();
    install('install');
    await vi.waitFor(async () => expect(await alarm()).toBeDefined());
    expect(fetch).not.toHaveBeenCalled();
  });

  it('takes a newer bundle over with an update of the extension', async () => {
    worker = startWorker();
    install('install');
    await vi.waitFor(async () => expect(await storedMeta()).toMatchObject({ actors: 11 }));
    const names = await storedNames();
    worker.stop();
    const newer = buildBundle({
      sources: [{ id: 'misp-threat-actor', version: '2', taken: '2026-10-01' }],
      actors: [[buildRecord('microsoft-mapping', 'Velvet Typhoon', ['Velvet Typhoon'])]],
    });
    worker = startWorker({ version: '1.1', loadBundle: async () => newer });
    install('update');
    await vi.waitFor(async () =>
      expect(await storedMeta()).toMatchObject({ actors: 1, takenAt: '2026-10-01' }),
    );
    await vi.waitFor(async () => expect(await storedNames()).not.toBe(names));
  });

  it('builds nothing anew when only the browser was updated', async () => {
    worker = startWorker();
    install('install');
    await vi.waitFor(async () => expect(await storedMeta()).not.toBeNull());
    const before = await storedMeta();
    install('chrome_update');
    await ask('dataset.info');
    expect(await storedMeta()).toEqual(before);
  });

  it('answers from the bundle again when the browser dropped the database', async () => {
    worker = startWorker();
    install('install');
    await vi.waitFor(async () => expect(await storedMeta()).not.toBeNull());
    worker.stop();
    resetBrowserDatabase();
    worker = startWorker();
    expect(await ask('dataset.info')).toMatchObject({ value: { origin: 'bundled', actors: 11 } });
    await vi.waitFor(async () => expect(await storedMeta()).toMatchObject({ actors: 11 }));
  });

  it('says so when the bundle cannot be read either', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    worker = startWorker({
      loadBundle: () => Promise.reject(new Error('The dataset that came with Byname cannot be read.')),
    });
    expect(await ask('dataset.info')).toMatchObject({
      ok: false,
      error: expect.stringContaining('cannot be read'),
    });
  });
});

function resetBrowserDatabase() {
  indexedDB.deleteDatabase('byname');
}

describe('the alarm', () => {
  it('is set with the start of the browser and when it is due is kept for settings', async () => {
    worker = startWorker();
    fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () => expect((await storedState())?.nextDue).toBeDefined());
    const due = Date.parse((await storedState()).nextDue ?? '');
    expect((await alarm())?.scheduledTime).toBe(due);
    expect(due - Date.now()).toBeLessThan(DAY_MS);
  });

  it('follows the settings', async () => {
    worker = startWorker();
    fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () => expect(await alarm()).toBeDefined());
    await saveSettings({ dailyRefresh: false });
    await vi.waitFor(async () => expect(await alarm()).toBeUndefined());
    await vi.waitFor(async () => expect((await storedState()).nextDue).toBeUndefined());
    await saveSettings({ dailyRefresh: true });
    await vi.waitFor(async () => expect(await alarm()).toBeDefined());
  });
});

describe('pages', () => {
  it.each([
    [{ id: 'microsoft-mapping/Antique Typhoon' }, 'microsoft-mapping/Antique%20Typhoon'],
    [{ id: 'a/#1 100%' }, 'a/%231%20100%25'],
    [{ id: 'a/Zed \ud83d' }, 'a/Zed%20%EF%BF%BD'],
    [{ id: 'a/1', note: true }, 'a/1&note'],
    [{ id: 'a/1', compare: 'a/2' }, 'a/1&compare=a/2'],
    [{ id: 'a/1', met: 'Ash Vole' }, 'a/1'],
  ])('opens the profile of %j', async (asked, fragment) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    worker = startWorker();
    expect(await ask('profile.open', asked)).toEqual({ ok: true, value: { opened: true } });
    expect(create).toHaveBeenCalledWith({ url: fakeBrowser.runtime.getURL(`/profile.html#${fragment}`) });
  });
});
