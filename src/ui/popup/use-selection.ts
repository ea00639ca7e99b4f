import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askSelection } from '@/contract/ask-page';

/** Asks the page in front, once, what the reader has selected there. */
export function useSelection(isWanted: boolean, onSelected: (text: string) => void): void {
  useEffect(() => {
    if (!isWanted) return;
    let leaveOff: (() => void) | undefined;
    let wanted = true;
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      if (tab?.id !== undefined && wanted) leaveOff = askSelection(tab.id, onSelected);
    });
    return () => {
      wanted = false;
      leaveOff?.();
    };
  }, []);
}
