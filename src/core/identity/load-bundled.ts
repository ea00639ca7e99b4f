import type { BundledDataset, Dataset } from '../model/dataset';
import type { SourceRecord } from '../model/source-record';
import { mergeGroups } from './build-dataset';

/** The dataset a bundle holds. Its groups were linked when it was made, so this only merges. */
export function loadBundled(bundle: BundledDataset): Dataset {
  return mergeGroups(bundle.actors, bundle.software);
}

/** All records of a bundle: what stands in for sources that were never downloaded. */
export function bundledRecords(bundle: BundledDataset): SourceRecord[] {
  return [...bundle.actors.flat(), ...bundle.software];
}
