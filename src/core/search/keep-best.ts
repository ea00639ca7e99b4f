import type { PhraseScore } from './score-phrase';

export interface FoundPhrase extends PhraseScore {
  /** Position in the index's phrases. */
  readonly phrase: number;
}

/** By actor (position in the entries): its best phrase so far. */
export type BestPhrases = Map<number, FoundPhrase>;

/** Notes a phrase of an actor unless a better one is known. */
export function keepBest(best: BestPhrases, entry: number, found: FoundPhrase): void {
  const known = best.get(entry);
  if (!known || known.score < found.score) best.set(entry, found);
}
