import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { startFileMenu } from '@/background/file-menu';
import { type anEvent, resetBrowser } from './sample';

it('the menus of links and of PDF pages lead to the reader, which is told the file; nothing else does', async () => {
  resetBrowser();
  const create = vi.spyOn(browser.tabs, 'create').mockImplementation(async () => ({}) as never);
  const clicked = browser.contextMenus.onClicked as unknown as ReturnType<typeof anEvent>;
  const lifetime = new AbortController();
  startFileMenu((fault) => expect.unreachable(String(fault)), lifetime.signal);
  const offered = vi.mocked(browser.contextMenus.create);
  await vi.waitFor(() => expect(offered).toHaveBeenCalledTimes(2));
  expect(offered.mock.calls.map(([{ title, contexts }]) => [title, contexts])).toEqual([
    ['Open in Byname’s reader', ['link']],
    ['Open in Byname’s reader', ['page']],
  ]);
  const linkUrl = 'https://example.com/a.pdf?x=1';
  const pageUrl = 'file:///home/reader/b.pdf';
  clicked.trigger({ menuItemId: 'look-up', linkUrl, pageUrl });
  expect(create).not.toHaveBeenCalled();
  clicked.trigger({ menuItemId: 'read-link', linkUrl, pageUrl });
  clicked.trigger({ menuItemId: 'read-page', linkUrl, pageUrl });
  const asked = create.mock.calls.map(([{ url }]) => url?.split('/').at(-1));
  expect(asked).toEqual([linkUrl, pageUrl].map((file) => `reader.html#${encodeURIComponent(file)}`));
  lifetime.abort();
  expect(clicked.hasListeners()).toBe(false);
});
