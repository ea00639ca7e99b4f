import { browser } from 'wxt/browser';
import { ASK_PORT } from './page-port';

/** Has the page that a tab shows marked, this once, whatever the rule for sites. */
export function askPage(tab: number): void {
  const port = browser.tabs.connect(tab, { name: ASK_PORT });
  // Reading it tells Chromium that a refusal is expected: of a page that no extension reaches.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
}
