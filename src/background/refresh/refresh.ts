import { correctDataset } from '@/core/corrections/correct-dataset';
import { compareActors } from '@/core/identity/compare-actors';
import type { Actor } from '@/core/model/actor';
import { ok, type Result } from '@/core/model/result';
import type { SourceDefinition } from '@/core/sources/catalogue';
import type { Store } from '@/store/store';
import type { DatasetChange } from '@/stored/refresh-state';
import type { Settings } from '@/stored/settings';
import type { Installer } from '../dataset/installer';
import { linkDownloads, mergeDownloads, prepareDataset } from '../dataset/prepare-dataset';
import { readReaderSet } from '../dataset/reader-set';
import { CANCELLED, fail } from '../download/failure';
import type { DownloadLimits } from '../download/stall-guard';
import type { Tools } from '../tools';
import {
  fetchSources,
  type Outcome,
  type Outcomes,
  readKept,
  readSourceBase,
  type SourceBase,
  withDownloads,
} from './fetch-sources';
import type { RefreshProgress } from './refresh-progress';
import { describeChange } from './source-status';

export interface RefreshResult {
  readonly outcomes: Outcomes;
  /** What it did to the dataset; null when it did not get as far as to tell. */
  readonly change: DatasetChange | null;
}

export interface RefreshOptions {
  readonly tools: Tools;
  readonly settings: Settings;
  readonly store: Result<Store>;
  readonly installer: Pick<Installer, 'exclusively' | 'publish'>;
  readonly progress: RefreshProgress;
  readonly signal: AbortSignal;
  readonly limits?: DownloadLimits | undefined;
}

/**
 * Downloads the sources and swaps the new dataset in. A source that fails keeps its last good records;
 * cancelled before the swap, everything stays as it was.
 */
export async function refresh(
  sources: readonly SourceDefinition[],
  options: RefreshOptions,
): Promise<RefreshResult> {
  const { tools, store, progress, signal } = options;
  if (!store.ok) return failAll(sources, store.error);
  const base = await readSourceBase(store.value, await tools.loadBundle());
  if (!base.ok) return failAll(sources, base.error);

  const now = new Date(tools.now()).toISOString();
  const outcomes = await fetchSources(sources, {
    ...options,
    base: base.value,
    now,
    onProgress: progress.source,
  });
  if (signal.aborted) return cancelAll(outcomes);
  const saved = await options.installer.exclusively(() =>
    mergeAndSave(store.value, base.value, outcomes, now, options),
  );
  if (saved === 'cancelled') return cancelAll(outcomes);
  return saved.ok ? { outcomes, change: saved.value } : failUnsaved(outcomes, saved.error);
}

async function mergeAndSave(
  store: Store,
  base: SourceBase,
  outcomes: Outcomes,
  now: string,
  { tools, installer, progress, signal }: RefreshOptions,
): Promise<Result<DatasetChange | null> | 'cancelled'> {
  const good = [...outcomes.values()].flatMap((got) => (got.ok ? [got.value] : []));
  if (good.length === 0) return ok(null);
  // While files arrived another may have had its turn: a reset forgets what was found unchanged.
  const kept = await readKept(store, base);
  if (!kept.ok) return kept;
  const earlier = kept.value;
  const downloads = good
    .filter(({ unchanged, stored }) => !unchanged || earlier.get(stored.source)?.digest !== stored.digest)
    .map(({ stored }) => stored);
  if (downloads.length === 0) return ok(describeChange(now, NO_DIFFERENCE));

  await progress.phase('merging');
  const latest = withDownloads(earlier, downloads);
  const known = await readReaderSet();
  if (!known.ok) return known;
  const set = known.value;
  const linked = linkDownloads(base.bundle, [...latest.values()], set.own);
  const next = prepareDataset(correctDataset(linked, set.corrections), await tools.loadWords(), {
    origin: 'refreshed',
    builtBy: tools.version,
    takenAt: now,
    set,
  });
  // What the reader corrected is no change of the sources: their own word is compared with their own word.
  const stored = await store.actors();
  const before =
    stored.ok && !stored.value.some(isCorrected)
      ? stored.value
      : mergeDownloads(base.bundle, [...earlier.values()], { ...set, corrections: [] }).dataset.actors;
  const after = next.actors.some(isCorrected) ? correctDataset(linked, []).dataset.actors : next.actors;
  const change = describeChange(now, compareActors(before, after));
  await progress.phase('saving');
  if (signal.aborted) return 'cancelled';
  const swapped = await store.swap({ ...next, downloads });
  if (!swapped.ok) return swapped;
  await installer.publish(store);
  return ok(change);
}

const NO_DIFFERENCE = { added: [], removed: [], changed: [] };

function isCorrected({ corrections }: Actor): boolean {
  return corrections !== undefined;
}

function failAll(sources: readonly SourceDefinition[], problem: string): RefreshResult {
  const failure = fail('storage', `Nothing was downloaded, because it could not be kept. ${problem}`);
  return { outcomes: new Map(sources.map((source) => [source.id, failure])), change: null };
}

/** What was downloaded and not kept must not count as downloaded; what failed by itself keeps its reason. */
function failUnsaved(outcomes: Outcomes, problem: string): RefreshResult {
  const failure = fail('storage', `The download could not be kept. ${problem}`);
  return { outcomes: replaceNew(outcomes, failure), change: null };
}

function cancelAll(outcomes: Outcomes): RefreshResult {
  return { outcomes: replaceNew(outcomes, CANCELLED), change: null };
}

function replaceNew(outcomes: Outcomes, failure: Outcome): Outcomes {
  return new Map([...outcomes].map(([id, got]) => [id, got.ok && !got.value.unchanged ? failure : got]));
}
