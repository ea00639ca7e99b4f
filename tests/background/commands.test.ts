import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { startCommands } from '@/background/commands';
import { type anEvent, resetBrowser } from './sample';

afterEach(() => {
  Object.assign(browser, { sidePanel: undefined });
});

it('has the page in front marked and the side panel opened by their shortcuts, and nothing for another or once it ends', () => {
  resetBrowser();
  const connect = vi.spyOn(browser.tabs, 'connect').mockReturnValue({
    onDisconnect: { addListener: () => undefined },
  } as never);
  const onCommand = browser.commands.onCommand as unknown as ReturnType<typeof anEvent>;
  const lifetime = new AbortController();
  startCommands((fault) => expect.unreachable(String(fault)), lifetime.signal);
  onCommand.trigger('another', { id: 4 });
  onCommand.trigger('mark-page', undefined);
  expect(connect).not.toHaveBeenCalled();
  onCommand.trigger('mark-page', { id: 4 });
  expect(connect.mock.calls).toEqual([[4, { name: 'byname.ask' }]]);
  const open = vi.fn(async () => undefined);
  Object.assign(browser, { sidePanel: { open } });
  onCommand.trigger('open-panel', { id: 4, windowId: 2 });
  expect(open.mock.calls).toEqual([[{ windowId: 2 }]]);
  lifetime.abort();
  expect(onCommand.hasListeners()).toBe(false);
});
