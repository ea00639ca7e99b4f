import { compileNames } from '@/core/matcher/compile-names';
import { decodeStoredNames } from '@/page/decode-names';
import { timeTasks } from '../measure';
import { makeDataset } from '../synthetic-dataset';
import { type Materials, NAMES, TENFOLD_NAMES } from './materials';

export interface CompiledFigures {
  /** Bytes of the compiled names of 12,000 and of 120,000. */
  readonly bytes12k: number;
  readonly bytes120k: number;
  /** From the text in storage to tables in use; Node may lack the browser's own decoder. */
  readonly decodeMs: number;
}

export function measureCompiled({ words, quick }: Materials): CompiledFigures {
  const few = compileNames(makeDataset(NAMES), words);
  const many = compileNames(makeDataset(TENFOLD_NAMES), words);
  const stored = Buffer.from(few).toString('base64');
  const { decode } = timeTasks({ decode: () => decodeStoredNames(stored) }, { rounds: quick ? 9 : 31 });
  return { bytes12k: few.byteLength, bytes120k: many.byteLength, decodeMs: decode };
}
