import { type CorrectedDataset, correctDataset } from '@/core/corrections/correct-dataset';
import { type LinkedRecords, linkDataset } from '@/core/identity/build-dataset';
import { bundledRecords } from '@/core/identity/load-bundled';
import type { Correction } from '@/core/model/correction';
import type { BundledDataset } from '@/core/model/dataset';
import type { StoredSource } from '@/store/stored';

/**
 * The dataset of the last good downloads, as the reader corrected it; the bundled records stand in for sources
 * never downloaded.
 */
export function mergeDownloads(
  bundle: BundledDataset,
  downloads: readonly StoredSource[],
  corrections: readonly Correction[],
): CorrectedDataset {
  return correctDataset(linkDownloads(bundle, downloads), corrections);
}

/** Who is who in the downloads and the bundle by the sources alone. */
export function linkDownloads(bundle: BundledDataset, downloads: readonly StoredSource[]): LinkedRecords {
  const downloaded = new Set(
    downloads.filter((download) => download.records.length > 0).map(({ source }) => source),
  );
  // A bundle's groups were linked when it was made.
  if (downloaded.size === 0) return { groups: bundle.actors, software: bundle.software };
  const bundled = bundledRecords(bundle).filter((record) => !downloaded.has(record.source));
  return linkDataset([...downloads.flatMap((download) => download.records), ...bundled]);
}
