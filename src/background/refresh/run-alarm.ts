import { loadSettings } from '@/settings/load-settings';
import type { Tools } from '../tools';
import { chooseSources } from './choose-sources';
import { interruptedSources, stopWatching } from './interrupted';
import { dueSources } from './next-due';
import { readRefreshState } from './refresh-state';
import type { Refresher } from './refresher';
import { scheduleRefresh } from './schedule';

/** The daily refresh, of the sources whose time has come. */
export async function refreshDue(refresher: Refresher, tools: Tools): Promise<void> {
  const [settings, state] = await Promise.all([loadSettings(), readRefreshState()]);
  const due = settings.dailyRefresh ? dueSources(state, chooseSources(settings), tools.now()) : [];
  const started = due.length > 0 && (await refresher.start(due.map((source) => source.id)));
  // A refresh sets the next alarm when it ends.
  if (!started) await scheduleRefresh(tools);
}

/** Starts again what the browser stopped half way, also where no daily refresh is wanted: it was asked for. */
export async function finishInterrupted(refresher: Refresher): Promise<void> {
  const { running, sources } = await readRefreshState();
  if (running !== null) return;
  const ids = interruptedSources({ sources });
  if (ids.length > 0 && (await refresher.start(ids))) return;
  await stopWatching();
}
