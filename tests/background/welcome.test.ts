import { beforeEach, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { resetBrowser, startWorker } from './sample';

const opened = vi.fn(async (_: { readonly url: string }) => ({}));

beforeEach(() => {
  resetBrowser();
  opened.mockClear();
  vi.spyOn(browser.tabs, 'create').mockImplementation(opened as never);
});

async function after(reason: 'install' | 'update' | 'chrome_update') {
  const { stop } = startWorker();
  await fakeBrowser.runtime.onInstalled.trigger({
    reason,
    temporary: false,
  } as Browser.runtime.InstalledDetails);
  // Scheduled once the rest of an installation is done.
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.getAll()).not.toEqual([]));
  stop();
  return opened.mock.calls.map(([{ url }]) => url.split('/').at(-1));
}

it('opens the first page after the installation, and never after an update', async () => {
  expect(await after('install')).toEqual(['welcome.html']);
  opened.mockClear();
  resetBrowser();
  vi.spyOn(browser.tabs, 'create').mockImplementation(opened as never);
  expect(await after('update')).toEqual([]);
});

it('opens none where the company that installs it wants none', async () => {
  await fakeBrowser.storage.managed.set({ welcome: false });
  expect(await after('install')).toEqual([]);
});
