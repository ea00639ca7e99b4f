import { bundledRecords } from '@/core/identity/load-bundled';
import type { BundledDataset } from '@/core/model/dataset';
import { ok, type Result } from '@/core/model/result';
import type { Producers, SourceId } from '@/core/model/source-record';
import type { SourceDefinition } from '@/core/sources/catalogue';
import type { Settings } from '@/settings/settings';
import type { Store } from '@/store/store';
import type { StoredSource } from '@/store/stored';
import type { SourceProgress } from '@/stored/refresh-state';
import { digestText } from '../download/digest-bytes';
import type { SourceFailure } from '../download/failure';
import type { DownloadLimits } from '../download/stall-guard';
import { countOf, type FetchedSource, fetchSource, type KnownSource } from './fetch-source';

export type Outcome = Result<FetchedSource, SourceFailure>;
export type Outcomes = ReadonlyMap<SourceId, Outcome>;

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
): Promise<Outcomes> {
  const vendors = await fetchVendors(sources, options);
  const fresh = vendors?.ok && !vendors.value.unchanged ? vendors.value.stored.producers : undefined;
  const others = sources.filter((source) => source.id !== VENDORS);
  const producers = fresh ?? options.base.producers;
  const attribution = await digestText(JSON.stringify(producers));
  const results = await runInParallel(others, WIDTH, async (source) => {
    const fetched = await fetchOne(source, options, { producers, attribution });
    return [source.id, fetched] as const;
  });
  return new Map([...(vendors === undefined ? [] : [[VENDORS, vendors] as const]), ...results]);
}

async function fetchVendors(
  sources: readonly SourceDefinition[],
  options: FetchSourcesOptions,
): Promise<Outcome | undefined> {
  const source = sources.find(({ id }) => id === VENDORS);
  if (source === undefined) return undefined;
  return fetchOne(source, options, { producers: {}, attribution: '' });
}

async function fetchOne(
  source: SourceDefinition,
  { settings, base, now, signal, onProgress, limits }: FetchSourcesOptions,
  reading: Pick<Parameters<typeof fetchSource>[1], 'producers' | 'attribution'>,
): Promise<Outcome> {
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

/** Works through the items, at most `width` at a time, and gives the results in the items' order. */
async function runInParallel<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [position, item] of queue) results[position] = await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

/** What a refresh builds on: the last good downloads, and the bundle for sources without one. */
export interface SourceBase {
  readonly bundle: BundledDataset;
  readonly downloads: Downloads;
  /** Of the dataset that they were kept with; undefined where there was none. */
  readonly stamp: string | undefined;
  readonly producers: Producers;
  known(id: SourceId): KnownSource;
}

type Downloads = ReadonlyMap<SourceId, StoredSource>;

export async function readSourceBase(store: Store, bundle: BundledDataset): Promise<Result<SourceBase>> {
  const stamp = await readStamp(store);
  const stored = await readDownloads(store);
  if (!stored.ok) return stored;
  const downloads = stored.value;
  const bundledCounts = countBundled(bundle);
  const known = (id: SourceId): KnownSource => {
    const last = downloads.get(id);
    return last === undefined ? { count: bundledCounts.get(id) ?? 0 } : { last, count: countOf(last) };
  };
  const producers = downloads.get(VENDORS)?.producers ?? bundle.producers;
  return ok({ bundle, downloads, stamp, producers, known });
}

/** The last good downloads as they are kept by now. */
export async function readKept(store: Store, { stamp, downloads }: SourceBase): Promise<Result<Downloads>> {
  const isSame = stamp !== undefined && (await readStamp(store)) === stamp;
  return isSame ? ok(downloads) : readDownloads(store);
}

async function readStamp(store: Store): Promise<string | undefined> {
  const meta = await store.meta();
  return meta.ok ? meta.value.stamp : undefined;
}

async function readDownloads(store: Store): Promise<Result<Downloads>> {
  const stored = await store.downloads();
  return stored.ok ? ok(new Map(stored.value.map((download) => [download.source, download]))) : stored;
}

/** The one source that lists vendors. */
export const VENDORS: SourceId = 'misp-producer';

function countBundled(bundle: BundledDataset): ReadonlyMap<SourceId, number> {
  const counts = new Map<SourceId, number>([[VENDORS, Object.keys(bundle.producers).length]]);
  for (const { source } of bundledRecords(bundle)) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}
