import { ok, orThrow } from '@/core/model/result';
import type { SourceId } from '@/core/model/source-record';
import type { StoredSource } from '@/store/schema';
import type { Store } from '@/store/store';
import { type DatasetChange, refreshResults, type SourceStatus } from '@/stored/refresh-state';
import { readSourceBase, withDownloads } from './fetch-sources';
import { type MergeOptions, mergeOutcomes, type RefreshResult, swapDownloads } from './refresh';
import { describeStored } from './source-status';

/** What the reader says of downloads: take what was kept aside, leave it, put the last ones back. Rejects with words. */
export interface DecideOptions extends MergeOptions {
  readonly store: Store;
}

/** Takes a download that was kept aside. */
export async function takeAside(id: SourceId, options: DecideOptions): Promise<RefreshResult> {
  const { store, tools } = options;
  const base = orThrow(await readSourceBase(store, await tools.loadBundle()));
  const held = orThrow(await store.aside(id));
  if (held === null) throw new Error('The file is not there any more. Refresh the source to get it again.');
  const outcomes = new Map([[id, ok({ unchanged: false, stored: held })]]);
  const result = await mergeOutcomes(store, base, outcomes, new Date(tools.now()).toISOString(), options);
  const [outcome] = result.outcomes.values();
  if (outcome?.ok) await store.setAside([], [id]);
  return result;
}

/** Leaves it, and the same file whenever a refresh that nobody asked for finds it again. */
export async function leaveAside(id: SourceId, { store }: Pick<DecideOptions, 'store'>): Promise<void> {
  orThrow(await store.setAside([], [id]));
  await refreshResults.update((state) => {
    const status = Object.hasOwn(state.sources, id) ? state.sources[id] : undefined;
    if (status?.held === undefined) return state;
    const { held, ...known } = status;
    return { ...state, sources: { ...state.sources, [id]: { ...known, ...declinedNow(held.digest) } } };
  });
}

export interface Undone {
  readonly change: DatasetChange;
  readonly sources: readonly SourceId[];
}

/** Puts back the downloads that the last swap replaced. */
export async function undoLast(options: DecideOptions): Promise<Undone> {
  const { store, tools, installer } = options;
  const base = orThrow(await readSourceBase(store, await tools.loadBundle()));
  return installer.exclusively(async () => {
    const replaced = orThrow(await store.earlier());
    if (replaced.length === 0)
      throw new Error('There is nothing to go back to: the earlier data is not kept.');
    const earlier = withDownloads(new Map(), orThrow(await store.downloads()));
    const downloads = replaced.flatMap(({ download }) => download ?? []);
    const without = replaced.flatMap(({ source, download }) => (download === undefined ? [source] : []));
    const now = new Date(tools.now()).toISOString();
    const change = await swapDownloads(
      store,
      base,
      { earlier, downloads, without, now },
      { ...options, keep: false },
    );
    if (change === 'cancelled') throw new Error('Cancelled.');
    const back = new Map(downloads.map((download) => [download.source, download]));
    await refreshResults.update((state) => ({
      ...state,
      sources: Object.fromEntries(
        Object.entries(state.sources).map(([id, status]) => {
          const digest = replaced.some(({ source }) => source === id) ? earlier.get(id)?.digest : undefined;
          return [id, digest === undefined ? status : putBack(status, back.get(id), digest)];
        }),
      ),
    }));
    return { change: orThrow(change), sources: replaced.map(({ source }) => source) };
  });
}

/** @param download the one in use again; absent where the bundle is */
function putBack(status: SourceStatus, download: StoredSource | undefined, digest: string): SourceStatus {
  const { triedAt, failures } = status;
  return { triedAt, failures, ...(download && describeStored(download)), ...declinedNow(digest) };
}

function declinedNow(digest: string): Pick<SourceStatus, 'result' | 'declined'> {
  const message = 'You kept what was there before.';
  return { result: { ok: false, code: 'declined', message }, declined: digest };
}
