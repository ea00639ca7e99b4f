import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { resetBrowser, startWorker } from './sample';

const opened = vi.fn(async (_: { readonly url: string }) => ({}));

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.spyOn(browser.tabs, 'create').mockImplementation(opened as never);
  installedBy('normal');
});
afterEach(() => {
  vi.useRealTimers();
  opened.mockClear();
});

function installedBy(installType: 'normal' | 'admin') {
  Object.assign(browser, { management: { getSelf: async () => ({ installType }) } });
}

/** @param meanwhile what happens before the browser has been running for a minute */
async function after(reason: 'install' | 'update' | 'chrome_update', meanwhile = async () => {}) {
  const { stop } = startWorker();
  const details = { reason, temporary: false } as Browser.runtime.InstalledDetails;
  await fakeBrowser.runtime.onInstalled.trigger(details);
  await meanwhile();
  await vi.advanceTimersByTimeAsync(60_000);
  // Scheduled once the rest of an installation is done.
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.getAll()).not.toEqual([]));
  stop();
  return opened.mock.calls.map(([{ url }]) => url.split('/').at(-1));
}

it('opens the first page after the installation', async () => {
  expect(await after('install')).toEqual(['welcome.html']);
});

it('opens none after an update', async () => {
  expect(await after('update')).toEqual([]);
});

it('opens none where a company wants none', async () => {
  await fakeBrowser.storage.managed.set({ welcome: false });
  expect(await after('install')).toEqual([]);
});

it('waits for what a company that installs it wants, which the browser learns late', async () => {
  installedBy('admin');
  expect(await after('install')).toEqual(['welcome.html']);
  opened.mockClear();
  expect(await after('install', () => fakeBrowser.storage.managed.set({ welcome: false }))).toEqual([]);
});
