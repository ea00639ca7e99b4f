import { exportCorrections } from '@/core/corrections/corrections-file';
import type { Correction } from '@/core/model/correction';
import { ok, type Result } from '@/core/model/result';
import { storedCorrections } from '@/stored/corrections';
import { digestText } from '../download/digest-bytes';

/** The reader's corrections as they are now. */
export interface CorrectionSet {
  readonly corrections: readonly Correction[];
  /** Equal for equal corrections; empty for none. Tells whether a dataset has them in it. */
  readonly revision: string;
}

export const NO_CORRECTIONS: CorrectionSet = { corrections: [], revision: '' };

/** What a later version wrote counts as none; a failure is that the browser cannot read its storage, for now. */
export async function readCorrectionSet(): Promise<Result<CorrectionSet>> {
  const loaded = await storedCorrections.load();
  if (!loaded.ok) return loaded;
  const corrections = loaded.value;
  if (corrections.length === 0) return ok(NO_CORRECTIONS);
  return ok({ corrections, revision: await digestText(exportCorrections(corrections)) });
}
