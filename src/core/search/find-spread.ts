import { findWords, type Weigh } from './find-phrases';
import { type BestPhrases, keepBest } from './keep-best';
import type { WordMatcher } from './match-word';
import type { SearchIndex } from './search-index';

/** What a phrase is worth that holds a part of the query only: less than any that holds the whole. */
const SHARE = 0.1;

/** Actors whose names, ids and country together hold every typed chunk: "russia bear". */
export function findSpread(
  index: SearchIndex,
  chunks: readonly (readonly string[])[],
  words: WordMatcher,
  weigh: Weigh,
): void {
  const [first, ...rest] = chunks.map((chunk) => bestOfChunk(index, chunk, words));
  for (const [entry, own] of first ?? []) {
    const others = rest.flatMap((best) => best.get(entry) ?? []);
    if (others.length < rest.length) continue;
    const telling = others.reduce((a, b) => (b.score > a.score ? b : a), own);
    weigh(telling.phrase, { score: telling.score * SHARE, ranges: telling.ranges });
  }
}

function bestOfChunk(index: SearchIndex, chunk: readonly string[], words: WordMatcher): BestPhrases {
  const best: BestPhrases = new Map();
  const typed = chunk.map((text) => ({ text, matches: words.begins(text) }));
  findWords(index, typed, (number, scored) => {
    const phrase = index.phrases[number];
    if (!phrase) return;
    // A name tells the reader more than the country she typed herself.
    const score = phrase.kind === 'country' ? scored.score * SHARE : scored.score;
    keepBest(best, phrase.entry, { phrase: number, score, ranges: scored.ranges });
  });
  return best;
}
