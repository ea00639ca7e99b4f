import { browser } from 'wxt/browser';
import { ASK_PORT, SELECTION_PORT } from './page-port';

/** Has the page that a tab shows marked, this once, whatever the rule for sites. */
export function askPage(tab: number): void {
  connect(tab, ASK_PORT);
}

/** What is longer is no name, and is not looked up unasked. */
const MOST_LETTERS = 60;

/**
 * Asks all frames of a tab, once, what the reader has selected there. Nothing comes where nothing is, or no page answers.
 *
 * @returns leaves off
 */
export function askSelection(tab: number, onSelected: (text: string) => void): () => void {
  const port = connect(tab, SELECTION_PORT);
  let wanted = true;
  const leaveOff = () => {
    wanted = false;
    port.disconnect();
  };
  // It comes out of a web page's process, which may say anything; most frames have nothing selected.
  port.onMessage.addListener((message: unknown) => {
    const text = typeof message === 'string' ? message.replace(/\s+/g, ' ').trim() : '';
    if (text === '' || text.length > MOST_LETTERS || !wanted) return;
    leaveOff();
    onSelected(text);
  });
  return leaveOff;
}

function connect(tab: number, name: string) {
  const port = browser.tabs.connect(tab, { name });
  // Reading it tells Chromium that a refusal is expected: of a page that no extension reaches.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  return port;
}
