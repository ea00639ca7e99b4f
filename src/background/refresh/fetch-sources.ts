import type { SourceProgress } from '@/contract/refresh-state';
import type { SourceId } from '@/core/model/source-record';
import type { SourceDefinition } from '@/core/sources/catalogue';
import type { Settings } from '@/settings/settings';
import type { DownloadLimits } from '../download/stall-guard';
import { type FetchedSource, fetchSource } from './fetch-source';
import { runInParallel } from './run-in-parallel';
import { type SourceBase, VENDORS } from './source-base';

/** Sources at a time; most are on one server. */
const WIDTH = 3;

export interface FetchSourcesOptions {
  readonly settings: Settings;
  readonly base: SourceBase;
  /** ISO time. */
  readonly now: string;
  readonly signal: AbortSignal;
  readonly onProgress: (id: SourceId, progress: SourceProgress) => void;
  readonly limits?: DownloadLimits | undefined;
}

/** Downloads and reads each source. The vendors' file goes first: the others' names are attributed with it. */
export async function fetchSources(
  sources: readonly SourceDefinition[],
  options: FetchSourcesOptions,
): Promise<ReadonlyMap<SourceId, FetchedSource>> {
  const vendors = await fetchVendors(sources, options);
  const fresh = vendors?.ok && !vendors.unchanged ? vendors.stored.producers : undefined;
  const others = sources.filter((source) => source.id !== VENDORS);
  const results = await runInParallel(others, WIDTH, async (source) => {
    // With other vendors the same file reads differently.
    const reread = fresh !== undefined && source.format === 'misp-cluster';
    const fetched = await fetchOne(source, options, { reread, producers: fresh ?? options.base.producers });
    return [source.id, fetched] as const;
  });
  return new Map([...(vendors === undefined ? [] : [[VENDORS, vendors] as const]), ...results]);
}

async function fetchVendors(
  sources: readonly SourceDefinition[],
  options: FetchSourcesOptions,
): Promise<FetchedSource | undefined> {
  const source = sources.find(({ id }) => id === VENDORS);
  if (source === undefined) return undefined;
  return fetchOne(source, options, { reread: false, producers: {} });
}

async function fetchOne(
  source: SourceDefinition,
  { settings, base, now, signal, onProgress, limits }: FetchSourcesOptions,
  reading: Pick<Parameters<typeof fetchSource>[1], 'reread' | 'producers'>,
): Promise<FetchedSource> {
  let last: SourceProgress = { phase: 'waiting', received: 0 };
  const fetched = await fetchSource(source, {
    ...reading,
    known: base.known(source.id),
    address: settings.sources[source.id]?.address ?? source.address,
    now,
    signal,
    limits,
    onProgress: (progress) => {
      last = progress;
      onProgress(source.id, progress);
    },
  });
  onProgress(source.id, { ...last, phase: fetched.ok ? 'done' : 'failed' });
  return fetched;
}
