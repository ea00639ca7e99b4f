import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadSettings } from '@/settings/load-settings';
import { saveSettings } from '@/settings/save-settings';
import { DEFAULT_SETTINGS, SETTINGS_KEY } from '@/settings/settings';
import { watchSettings } from '@/settings/watch-settings';

beforeEach(() => fakeBrowser.reset());

describe('settings in storage', () => {
  it('are the defaults before anything was chosen', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('are the defaults where storage cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep the fields that a change leaves out', async () => {
    await saveSettings({ enabled: false });
    await saveSettings({ highlightStyle: 'dotted' });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, enabled: false, highlightStyle: 'dotted' });
  });

  it('are stored with their version', async () => {
    await saveSettings({ enabled: false });
    expect((await fakeBrowser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]).toMatchObject({ version: 1 });
  });

  it('lose nothing to two changes at once', async () => {
    const add = (site: string) => saveSettings(({ offSites }) => ({ offSites: [...offSites, site] }));
    await Promise.all([add('a.example'), add('b.example'), saveSettings({ enabled: false })]);
    expect(await loadSettings()).toMatchObject({ enabled: false, offSites: ['a.example', 'b.example'] });
  });

  it('can be saved again after a save that failed', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    await expect(saveSettings({ enabled: false })).rejects.toThrow('quota');
    expect(await saveSettings({ showDoubtful: false })).toMatchObject({ enabled: true, showDoubtful: false });
  });

  it('store nothing that cannot be read back', async () => {
    const saved = await saveSettings({
      sources: { 'misp-tool': { address: 'http://mirror.example/tool.json' } },
    });
    expect(saved.sources).toEqual({ 'misp-tool': {} });
  });

  it('are told to whoever watches, until the signal fires', async () => {
    const lifetime = new AbortController();
    const seen = vi.fn();
    watchSettings(seen, lifetime.signal);
    await saveSettings({ enabled: false });
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(seen.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, enabled: false }]]);
    await fakeBrowser.storage.local.remove(SETTINGS_KEY);
    expect(seen).toHaveBeenLastCalledWith(DEFAULT_SETTINGS);
    lifetime.abort();
    await saveSettings({ enabled: false });
    expect(seen).toHaveBeenCalledTimes(2);
  });
});
