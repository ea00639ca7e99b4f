import { rankActors } from './rank-actors';
import type { TextRange } from './score-phrase';
import type { SearchEntry } from './search-entry';
import { buildSearchIndex, type PhraseKind } from './search-index';

/** An actor that a query finds, and the name of it that the query met. */
export interface SearchHit {
  readonly entry: SearchEntry;
  readonly matched: {
    readonly text: string;
    readonly kind: PhraseKind;
    /** Parts of `text` that the query met, in order. */
    readonly ranges: readonly TextRange[];
  };
}

/**
 * Indexes actors once and answers queries: exact names and beginnings of names first, then typed words in any
 * name, then likely slips, then words spread over an actor's names and country. Pure and synchronous; made to
 * be called at every key.
 */
export function createSearch(
  entries: readonly SearchEntry[],
): (query: string, limit: number) => readonly SearchHit[] {
  const index = buildSearchIndex(entries);
  return (query, limit) =>
    rankActors(index, query, limit).flatMap(({ number, actor, ranges }) => {
      const phrase = index.phrases[number];
      const entry = entries[actor];
      return phrase && entry ? [{ entry, matched: { text: phrase.text, kind: phrase.kind, ranges } }] : [];
    });
}
