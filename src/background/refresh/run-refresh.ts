import type { SourceId } from '@/core/model/source-record';
import type { SourceDefinition } from '@/core/sources/catalogue';
import { loadSettings } from '@/settings/load-settings';
import type { Installer } from '../dataset/installer';
import { fail } from '../download/failure';
import type { DownloadLimits } from '../download/stall-guard';
import type { Tools } from '../tools';
import { chooseSources } from './choose-sources';
import { stopWatching, watchRefresh } from './interrupted';
import { type RefreshOptions, type RefreshResult, refresh } from './refresh';
import { publishProgress } from './refresh-progress';
import { updateRefreshState } from './refresh-state';
import { scheduleRefresh } from './schedule';
import { sourceStatus } from './source-status';

export interface RunOptions {
  readonly tools: Tools;
  readonly installer: Installer;
  readonly limits?: DownloadLimits | undefined;
}

export interface RunHooks {
  begun(): void;
  /** Called before the last write: whoever reads there that nothing runs may start another. */
  over(): void;
}

/** One refresh with all that surrounds it: its progress and result in the state, and the next one's alarm. */
export async function runRefresh(
  asked: readonly SourceId[] | undefined,
  { tools, installer, limits }: RunOptions,
  signal: AbortSignal,
  hooks: RunHooks,
): Promise<void> {
  const settings = await loadSettings();
  const sources = chooseSources(settings, asked);
  if (sources.length === 0) return;
  const ids = sources.map((source) => source.id);
  const progress = await publishProgress(ids, tools.now);
  try {
    await watchRefresh();
    hooks.begun();
    // The bundle must be in place first: what a refresh changes is told against it.
    const installed = await installer.install();
    const store = installed.ok ? await installer.store() : installed;
    const result = await tryRefresh(sources, {
      ...{ tools, settings, store, progress, signal, limits },
      exclusively: installer.exclusively,
    });
    await progress.stop();
    await writeResult(result, tools.now());
    await scheduleRefresh(tools);
  } finally {
    await progress.stop();
    await stopWatching();
    hooks.over();
    await updateRefreshState((state) => ({ ...state, running: null }));
  }
}

/** A fault of ours must end as a named failure too, not as a refresh that runs for ever. */
async function tryRefresh(
  sources: readonly SourceDefinition[],
  options: RefreshOptions,
): Promise<RefreshResult> {
  try {
    return await refresh(sources, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    const failure = fail('storage', `The refresh failed (${reason}). The data is as it was.`);
    return { outcomes: new Map(sources.map(({ id }) => [id, failure])), change: null };
  }
}

async function writeResult({ outcomes, change }: RefreshResult, now: number): Promise<void> {
  const at = new Date(now).toISOString();
  await updateRefreshState((state) => {
    const statuses = [...outcomes].map(
      ([id, outcome]) => [id, sourceStatus(at, outcome, state.sources[id])] as const,
    );
    return {
      ...state,
      sources: { ...state.sources, ...Object.fromEntries(statuses) },
      lastChange: change ?? state.lastChange,
    };
  });
}
