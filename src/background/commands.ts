import { type Browser, browser } from 'wxt/browser';
import { askPage } from '@/contract/ask-page';
import { MARK_PAGE, OPEN_PANEL } from '@/contract/commands';
import { openPanel } from '@/contract/open-panel';

/** Does what the reader has a shortcut for. Firefox opens its sidebar by itself. */
export function startCommands(report: (fault: unknown) => void, signal: AbortSignal): void {
  const { onCommand } = browser.commands;
  const pressed = (command: string, tab?: Browser.tabs.Tab) => {
    if (command === OPEN_PANEL && tab !== undefined) openPanel(tab.windowId).catch(report);
    if (command === MARK_PAGE && tab?.id !== undefined) askPage(tab.id);
  };
  onCommand.addListener(pressed);
  signal.addEventListener('abort', () => onCommand.removeListener(pressed), { once: true });
}
