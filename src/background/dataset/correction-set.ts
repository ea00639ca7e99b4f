import { exportCorrections } from '@/core/corrections/corrections-file';
import type { Correction } from '@/core/model/correction';
import { storedCorrections } from '@/stored/corrections';
import { digestText } from '../download/digest-bytes';

/** The reader's corrections as they are now. */
export interface CorrectionSet {
  readonly corrections: readonly Correction[];
  /** Equal for equal corrections; empty for none. Tells whether a dataset has them in it. */
  readonly revision: string;
}

export async function readCorrectionSet(): Promise<CorrectionSet> {
  const corrections = await storedCorrections.read();
  if (corrections.length === 0) return { corrections, revision: '' };
  return {
    corrections,
    revision: await digestText(exportCorrections(corrections)),
  };
}
