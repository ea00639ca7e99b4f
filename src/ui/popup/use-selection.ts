import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SELECTION_PORT } from '@/contract/page-port';

/** What is longer is no name, and is not looked up unasked. */
const MOST_LETTERS = 60;

/** Asks the page in front, once, what the reader has selected there. Nothing comes where nothing is, or no page answers. */
export function useSelection(isWanted: boolean, onSelected: (text: string) => void): void {
  useEffect(() => {
    if (!isWanted) return;
    let port: ReturnType<typeof browser.tabs.connect> | undefined;
    let wanted = true;
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      if (tab?.id === undefined || !wanted) return;
      port = browser.tabs.connect(tab.id, { name: SELECTION_PORT });
      // Reading it tells Chromium that a refusal is expected: of a page that no extension reaches.
      port.onDisconnect.addListener(() => void browser.runtime.lastError);
      // It comes out of a web page's process, which may say anything; most frames have nothing selected.
      port.onMessage.addListener((message: unknown) => {
        const text = typeof message === 'string' ? message.replace(/\s+/g, ' ').trim() : '';
        if (text === '' || text.length > MOST_LETTERS || !wanted) return;
        wanted = false;
        port?.disconnect();
        onSelected(text);
      });
    });
    return () => {
      wanted = false;
      port?.disconnect();
    };
  }, []);
}
