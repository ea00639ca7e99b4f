import type { StoreResult } from '@/store/result';
import type { Store } from '@/store/store';
import type { DatasetMeta } from '@/store/stored';
import type { Tools } from '../tools';
import type { CorrectionSet } from './correction-set';
import { bundleTakenAt } from './load-bundle';
import { mergeDownloads } from './merge-downloads';
import { prepareDataset } from './prepare-dataset';

/**
 * Stores what the bundle and the downloads so far come to: after the first start, after an update of the
 * extension (new bundled records replace those of sources never downloaded, and what is derived is derived
 * anew), after a correction, and on a reset, which forgets the downloads.
 */
export async function installDataset(
  store: Store,
  tools: Pick<Tools, 'loadBundle' | 'loadWords' | 'version'>,
  { corrections, revision }: CorrectionSet,
  forgetDownloads: boolean,
): Promise<StoreResult<DatasetMeta>> {
  const downloads = forgetDownloads ? ({ ok: true, value: [] } as const) : await store.downloads();
  if (!downloads.ok) return downloads;
  const [bundle, words] = await Promise.all([tools.loadBundle(), tools.loadWords()]);
  const dataset = mergeDownloads(bundle, downloads.value, corrections);
  const times = [bundleTakenAt(bundle), ...downloads.value.map((download) => download.takenAt)];
  const prepared = prepareDataset(dataset, words, {
    origin: downloads.value.length > 0 ? 'refreshed' : 'bundled',
    builtBy: tools.version,
    takenAt: times.reduce((newest, time) => (time > newest ? time : newest)),
    revision,
  });
  const swapped = await store.swap({ ...prepared, downloads: [], forgetDownloads });
  return swapped.ok ? { ok: true, value: prepared.meta } : swapped;
}
