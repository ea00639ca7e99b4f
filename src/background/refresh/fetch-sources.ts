import { bundledRecords } from '@/core/identity/load-bundled';
import type { BundledDataset } from '@/core/model/dataset';
import { ok, type Result } from '@/core/model/result';
import type { Producers, SourceId } from '@/core/model/source-record';
import { countOf } from '@/core/sources/adapter';
import { SOURCES, type SourceDefinition } from '@/core/sources/catalogue';
import type { StoredSource } from '@/store/schema';
import type { Store } from '@/store/store';
import { digestText } from '@/stored/digest';
import type { SourceProgress } from '@/stored/refresh-state';
import type { Settings } from '@/stored/settings';
import { addressOf } from '@/stored/source-choice';
import { fail } from '../download/failure';
import type { DownloadLimits } from '../download/stall-guard';
import {
  type FetchedSource,
  type FetchFailure,
  type FetchSourceOptions,
  fetchSource,
  type KnownSource,
} from './fetch-source';

export type Outcome = Result<FetchedSource, FetchFailure>;
export type Outcomes = ReadonlyMap<SourceId, Outcome>;

/** Sources at a time; most are on one server. */
const WIDTH = 3;

export interface FetchSourcesOptions {
  readonly settings: Settings;
  readonly base: SourceBase;
  /** By source, digests of files that the reader did not want and that are not to be taken again. */
  readonly declined: Readonly<Record<SourceId, string>>;
  /** ISO time. */
  readonly now: string;
  readonly signal: AbortSignal;
  readonly onProgress: (id: SourceId, progress: SourceProgress) => void;
  readonly limits?: DownloadLimits | undefined;
}

/** Downloads and reads each source. Those that list vendors go first: the others' names are attributed with them. */
export async function fetchSources(
  sources: readonly SourceDefinition[],
  options: FetchSourcesOptions,
): Promise<Outcomes> {
  const { base } = options;
  const vendors = await fetchAll(sources.filter(listsVendors), { producers: {}, attribution: '' }, options);
  const fresh = [...vendors.values()].flatMap((got) => (got.ok ? [got.value.stored] : []));
  const producers = mergeProducers(base.bundle, withDownloads(base.downloads, fresh));
  const attribution = await digestText(JSON.stringify(producers));
  const others = sources.filter((source) => !listsVendors(source));
  return new Map([...vendors, ...(await fetchAll(others, { producers, attribution }, options))]);
}

type Reading = Pick<FetchSourceOptions, 'producers' | 'attribution'>;

async function fetchAll(
  sources: readonly SourceDefinition[],
  reading: Reading,
  options: FetchSourcesOptions,
): Promise<Outcomes> {
  const results = await runInParallel(
    sources,
    WIDTH,
    async (source) => [source.id, await fetchOne(source, reading, options)] as const,
  );
  return new Map(results);
}

async function fetchOne(
  source: SourceDefinition,
  reading: Reading,
  { settings, base, declined, now, signal, onProgress, limits }: FetchSourcesOptions,
): Promise<Outcome> {
  let last: SourceProgress = { phase: 'waiting', received: 0 };
  const fetched = await tryFetchSource(source, {
    ...reading,
    known: { ...base.known(source.id), declined: declined[source.id] },
    address: addressOf(source, settings),
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

/** What breaks in one source fails that one, with what is known of it; the others go on. */
async function tryFetchSource(...asked: Parameters<typeof fetchSource>): Promise<Outcome> {
  try {
    return await fetchSource(...asked);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    return fail('wrong-shape', `Byname could not read what came (${reason}). What was known stays.`);
  }
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
    if (last !== undefined) return { last, count: countOf(last), records: last.records };
    const records = bundledRecords(bundle).filter(({ source }) => source === id);
    return { count: bundledCounts.get(id) ?? 0, records };
  };
  return ok({ bundle, downloads, stamp, known });
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
  return stored.ok ? ok(withDownloads(new Map(), stored.value)) : stored;
}

function listsVendors({ gives }: SourceDefinition): boolean {
  return gives === 'vendors';
}

/** Who the identifiers of vendors are, by the downloads that say so; the bundle's while there is none. */
function mergeProducers({ producers }: BundledDataset, downloads: Downloads): Producers {
  const lists = [...downloads.values()].flatMap((download) =>
    download.producers ? [download.producers] : [],
  );
  return lists.length === 0 ? producers : Object.assign({}, ...lists);
}

/** Earlier downloads with newer ones in their source's place. */
export function withDownloads(earlier: Downloads, newer: readonly StoredSource[]): Downloads {
  return new Map([...earlier, ...newer.map((download) => [download.source, download] as const)]);
}

/** Records of each source in the bundle, or vendors. */
function countBundled(bundle: BundledDataset): ReadonlyMap<SourceId, number> {
  const vendors = Object.keys(bundle.producers).length;
  const counts = new Map(SOURCES.filter(listsVendors).map(({ id }) => [id, vendors]));
  for (const { source } of bundledRecords(bundle)) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}
