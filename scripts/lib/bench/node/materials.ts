import { existsSync, readFileSync } from 'node:fs';
import { loadBundled } from '@/core/identity/load-bundled';
import { compileNames } from '@/core/matcher/compile-names';
import { type CompiledNames, decodeNames } from '@/core/matcher/compiled-names';
import { readWordList, type WordList } from '@/core/matcher/word-list';
import type { BundledDataset, Dataset } from '@/core/model/dataset';
import { extendDataset } from '../synthetic-dataset';

export const NAMES = 12_000;
export const TENFOLD_NAMES = 120_000;

/** What the measurements in Node work on. */
export interface Materials {
  readonly words: WordList;
  readonly bundle: BundledDataset;
  /** The bundled dataset with made names added up to `NAMES`: with every optional source there are about so many. */
  readonly dataset: Dataset;
  /** Folder of upstream files; undefined where none lies beside the checkout. */
  readonly upstream: string | undefined;
  readonly quick: boolean;
}

/** Reads what the product ships, from the project's folder. */
export function readMaterials(upstream: string, quick: boolean): Materials {
  const bundle: BundledDataset = JSON.parse(readFileSync('assets/public/dataset.json', 'utf8'));
  return {
    words: readWordList(new Uint8Array(readFileSync('assets/public/words.bin'))),
    bundle,
    dataset: extendDataset(loadBundled(bundle), NAMES),
    upstream: existsSync(upstream) ? upstream : undefined,
    quick,
  };
}

/** Names as a page has them. */
export function compiled(dataset: Dataset, words: WordList): CompiledNames {
  const names = decodeNames(compileNames(dataset, words));
  if (names === null) throw new Error('Compiled names cannot be decoded.');
  return names;
}

/** All names of actors. @throws Error when there are none */
export function actorNames({ actors }: Dataset): readonly [string, ...string[]] {
  const [first, ...rest] = actors.flatMap(({ names }) => names.map(({ text }) => text));
  if (first === undefined) throw new Error('The dataset has no names.');
  return [first, ...rest];
}
