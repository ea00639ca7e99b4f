import type { SearchEntry } from './search-entry';
import type { PhraseKind } from './search-index';

/** A name weighs a little more than an alias, so that the actor called so comes first. */
const KIND_BONUS: Readonly<Record<PhraseKind, number>> = { name: 5, id: 4, alias: 2, country: 0 };
/** Of two actors found alike, the better documented is more often meant. At most this much, and one for ATT&CK. */
const MOST_FOR_NAMES = 4;

/** What a phrase of an actor weighs besides how well it is met. */
export function phraseBonus(kind: PhraseKind, { names, attackIds }: SearchEntry): number {
  const forNames = Math.min(MOST_FOR_NAMES, Math.log2(names.length + 1));
  return KIND_BONUS[kind] + forNames + (attackIds.length > 0 ? 1 : 0);
}
