import type { WordList } from '@/core/matcher/word-list';
import type { BundledDataset } from '@/core/model/dataset';
import type { Result } from '@/core/model/result';
import type { Store } from '@/store/store';

/** The true edges of the background, handed in so that tests can stand in for them. */
export interface Tools {
  openStore(): Promise<Result<Store>>;
  loadBundle(): Promise<BundledDataset>;
  loadWords(): Promise<WordList>;
  /** Milliseconds since 1970. */
  now(): number;
  /** At least 0, below 1. */
  random(): number;
  /** Of the extension. */
  readonly version: string;
}
