import { type Browser, browser } from 'wxt/browser';
import { askPage } from '@/contract/ask-page';
import { MARK_PAGE } from '@/contract/commands';

/** Does what the reader has a shortcut for. */
export function startCommands(signal: AbortSignal): void {
  const { onCommand } = browser.commands;
  const pressed = (command: string, tab?: Browser.tabs.Tab) => {
    if (command === MARK_PAGE && tab?.id !== undefined) askPage(tab.id);
  };
  onCommand.addListener(pressed);
  signal.addEventListener('abort', () => onCommand.removeListener(pressed), { once: true });
}
