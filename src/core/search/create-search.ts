import { findJoined, findJoinedSlips, findWords, type Weigh } from './find-phrases';
import { findSpread } from './find-spread';
import { type BestPhrases, keepBest } from './keep-best';
import { createWordMatcher, type WordMatcher } from './match-word';
import type { TextRange, TypedWord } from './score-phrase';
import type { SearchEntry } from './search-entry';
import { buildSearchIndex, type PhraseKind, type SearchIndex } from './search-index';
import { joinWords, splitWords } from './split-words';

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

/** A name weighs a little more than an alias, so that the actor called so comes first. */
const KIND_BONUS: Readonly<Record<PhraseKind, number>> = { name: 5, id: 4, alias: 2, country: 0 };
/** Of two actors found alike, the better documented is more often meant. At most this much, and one for ATT&CK. */
const MOST_FOR_NAMES = 4;

/**
 * Indexes actors once and answers queries: exact names and beginnings of names first, then typed words in any
 * name, then likely slips, then words spread over an actor's names and country. Pure and synchronous; made to
 * be called at every key.
 */
export function createSearch(
  entries: readonly SearchEntry[],
): (query: string, limit: number) => readonly SearchHit[] {
  const index = buildSearchIndex(entries);
  const words = createWordMatcher(index);
  const prominence = entries.map(prominenceOf);

  return (query, limit) => {
    const typed = splitWords(query);
    if (typed.length === 0 || limit <= 0) return [];
    const best: BestPhrases = new Map();
    const weigh: Weigh = (number, { score, ranges }) => {
      const phrase = index.phrases[number];
      if (!phrase) return;
      const weight = score + KIND_BONUS[phrase.kind] + (prominence[phrase.entry] ?? 0);
      keepBest(best, phrase.entry, { phrase: number, score: weight, ranges });
    };
    const texts = typed.map((word) => word.text);
    const joined = joinWords(typed);
    findJoined(index, joined, weigh);
    findWords(
      index,
      texts.map((text) => beginnings(words, text)),
      weigh,
    );
    if (best.size < limit)
      findWords(
        index,
        texts.map((text) => likely(words, text)),
        weigh,
      );
    const chunks = typedChunks(query);
    if (best.size < limit && chunks.length > 1) findSpread(index, chunks, words, weigh);
    if (best.size === 0) findJoinedSlips(index, joined, weigh);
    return topHits(entries, index, best, limit);
  };
}

function prominenceOf(entry: SearchEntry): number {
  const forNames = Math.min(MOST_FOR_NAMES, Math.log2(entry.names.length + 1));
  return forNames + (entry.attackIds.length > 0 ? 1 : 0);
}

function beginnings(words: WordMatcher, text: string): TypedWord {
  return { text, matches: words.begins(text) };
}

function likely(words: WordMatcher, text: string): TypedWord {
  return { text, matches: new Map([...words.resembles(text), ...words.begins(text)]) };
}

/** What the reader set apart by spaces, each as its words: "apt-29" is one thing. */
function typedChunks(query: string): readonly (readonly string[])[] {
  return query
    .split(/\s+/)
    .map((chunk) => splitWords(chunk).map((word) => word.text))
    .filter((chunk) => chunk.length > 0);
}

function topHits(
  entries: readonly SearchEntry[],
  index: SearchIndex,
  best: BestPhrases,
  limit: number,
): readonly SearchHit[] {
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || a.phrase - b.phrase);
  return ranked.slice(0, limit).flatMap((found) => {
    const phrase = index.phrases[found.phrase];
    const entry = phrase && entries[phrase.entry];
    return entry ? [{ entry, matched: { text: phrase.text, kind: phrase.kind, ranges: found.ranges } }] : [];
  });
}
