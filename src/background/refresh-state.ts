import { browser } from 'wxt/browser';
import { NO_REFRESH_YET, REFRESH_STATE_KEY, type RefreshState } from '@/contract/refresh-state';

/** Changes follow each other, so that progress and results never overwrite one another. */
let last: Promise<unknown> = Promise.resolve();

/** Nothing but the background writes it; a damaged entry is as good as none. */
export async function readRefreshState(): Promise<RefreshState> {
  const stored = await browser.storage.local.get(REFRESH_STATE_KEY);
  const state: unknown = stored[REFRESH_STATE_KEY];
  return isRefreshState(state) ? { ...NO_REFRESH_YET, ...state } : NO_REFRESH_YET;
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

function isRefreshState(state: unknown): state is RefreshState {
  return (
    typeof state === 'object' &&
    state !== null &&
    'running' in state &&
    (state.running === null || isRunning(state.running)) &&
    'sources' in state &&
    typeof state.sources === 'object' &&
    state.sources !== null
  );
}

function isRunning(running: unknown): boolean {
  return (
    typeof running === 'object' &&
    running !== null &&
    'sources' in running &&
    running.sources instanceof Object
  );
}
