import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveSettings, storedSettings } from '@/stored/settings';
import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import { inTwoContexts } from './two-contexts';

const { parse, read } = storedSettings;
const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;

beforeEach(() => fakeBrowser.reset());

describe('stored settings', () => {
  it.each([undefined, null, 3, 'on', [], [1], true])('fall back whole for %j', (raw) => {
    expect(parse(raw)).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what is valid and fall back field by field', () => {
    const raw = {
      version: 1,
      enabled: 'yes',
      offSites: ['News.Example', 7, '', 'https://news.example/a', 'intranet'],
      highlightStyle: 'blink',
      hiddenNames: [
        { key: 'play', text: 'Play', since: 3 },
        { key: 'lead', text: 'Lead', site: 'News.Example', path: '/a' },
        { key: 'snake' },
        { key: 'safe', text: 'Safe', site: 7 },
        { key: 'silence', text: 'Silence', site: 'news.example', path: 'a' },
        null,
      ],
      dailyRefresh: null,
      sources: JSON.parse(`{
        "misp-tool": { "on": true, "address": "ftp://x" },
        "malpedia": "on",
        "other": { "on": "yes", "extra": 1, "address": "https://mirror.example/a#b" },
        "__proto__": { "on": true }
      }`),
      leftover: true,
    };
    expect(parse(raw)).toEqual({
      ...DEFAULT_SETTINGS,
      offSites: ['news.example', 'intranet'],
      hiddenNames: [
        { key: 'play', text: 'Play' },
        { key: 'lead', text: 'Lead', site: 'news.example', path: '/a' },
      ],
      sources: { 'misp-tool': { on: true }, other: { address: 'https://mirror.example/a' } },
    });
  });

  it('are read back unchanged', () => {
    const settings = {
      enabled: false,
      offSites: ['news.example'],
      onSites: ['wiki.example'],
      highlightStyle: 'tint',
      hiddenNames: [
        { key: 'play', text: 'Play' },
        { key: 'lead', text: 'Lead', site: 'news.example' },
      ],
      dailyRefresh: false,
      sources: { 'misp-tool': { on: false, address: 'https://mirror.example/tool.json' } },
    } as const;
    expect(parse({ version: 1, ...settings })).toEqual(settings);
  });
});

describe('saving settings', () => {
  it('keeps the fields that a change leaves out', async () => {
    await saveSettings({ enabled: false });
    await saveSettings({ highlightStyle: 'dotted' });
    expect(await read()).toEqual({ ...DEFAULT_SETTINGS, enabled: false, highlightStyle: 'dotted' });
  });

  it('stores their version', async () => {
    await saveSettings({ enabled: false });
    expect(await stored()).toMatchObject({ version: 1 });
  });

  it('stores nothing that cannot be read back', async () => {
    const saved = await saveSettings({
      sources: { 'misp-tool': { address: 'http://mirror.example/tool.json' } },
      offSites: ['A.example', 'a.example', ' '],
    });
    expect(saved).toMatchObject({ sources: { 'misp-tool': {} }, offSites: ['a.example'] });
    expect(await stored()).toMatchObject({ offSites: ['a.example'] });
    expect(JSON.stringify(await stored())).not.toContain('mirror');
  });

  it('says so in words fit to show where storage cannot be written', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    await expect(saveSettings({ enabled: false })).rejects.toThrow(
      'The browser could not save your settings.',
    );
    expect(await saveSettings({ highlightStyle: 'tint' })).toMatchObject({
      enabled: true,
      highlightStyle: 'tint',
    });
  });

  it('uses what it can of a later version, and writes nothing over it', async () => {
    const newer = { version: 99, enabled: false, highlightStyle: { shape: 'wave' } };
    await fakeBrowser.storage.local.set({ settings: newer });
    expect(await read()).toEqual({ ...DEFAULT_SETTINGS, enabled: false });
    await expect(saveSettings({ enabled: true })).rejects.toThrow('later version of Byname');
    expect(await stored()).toEqual(newer);
  });

  it('keeps aside what is no settings at all', async () => {
    await fakeBrowser.storage.local.set({ settings: 'oops' });
    expect(await saveSettings({ enabled: false })).toEqual({ ...DEFAULT_SETTINGS, enabled: false });
    expect(await fakeBrowser.storage.local.get('settings-damaged')).toEqual({ 'settings-damaged': 'oops' });
  });

  it('loses nothing to two contexts that save at once', async () => {
    const [options, popup] = await inTwoContexts(() => import('@/stored/settings'));
    expect(options.saveSettings).not.toBe(popup.saveSettings);
    const { browser } = await import('wxt/browser');
    await Promise.all([
      options.saveSettings({ enabled: false }),
      popup.saveSettings(({ offSites }) => ({ offSites: [...offSites, 'a.example'] })),
      options.saveSettings(({ offSites }) => ({ offSites: [...offSites, 'b.example'] })),
    ]);
    expect((await browser.storage.local.get('settings')).settings).toMatchObject({
      enabled: false,
      offSites: ['a.example', 'b.example'],
    });
  });
});
