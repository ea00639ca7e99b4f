import { browser } from 'wxt/browser';
import type { SourceId } from '@/core/model/source-record';
import { type RefreshResults, refreshResults } from '@/stored/refresh-state';
import type { Installer } from '../dataset/installer';
import { fail } from '../download/failure';
import type { Tools } from '../tools';
import { forgetRemoved } from './forget-removed';
import { sourceStatus } from './source-status';

/** Wakes the background while a refresh runs, so that one that was stopped half way is finished. */
export const WATCH_ALARM = 'refresh-watch';
/** The shortest period that every browser grants. */
const WATCH_MINUTES = 1;
/** Tries in a row after which the daily refresh is waited for: what stops the background may be the data. */
const MAX_TRIES = 3;

export async function watchRefresh(): Promise<void> {
  await browser.alarms.create(WATCH_ALARM, { delayInMinutes: WATCH_MINUTES, periodInMinutes: WATCH_MINUTES });
}

export async function stopWatching(): Promise<void> {
  await browser.alarms.clear(WATCH_ALARM);
}

/**
 * Called when the background starts, when nothing can be running: a refresh that the state still calls
 * running was stopped.
 */
async function noteInterruption(now: number): Promise<void> {
  if ((await refreshResults.read()).running === null) return;
  await refreshResults.update((state) => withInterruption(state, new Date(now).toISOString()));
}

const INTERRUPTED = fail('interrupted', 'The browser stopped the refresh half way. It will be tried again.');

function withInterruption(state: RefreshResults, at: string): RefreshResults {
  const ids = state.running?.sources ?? [];
  const statuses = ids.map((id) => [id, sourceStatus(at, INTERRUPTED, state.sources[id])] as const);
  return { ...state, running: null, sources: { ...state.sources, ...Object.fromEntries(statuses) } };
}

/** The sources of an interrupted refresh that is worth finishing at once. */
export function interruptedSources({ sources }: Pick<RefreshResults, 'sources'>): readonly SourceId[] {
  return Object.entries(sources).flatMap(([id, { result, failures }]) =>
    !result.ok && result.code === 'interrupted' && failures <= MAX_TRIES ? [id] : [],
  );
}

/**
 * Puts in order what a background that was stopped left behind: a refresh that still counts as running, a dataset
 * whose names were not published, corrections that are not in it, sources that were removed.
 * Costs a few reads where there is nothing to do.
 */
export async function recover(installer: Installer, { now }: Pick<Tools, 'now'>): Promise<void> {
  await noteInterruption(now());
  await forgetRemoved(installer, now());
  await installer.install();
}
