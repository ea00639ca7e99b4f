import { loadBundled } from '@/core/identity/load-bundled';
import type { BundledDataset } from '@/core/model/dataset';
import { bundleTakenAt } from './load-bundle';
import { holdInMemory, type MemoryDataset } from './memory-dataset';
import { type PreparedDataset, prepareDataset } from './prepare-dataset';
import type { Tools } from './tools';

export type BundledAnswers = MemoryDataset & PreparedDataset;

/** The bundled dataset, ready to answer where the store cannot. Rejects when the bundle cannot be read. */
export async function answerFromBundle(
  tools: Pick<Tools, 'loadBundle' | 'loadWords' | 'version'>,
): Promise<BundledAnswers> {
  const [bundle, words] = await Promise.all([tools.loadBundle(), tools.loadWords()]);
  const about = { origin: 'bundled', builtBy: tools.version, takenAt: bundleTakenAt(bundle) } as const;
  const prepared = prepareDataset(loadBundled(bundle), words, about);
  const stamp = bundleStamp(bundle, tools.version);
  return { ...prepared, meta: { ...prepared.meta, stamp }, ...holdInMemory(prepared.actors) };
}

/** The same bundle has the same names: publishing them again would only wake every page. */
function bundleStamp({ sources }: BundledDataset, version: string): string {
  return [
    'bundled',
    version,
    ...sources.map(({ id, version: part, taken }) => `${id}@${part}@${taken}`),
  ].join(' ');
}
