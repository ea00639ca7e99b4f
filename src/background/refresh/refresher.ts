import { orThrow } from '@/core/model/result';
import type { SourceId } from '@/core/model/source-record';
import type { SourceDefinition } from '@/core/sources/catalogue';
import { findFollowed, storedFollowed } from '@/stored/followed';
import { type DatasetChange, type LogEntry, refreshLog, refreshResults } from '@/stored/refresh-state';
import { storedSettings } from '@/stored/settings';
import type { Installer } from '../dataset/installer';
import { fail } from '../download/failure';
import type { DownloadLimits } from '../download/stall-guard';
import type { Tools } from '../tools';
import { type DecideOptions, leaveAside, takeAside, undoLast } from './decide';
import { interruptedSources, stopWatching, watchRefresh } from './interrupted';
import { NO_DIFFERENCE, type RefreshOptions, type RefreshResult, refresh } from './refresh';
import { publishProgress, type RefreshProgress } from './refresh-progress';
import { chooseSources, dueSources, readSources, scheduleRefresh } from './schedule';
import { describeChange, shortened, sourceStatus } from './source-status';

/** Runs one refresh at a time. */
export interface Refresher {
  /** Resolves once it has begun; false when one is running already, or there is nothing to refresh. */
  start(asked?: readonly SourceId[], how?: { readonly automatic?: boolean }): Promise<boolean>;
  /** Resolves once it has stopped; false when there was nothing left to stop. */
  cancel(): Promise<boolean>;
  /** Takes what was kept aside of a source, or leaves it. Rejects with words, as `undo` does. */
  decide(id: SourceId, accept: boolean): Promise<void>;
  /** Puts back what the last refresh replaced. */
  undo(): Promise<void>;
}

/** When the signal fires, a running refresh is cancelled. */
export function createRefresher(options: RunOptions, signal: AbortSignal): Refresher {
  let current: { readonly controller: AbortController; readonly done: Promise<boolean> } | undefined;

  /** While it works no refresh runs, and it waits for none. */
  async function alone<T>(work: (options: DecideOptions) => Promise<T>): Promise<T> {
    if (current !== undefined) throw new Error('A refresh is running. Wait until it has ended.');
    const controller = new AbortController();
    const { tools, installer } = options;
    const open = async () => {
      const store = orThrow(await installer.store());
      const stop = AbortSignal.any([controller.signal, signal]);
      return work({ tools, installer, store, progress: UNSEEN, signal: stop });
    };
    const working = open();
    const over = () => {
      if (current === run) current = undefined;
    };
    const settled = working.then(
      () => false,
      () => false, // Who asked hears of it.
    );
    const run = { controller, done: settled.finally(over) };
    current = run;
    return working;
  }

  return {
    async decide(id, accept) {
      await alone(async (decide) => {
        if (!accept) return leaveAside(id, decide);
        await writeResult(await takeAside(id, decide), options.tools.now(), 'accepted');
      });
    },
    async undo() {
      await alone(async (decide) => {
        const { change, sources } = await undoLast(decide);
        await refreshResults.update((state) => ({ ...state, lastChange: change }));
        await writeLog({
          ...shortened(change, MAX_LOGGED_NAMES),
          kind: 'undone',
          brought: sources,
          failed: [],
        });
      });
    },
    start(asked, { automatic = false } = {}) {
      if (current !== undefined) return Promise.resolve(false);
      const controller = new AbortController();
      const stop = AbortSignal.any([controller.signal, signal]);
      return new Promise((resolve) => {
        const over = () => {
          if (current === run) current = undefined;
          resolve(false); // Of no effect once it has begun.
        };
        const done = runRefresh(asked, { ...options, automatic }, stop, { begun: () => resolve(true), over });
        // A run that breaks has said so in the state, where that could still be written.
        const run = { controller, done: done.catch(() => false).finally(over) };
        current = run;
      });
    },
    async cancel() {
      if (current === undefined) return false;
      current.controller.abort();
      return current.done;
    },
  };
}

/** A decision is done in a second: there are no steps to see. */
const UNSEEN: RefreshProgress = {
  source: () => undefined,
  phase: async () => undefined,
  stop: async () => undefined,
};

interface RunOptions {
  readonly tools: Tools;
  readonly installer: Installer;
  readonly limits?: DownloadLimits | undefined;
}

interface RunHooks {
  begun(): void;
  /** Called before the last write: whoever reads there that nothing runs may start another. */
  over(): void;
}

/**
 * One refresh with all that surrounds it: its progress and result in the state, and the next one's alarm. True when
 * the signal stopped it before it was done.
 */
async function runRefresh(
  asked: readonly SourceId[] | undefined,
  { tools, installer, limits, automatic }: RunOptions & { readonly automatic: boolean },
  signal: AbortSignal,
  hooks: RunHooks,
): Promise<boolean> {
  const [settings, all] = await Promise.all([storedSettings.read(), readSources()]);
  const sources = chooseSources(all, settings, asked);
  if (sources.length === 0) return false;
  const ids = sources.map((source) => source.id);
  const progress = await publishProgress(ids, tools.now);
  try {
    await watchRefresh();
    hooks.begun();
    // The bundle must be in place first: what a refresh changes is told against it.
    const installed = await installer.install();
    const store = installed.ok ? await installer.store() : installed;
    const result = await tryRefresh(sources, {
      ...{ tools, installer, settings, store, progress, signal, limits, automatic },
    });
    await progress.stop();
    await writeResult(result, tools.now(), 'refresh');
    await scheduleRefresh(tools);
    return [...result.outcomes.values()].some((got) => !got.ok && got.error.code === 'cancelled');
  } finally {
    await progress.stop();
    await stopWatching();
    hooks.over();
    await refreshResults.update((state) => ({ ...state, running: null }));
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
    return { outcomes: new Map(sources.map(({ id }) => [id, failure])), change: null, brought: [] };
  }
}

async function writeResult(
  { outcomes, change, brought }: RefreshResult,
  now: number,
  kind: LogEntry['kind'],
): Promise<void> {
  const at = new Date(now).toISOString();
  const write = (lastChange: DatasetChange | null) =>
    refreshResults.update((state) => {
      const statuses = [...outcomes].map(
        ([id, outcome]) => [id, sourceStatus(at, outcome, state.sources[id])] as const,
      );
      return {
        ...state,
        sources: { ...state.sources, ...Object.fromEntries(statuses) },
        lastChange: lastChange ?? state.lastChange,
      };
    });
  // How each source fared is worth more than the lists of what changed, which take the room.
  await write(change).catch(() => write(change && shortened(change, 0)));
  const failed = [...outcomes].flatMap(([id, outcome]) => (outcome.ok ? [] : [id]));
  const followed = await storedFollowed.read();
  const whole = change ?? describeChange(at, NO_DIFFERENCE);
  // Of whom the reader wants to hear first, she hears.
  const logged = shortened(
    whole,
    MAX_LOGGED_NAMES,
    ({ id, name }) => findFollowed(followed, [id], [name]) !== undefined,
  );
  await writeLog({ ...logged, kind, brought, failed });
}

/** Entries per list: twenty refreshes are kept, and the last one is told whole beside them. */
const MAX_LOGGED_NAMES = 25;

/** What was swapped in last can be taken back, and nothing before it. */
async function writeLog(entry: LogEntry): Promise<void> {
  const swapped = entry.brought.length > 0;
  const latest: LogEntry = swapped && entry.kind !== 'undone' ? { ...entry, undoable: true } : entry;
  await refreshLog
    .update((log) => [latest, ...(swapped ? log.map(({ undoable: _, ...rest }) => rest) : log)])
    .catch(() => undefined); // Where it cannot be kept, nothing else is lost.
}

/** The daily refresh, of the sources whose time has come. */
export async function refreshDue(refresher: Refresher, tools: Tools): Promise<void> {
  const [settings, state, all] = await Promise.all([
    storedSettings.read(),
    refreshResults.read(),
    readSources(),
  ]);
  const due = settings.dailyRefresh
    ? dueSources(state, chooseSources(all, settings), tools.now(), settings.refreshHours)
    : [];
  const started =
    due.length > 0 &&
    (await refresher.start(
      due.map((source) => source.id),
      { automatic: true },
    ));
  // A refresh sets the next alarm when it ends.
  if (!started) await scheduleRefresh(tools);
}

/** Starts again what the browser stopped half way, also where no daily refresh is wanted: it was asked for. */
export async function finishInterrupted(refresher: Refresher): Promise<void> {
  const { running, sources } = await refreshResults.read();
  if (running !== null) return;
  const ids = interruptedSources({ sources });
  if (ids.length > 0 && (await refresher.start(ids, { automatic: true }))) return;
  await stopWatching();
}
