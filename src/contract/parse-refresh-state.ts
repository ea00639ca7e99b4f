import { NO_REFRESH_YET, type RefreshState } from './refresh-state';

/** The state as stored under `REFRESH_STATE_KEY`; a damaged entry is as good as none. */
export function parseRefreshState(stored: unknown): RefreshState {
  return isRefreshState(stored) ? { ...NO_REFRESH_YET, ...stored } : NO_REFRESH_YET;
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
