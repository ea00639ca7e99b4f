import { browser } from 'wxt/browser';
import { parseRefreshState } from '@/contract/parse-refresh-state';
import { REFRESH_STATE_KEY, type RefreshState } from '@/contract/refresh-state';

/** Changes follow each other, so that progress and results never overwrite one another. */
let last: Promise<unknown> = Promise.resolve();

/** Nothing but the background writes it; a damaged entry is as good as none. */
export async function readRefreshState(): Promise<RefreshState> {
  const stored = await browser.storage.local.get(REFRESH_STATE_KEY);
  return parseRefreshState(stored[REFRESH_STATE_KEY]);
}

/** Resolves with the state as written. */
export function updateRefreshState(change: (state: RefreshState) => RefreshState): Promise<RefreshState> {
  const written = last.then(async () => {
    const state = change(await readRefreshState());
    await browser.storage.local.set({ [REFRESH_STATE_KEY]: state });
    return state;
  });
  last = written.catch(() => undefined); // The caller hears of it; the next change must not.
  return written;
}
