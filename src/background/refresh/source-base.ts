import { bundledRecords } from '@/core/identity/load-bundled';
import type { BundledDataset } from '@/core/model/dataset';
import type { Producers, SourceId } from '@/core/model/source-record';
import type { StoreResult } from '@/store/result';
import type { Store } from '@/store/store';
import type { StoredSource } from '@/store/stored';
import type { KnownSource } from './fetch-source';

/** What a refresh builds on: the last good downloads, and the bundle for sources without one. */
export interface SourceBase {
  readonly bundle: BundledDataset;
  readonly downloads: ReadonlyMap<SourceId, StoredSource>;
  readonly producers: Producers;
  known(id: SourceId): KnownSource;
}

export async function readSourceBase(store: Store, bundle: BundledDataset): Promise<StoreResult<SourceBase>> {
  const stored = await store.downloads();
  if (!stored.ok) return stored;
  const downloads = new Map(stored.value.map((download) => [download.source, download]));
  const bundledCounts = countBundled(bundle);
  const known = (id: SourceId): KnownSource => {
    const last = downloads.get(id);
    return last === undefined ? { count: bundledCounts.get(id) ?? 0 } : { last, count: countOf(last) };
  };
  const producers = downloads.get(VENDORS)?.producers ?? bundle.producers;
  return { ok: true, value: { bundle, downloads, producers, known } };
}

/** The one source that lists vendors. */
export const VENDORS: SourceId = 'misp-producer';

/** Records, or vendors in the source that lists those. */
export function countOf({ records, producers }: StoredSource): number {
  return producers === undefined ? records.length : Object.keys(producers).length;
}

function countBundled(bundle: BundledDataset): ReadonlyMap<SourceId, number> {
  const counts = new Map<SourceId, number>([[VENDORS, Object.keys(bundle.producers).length]]);
  for (const { source } of bundledRecords(bundle)) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}
