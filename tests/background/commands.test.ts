import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { startCommands } from '@/background/commands';
import { type anEvent, resetBrowser } from './sample';

it('has the page in front marked by its shortcut, and nothing for another or once it ends', () => {
  resetBrowser();
  const connect = vi.spyOn(browser.tabs, 'connect').mockReturnValue({
    onDisconnect: { addListener: () => undefined },
  } as never);
  const onCommand = browser.commands.onCommand as unknown as ReturnType<typeof anEvent>;
  const lifetime = new AbortController();
  startCommands(lifetime.signal);
  onCommand.trigger('another', { id: 4 });
  onCommand.trigger('mark-page', undefined);
  expect(connect).not.toHaveBeenCalled();
  onCommand.trigger('mark-page', { id: 4 });
  expect(connect.mock.calls).toEqual([[4, { name: 'byname.ask' }]]);
  lifetime.abort();
  expect(onCommand.hasListeners()).toBe(false);
});
