import { correctDataset } from '@/core/corrections/correct-dataset';
import { compareActors } from '@/core/identity/compare-actors';
import type { Actor } from '@/core/model/actor';
import { isSame } from '@/core/model/is-same';
import { ok, type Result } from '@/core/model/result';
import type { SourceId } from '@/core/model/source-record';
import { finish } from '@/core/model/steps';
import type { SourceDefinition } from '@/core/sources/catalogue';
import type { StoredSource } from '@/store/schema';
import type { Store } from '@/store/store';
import { type DatasetChange, refreshResults } from '@/stored/refresh-state';
import type { Settings } from '@/stored/settings';
import type { Installer } from '../dataset/installer';
import { aboutDownloads, linkDownloads, mergeDownloads, prepareInSteps } from '../dataset/prepare-dataset';
import { readReaderSet } from '../dataset/reader-set';
import { CANCELLED, fail } from '../download/failure';
import { inSlices } from '../download/in-slices';
import type { DownloadLimits } from '../download/stall-guard';
import type { Tools } from '../tools';
import { withinAllNames } from './all-names';
import type { FetchedSource } from './fetch-source';
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
  /** Sources that brought something that was swapped in. */
  readonly brought: readonly SourceId[];
}

export interface RefreshOptions {
  readonly tools: Tools;
  readonly settings: Settings;
  /** Asked by nobody: files that the reader did not want stay out. */
  readonly automatic: boolean;
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
    declined: options.automatic ? await readDeclined() : {},
    base: base.value,
    now,
    onProgress: progress.source,
  });
  if (signal.aborted) return cancelAll(outcomes);
  await setAside(store.value, outcomes);
  return mergeOutcomes(store.value, base.value, outcomes, now, options);
}

/** Merges what was fetched, and swaps it in. */
export async function mergeOutcomes(
  store: Store,
  base: SourceBase,
  outcomes: Outcomes,
  now: string,
  options: MergeOptions,
): Promise<RefreshResult> {
  const saved = await options.installer.exclusively(() => mergeAndSave(store, base, outcomes, now, options));
  if (saved === 'cancelled') return cancelAll(outcomes);
  return saved.ok ? saved.value : failUnsaved(outcomes, saved.error);
}

export type MergeOptions = Pick<RefreshOptions, 'tools' | 'installer' | 'progress' | 'signal'>;

/** Where it cannot be kept the question is not asked, and the next refresh asks it. */
async function setAside(store: Store, outcomes: Outcomes): Promise<void> {
  const all = [...outcomes];
  const held = all.flatMap(([, got]) =>
    got.ok || got.error.held === undefined ? [] : [got.error.held.stored],
  );
  const settled = all.flatMap(([id, got]) => (got.ok ? [id] : []));
  await store.setAside(held, settled);
}

async function readDeclined(): Promise<Readonly<Record<SourceId, string>>> {
  const { sources } = await refreshResults.read();
  return Object.fromEntries(
    Object.entries(sources).flatMap(([id, { declined }]) => (declined === undefined ? [] : [[id, declined]])),
  );
}

async function mergeAndSave(
  store: Store,
  base: SourceBase,
  fetched: Outcomes,
  now: string,
  options: MergeOptions,
): Promise<Result<RefreshResult> | 'cancelled'> {
  // While files arrived another may have had its turn: a reset forgets what was found unchanged.
  const kept = await readKept(store, base);
  if (!kept.ok) return kept;
  const earlier = kept.value;
  const outcomes = withinAllNames(fetched, earlier);
  const good = [...outcomes.values()].flatMap((got) => (got.ok ? [got.value] : []));
  if (good.length === 0) return ok({ outcomes, change: null, brought: [] });
  await keepPlaces(store, good, earlier);
  const downloads = good
    .filter(({ unchanged, stored }) => !unchanged || earlier.get(stored.source)?.digest !== stored.digest)
    .map(({ stored }) => stored);
  if (downloads.length === 0)
    return ok({ outcomes, change: describeChange(now, NO_DIFFERENCE), brought: [] });

  const change = await swapDownloads(store, base, { earlier, downloads, now }, { ...options, keep: true });
  if (change === 'cancelled' || !change.ok) return change;
  return ok({ outcomes, change: change.value, brought: downloads.map(({ source }) => source) });
}

/**
 * A server that was asked for all that it has, and gave what is kept, is next asked for what came since. Where that cannot be kept
 * it is asked for all again.
 */
async function keepPlaces(
  store: Store,
  good: readonly FetchedSource[],
  earlier: Exchange['earlier'],
): Promise<void> {
  const files = good.flatMap(({ unchanged, stored }) => {
    const before = earlier.get(stored.source);
    const isElsewhere = unchanged && !isSame(before?.resume?.memory, stored.resume?.memory);
    return before !== undefined && isElsewhere ? [{ before, after: stored }] : [];
  });
  if (files.length > 0) await store.exchange({ reports: [], files }, 'leave');
}

interface Exchange {
  /** The downloads that are kept now. */
  readonly earlier: ReadonlyMap<SourceId, StoredSource>;
  /** Those that take the place of their source's. */
  readonly downloads: readonly StoredSource[];
  /** Sources whose download goes. */
  readonly without?: readonly SourceId[];
  /** ISO time. */
  readonly now: string;
}

/** Builds the dataset of other downloads and swaps it in; `keep` where it can be taken back. Tells what that changed. */
export async function swapDownloads(
  store: Store,
  base: SourceBase,
  { earlier, downloads, without = [], now }: Exchange,
  { tools, installer, progress, signal, keep }: MergeOptions & { readonly keep: boolean },
): Promise<Result<DatasetChange> | 'cancelled'> {
  await progress.phase('merging');
  const latest = [...withDownloads(earlier, downloads).values()].filter(
    ({ source }) => !without.includes(source),
  );
  const known = await readReaderSet();
  if (!known.ok) return known;
  const set = known.value;
  const linking = await inSlices(linkDownloads(base.bundle, latest, set.own), { signal });
  if (!linking.ok) return 'cancelled';
  const linked = linking.value;
  const about = aboutDownloads(base.bundle, latest, tools.version, set);
  const steps = prepareInSteps(linked, await tools.loadWords(), about);
  const prepared = await inSlices(steps, { signal });
  if (!prepared.ok) return 'cancelled';
  const next = prepared.value;
  // What the reader corrected is no change of the sources: their own word is compared with their own word.
  const stored = await store.actors();
  const before =
    stored.ok && !stored.value.some(isCorrected)
      ? stored.value
      : finish(mergeDownloads(base.bundle, [...earlier.values()], { ...set, corrections: [] })).dataset
          .actors;
  const after = next.actors.some(isCorrected) ? correctDataset(linked, []).dataset.actors : next.actors;
  const change = describeChange(now, compareActors(before, after));
  await progress.phase('saving');
  if (signal.aborted) return 'cancelled';
  const swapped = await store.swap({ ...next, downloads, without, earlier: keep ? 'keep' : 'forget' });
  if (!swapped.ok) return swapped;
  await installer.publish(store);
  return ok(change);
}

export const NO_DIFFERENCE = { added: [], removed: [], changed: [], renamed: [], joined: [], parted: [] };

function isCorrected({ corrections }: Actor): boolean {
  return corrections !== undefined;
}

function failAll(sources: readonly SourceDefinition[], problem: string): RefreshResult {
  const failure = fail('storage', `Nothing was downloaded, because it could not be kept. ${problem}`);
  return { outcomes: new Map(sources.map((source) => [source.id, failure])), change: null, brought: [] };
}

/** What was downloaded and not kept must not count as downloaded; what failed by itself keeps its reason. */
function failUnsaved(outcomes: Outcomes, problem: string): RefreshResult {
  const failure = fail('storage', `The download could not be kept. ${problem}`);
  return { outcomes: replaceNew(outcomes, failure), change: null, brought: [] };
}

function cancelAll(outcomes: Outcomes): RefreshResult {
  return { outcomes: replaceNew(outcomes, CANCELLED), change: null, brought: [] };
}

function replaceNew(outcomes: Outcomes, failure: Outcome): Outcomes {
  return new Map([...outcomes].map(([id, got]) => [id, got.ok && !got.value.unchanged ? failure : got]));
}
