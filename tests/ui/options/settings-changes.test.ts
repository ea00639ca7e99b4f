import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SOURCES, type SourceDefinition } from '@/core/sources/catalogue';
import { type HiddenName, storedSettings } from '@/stored/settings';
import { createChanges } from '@/ui/options/settings-changes';

const [SOURCE, OTHER] = SOURCES as [SourceDefinition, SourceDefinition, ...SourceDefinition[]];
const MIRROR = 'https://mirror.corp.example/galaxy.json';
const PATTERN = { origins: ['https://mirror.corp.example/*'] };

const request = vi.fn(async () => true);
const remove = vi.fn(async () => true);
const report = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  request.mockReset().mockResolvedValue(true);
  remove.mockReset().mockResolvedValue(true);
  report.mockReset();
  Object.assign(browser.permissions, { request, remove });
});

const changes = async () => createChanges(await storedSettings.read(), [], report);

describe('a mirror', () => {
  it('asks for its host while the click lasts, and is kept', async () => {
    const { onAddress } = await changes();
    const saved = onAddress(SOURCE, MIRROR);
    expect(request).toHaveBeenCalledWith(PATTERN);
    expect(await saved).toBe('granted');
    expect((await storedSettings.read()).sources[SOURCE.id]).toEqual({ address: MIRROR });
  });

  it.each([
    ['refused', async () => false],
    ['not to be asked for', () => Promise.reject(new Error('blocked by policy'))],
  ])('is kept too where its host is %s', async (_, answer) => {
    request.mockImplementation(answer);
    expect(await (await changes()).onAddress(SOURCE, MIRROR)).toBe('refused');
    expect((await storedSettings.read()).sources[SOURCE.id]?.address).toBe(MIRROR);
  });

  it('that could not be saved says so, once, and leaves the host of the one before', async () => {
    await (await changes()).onAddress(SOURCE, MIRROR);
    const before = await changes();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await before.onAddress(SOURCE, undefined)).toBe('unsaved');
    expect(report).toHaveBeenLastCalledWith(expect.stringContaining('could not save your settings'));
    expect(remove).not.toHaveBeenCalled();
  });

  it('on this machine needs nothing asked', async () => {
    expect(await (await changes()).onAddress(SOURCE, 'http://localhost:8000/a.json')).toBe('not-needed');
    expect(request).not.toHaveBeenCalled();
  });

  it('gives its host back with the last source that used it', async () => {
    await (await changes()).onAddress(SOURCE, MIRROR);
    await (await changes()).onAddress(OTHER, MIRROR);
    await (await changes()).onAddress(SOURCE, undefined);
    expect(remove).not.toHaveBeenCalled();
    await (await changes()).onAddress(OTHER, undefined);
    expect(remove).toHaveBeenCalledWith(PATTERN);
    expect((await storedSettings.read()).sources[OTHER.id]).toEqual({});
  });

  it('leaves the choice of on or off as it was', async () => {
    await (await changes()).onSwitch(SOURCE, false);
    await (await changes()).onAddress(SOURCE, MIRROR);
    await (await changes()).onAddress(SOURCE, undefined);
    expect((await storedSettings.read()).sources[SOURCE.id]).toEqual({ on: false });
  });
});

describe('a name that is marked again', () => {
  const everywhere = { key: 'snake', text: 'Snake' };
  const site = { ...everywhere, site: 'news.example' };
  const page = { ...site, path: '/one' };
  const otherPage = { ...site, path: '/two' };
  const otherSite = { ...everywhere, site: 'blog.example', path: '/one' };
  const otherName = { ...page, key: 'lead', text: 'Lead' };
  const all = [everywhere, site, page, otherPage, otherSite, otherName];

  const hide = (hiddenNames: readonly HiddenName[]) =>
    storedSettings.update((settings) => ({ ...settings, hiddenNames }));

  it.each([
    ['on one page', page],
    ['on a site', site],
    ['everywhere', everywhere],
  ])('%s stays hidden where else it is', async (_, name) => {
    await hide(all);
    (await changes()).onMarkAgain(name);
    await vi.waitFor(async () =>
      expect((await storedSettings.read()).hiddenNames).toEqual(all.filter((other) => other !== name)),
    );
  });

  it('is hidden in no other spelling there', async () => {
    await hide([page, { ...page, text: 'SNAKE' }]);
    (await changes()).onMarkAgain(page);
    await vi.waitFor(async () => expect((await storedSettings.read()).hiddenNames).toEqual([]));
  });
});

it('tells whether a list was saved', async () => {
  const { onAddSite } = await changes();
  expect(await onAddSite('offSites', 'news.example')).toBe(true);
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
  expect(await onAddSite('offSites', 'blog.example')).toBe(false);
});

it('says so when a setting could not be saved', async () => {
  const { onMarking } = await changes();
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
  onMarking({ enabled: false });
  await vi.waitFor(() => expect(report).toHaveBeenCalledWith(expect.stringContaining('could not save')));
});

describe('PDFs in the reader', () => {
  /** Firefox has another for stopping what comes. */
  const NEEDED = { permissions: expect.arrayContaining(['webRequest']) };

  it('are asked for while the click lasts, and what was granted is given back with them', async () => {
    const { onMarking } = await changes();
    const saved = onMarking({ pdfTabs: true });
    expect(request).toHaveBeenCalledWith({ ...NEEDED, origins: ['https://*/*'] });
    await saved;
    expect((await storedSettings.read()).pdfTabs).toBe(true);
    await onMarking({ pdfTabs: false });
    expect(remove).toHaveBeenCalledWith(NEEDED);
    expect((await storedSettings.read()).pdfTabs).toBe(false);
    expect(report).toHaveBeenLastCalledWith(null);
  });

  it.each([
    ['refused', async () => false],
    ['not to be asked for', () => Promise.reject(new Error('blocked by policy'))],
  ])('stay with the browser where that is %s', async (_, answer) => {
    request.mockImplementation(answer);
    await (await changes()).onMarking({ pdfTabs: true });
    expect((await storedSettings.read()).pdfTabs).toBeUndefined();
    expect(report).toHaveBeenLastCalledWith('PDFs stay in the browser’s viewer: it was not allowed.');
  });
});
