import { compileNames } from '@/core/matcher/compile-names';
import { makeDataset } from '../synthetic-dataset';
import { type Materials, NAMES, TENFOLD_NAMES } from './materials';

export interface CompiledFigures {
  /** Bytes of the compiled names of 12,000 and of 120,000. */
  readonly bytes12k: number;
  readonly bytes120k: number;
}

export function measureCompiled({ words }: Materials): CompiledFigures {
  return {
    bytes12k: compileNames(makeDataset(NAMES), words).byteLength,
    bytes120k: compileNames(makeDataset(TENFOLD_NAMES), words).byteLength,
  };
}
