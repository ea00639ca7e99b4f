import type { BundledDataset } from '@/core/model/dataset';
import type { Tools } from '../tools';
import type { CorrectionSet } from './correction-set';
import { bundleTakenAt } from './load-bundle';
import { holdInMemory, type MemoryDataset } from './memory-dataset';
import { mergeDownloads } from './merge-downloads';
import { type PreparedDataset, prepareDataset } from './prepare-dataset';

export type BundledAnswers = MemoryDataset & PreparedDataset;

/**
 * The bundled dataset, as the reader corrected it, ready to answer where the store cannot. Rejects when the
 * bundle cannot be read.
 */
export async function answerFromBundle(
  tools: Pick<Tools, 'loadBundle' | 'loadWords' | 'version'>,
  { corrections, revision }: CorrectionSet,
): Promise<BundledAnswers> {
  const [bundle, words] = await Promise.all([tools.loadBundle(), tools.loadWords()]);
  const prepared = prepareDataset(mergeDownloads(bundle, [], corrections), words, {
    origin: 'bundled',
    builtBy: tools.version,
    takenAt: bundleTakenAt(bundle),
    revision,
  });
  const stamp = bundleStamp(bundle, tools.version, revision);
  return { ...prepared, meta: { ...prepared.meta, stamp }, ...holdInMemory(prepared.actors) };
}

/** The same bundle has the same names: publishing them again would only wake every page. */
function bundleStamp({ sources }: BundledDataset, version: string, revision: string): string {
  return [
    'bundled',
    version,
    ...sources.map(({ id, version: part, taken }) => `${id}@${part}@${taken}`),
    revision,
  ].join(' ');
}
