import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { parseRefreshState } from '@/contract/parse-refresh-state';
import { REFRESH_STATE_KEY, type RefreshState } from '@/contract/refresh-state';

type Changes = Parameters<Parameters<typeof browser.storage.local.onChanged.addListener>[0]>[0];

/** What a refresh is doing and what the last one did, as the background writes it; null until it is read. */
export function useRefreshState(): RefreshState | null {
  const [state, setState] = useState<RefreshState | null>(null);
  useEffect(() => {
    let watching = true;
    const onChanged = (changes: Changes) => {
      const change = changes[REFRESH_STATE_KEY];
      if (change !== undefined) setState(parseRefreshState(change.newValue));
    };
    browser.storage.local.onChanged.addListener(onChanged);
    readState().then((read) => setState((current) => (watching ? (current ?? read) : null)));
    return () => {
      watching = false;
      browser.storage.local.onChanged.removeListener(onChanged);
    };
  }, []);
  return state;
}

async function readState(): Promise<RefreshState> {
  try {
    const stored = await browser.storage.local.get(REFRESH_STATE_KEY);
    return parseRefreshState(stored[REFRESH_STATE_KEY]);
  } catch {
    return parseRefreshState(undefined); // A damaged storage file: nothing is known of any refresh.
  }
}
