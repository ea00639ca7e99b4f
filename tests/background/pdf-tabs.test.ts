import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { startPdfTabs } from '@/background/pdf-tabs';
import { leaveToBrowser } from '@/stored/left-to-browser';
import { noteLeft } from '@/stored/reader-left';
import { saveSettings, storedSettings } from '@/stored/settings';
import { anEvent, resetBrowser } from './sample';

const FILE = 'https://example.com/report?id=1';
const READER = `reader.html#${encodeURIComponent(FILE)}`;
const onHeadersReceived = { ...anEvent(), hasListener: () => onHeadersReceived.hasListeners() };
const permissions = { onAdded: anEvent(), onRemoved: anEvent(), contains: vi.fn(async () => true) };
const update = vi.fn(async () => ({}));
const get = vi.fn(async (): Promise<{ incognito: boolean; url?: string }> => ({ incognito: false }));
const goBack = vi.fn(async () => undefined);

beforeEach(() => {
  resetBrowser();
  update.mockClear();
  goBack.mockClear();
  get.mockReset().mockResolvedValue({ incognito: false });
  permissions.contains.mockReset().mockResolvedValue(true);
  Object.assign(browser, { webRequest: { onHeadersReceived } });
  Object.assign(browser.permissions, permissions);
  Object.assign(browser.tabs, { update, get, goBack });
  const stop = new AbortController();
  startPdfTabs((fault) => expect.unreachable(String(fault)), stop.signal);
  return () => {
    stop.abort();
    Object.assign(browser, { webRequest: undefined });
    expect([onHeadersReceived, permissions.onAdded].some((event) => event.hasListeners())).toBe(false);
  };
});

const PDF = { url: FILE, tabId: 3, method: 'GET', statusCode: 200, timeStamp: 0 };

function answer(more: object = {}, ...headers: readonly (readonly [string, string])[]) {
  const all = [['Content-Type', 'application/pdf; x=1'] as const, ...headers];
  const responseHeaders = all.map(([name, value]) => ({ name, value }));
  onHeadersReceived.trigger({ ...PDF, responseHeaders, ...more });
}

it('a tab that comes to a PDF is sent to the reader where the setting says so', async () => {
  await saveSettings({ pdfTabs: true });
  answer();
  await vi.waitFor(() => expect(update).toHaveBeenCalledOnce());
  expect(update).toHaveBeenCalledWith(3, { url: browser.runtime.getURL(`/${READER}` as '/reader.html') });
});

it('nothing else is: no setting, other kinds, what is saved, sent, failed, in a private window, or was sent back', async () => {
  answer();
  await saveSettings({ pdfTabs: true });
  answer({ responseHeaders: [{ name: 'content-type', value: 'text/html' }] });
  answer({ method: 'POST' });
  answer({ statusCode: 404 });
  answer({ tabId: -1 });
  answer({}, ['content-disposition', 'Attachment; filename=a.pdf']);
  get.mockResolvedValueOnce({ incognito: true });
  answer();
  await vi.waitFor(() => expect(get).toHaveBeenCalledTimes(2));
  await leaveToBrowser(`${FILE}#page=2`);
  answer();
  await vi.waitFor(() => expect(get).toHaveBeenCalledTimes(3));
  // Answered last, so that all before were.
  answer({ url: `${FILE}2` });
  await vi.waitFor(() => expect(update).toHaveBeenCalled());
  expect(update).toHaveBeenCalledOnce();
});

it('going back from the reader leads past the file, not into the reader again', async () => {
  await saveSettings({ pdfTabs: true });
  get.mockResolvedValue({ incognito: false, url: browser.runtime.getURL(`/${READER}` as '/reader.html') });
  answer();
  await vi.waitFor(() => expect(goBack).toHaveBeenCalledWith(3));
  expect(update).not.toHaveBeenCalled();
});

it('so it does where the background is told late, when the file is there; a link that is followed again leads to the reader', async () => {
  await saveSettings({ pdfTabs: true });
  get.mockResolvedValue({ incognito: false, url: FILE });
  const before = Date.now();
  noteLeft(FILE);
  answer({ timeStamp: before });
  await vi.waitFor(() => expect(goBack).toHaveBeenCalledWith(3));
  expect(update).not.toHaveBeenCalled();
  answer({ timeStamp: before, url: `${FILE}2` });
  answer({ timeStamp: Date.now() + 1 });
  await vi.waitFor(() => expect(update).toHaveBeenCalledTimes(2));
  expect(goBack).toHaveBeenCalledOnce();
});

it('the setting goes off with the permission', async () => {
  await saveSettings({ pdfTabs: true });
  permissions.contains.mockResolvedValue(false);
  permissions.onRemoved.trigger({ permissions: ['webRequest'] });
  await vi.waitFor(async () => expect((await storedSettings.read()).pdfTabs).toBe(false));
});
