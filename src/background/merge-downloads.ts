import { buildDataset } from '@/core/identity/build-dataset';
import { bundledRecords, loadBundled } from '@/core/identity/load-bundled';
import type { BundledDataset, Dataset } from '@/core/model/dataset';
import type { StoredSource } from '@/store/stored';

/** The dataset of the last good downloads; the bundled records stand in for sources never downloaded. */
export function mergeDownloads(bundle: BundledDataset, downloads: readonly StoredSource[]): Dataset {
  const downloaded = new Set(
    downloads.filter((download) => download.records.length > 0).map(({ source }) => source),
  );
  if (downloaded.size === 0) return loadBundled(bundle);
  const bundled = bundledRecords(bundle).filter((record) => !downloaded.has(record.source));
  return buildDataset([...downloads.flatMap((download) => download.records), ...bundled]);
}
