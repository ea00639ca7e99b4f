import type { CorrectedDataset } from '@/core/corrections/correct-dataset';
import { normaliseName } from '@/core/identity/normalise-name';
import { compileNames } from '@/core/matcher/compile-names';
import type { WordList } from '@/core/matcher/word-list';
import type { Dataset } from '@/core/model/dataset';
import { searchEntry } from '@/core/search/search-entry';
import type { DatasetMeta } from '@/store/stored';
import type { NextDataset } from '@/store/swap-dataset';

/** A finished dataset with all that is derived from it and stored beside it. */
export type PreparedDataset = Omit<NextDataset, 'downloads' | 'forgetDownloads'>;

interface About extends Pick<DatasetMeta, 'origin' | 'builtBy' | 'takenAt'> {
  /** Of the corrections in it. */
  readonly revision: string;
}

export function prepareDataset(
  { dataset, effects }: CorrectedDataset,
  words: WordList,
  { revision, ...about }: About,
): PreparedDataset {
  const counts = { actors: dataset.actors.length, names: countNames(dataset) };
  const corrections = revision === '' ? {} : { corrections: { revision, effects } };
  return {
    actors: dataset.actors,
    meta: { ...about, ...counts, ...corrections, stamp: crypto.randomUUID() },
    search: dataset.actors.map(searchEntry),
    compiled: compileNames(dataset, words),
  };
}

/** Different names, however they are spelled. */
function countNames({ actors }: Dataset): number {
  return new Set(actors.flatMap((actor) => actor.names.map((name) => normaliseName(name.text)))).size;
}
