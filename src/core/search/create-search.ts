import { createWordMatcher, type WordMatcher, type WordMatches } from './match-word';
import { prefixDistance } from './prefix-distance';
import { type PhraseScore, scoreJoined, scoreWords, type TextRange, type TypedWord } from './score-phrase';
import type { SearchEntry } from './search-entry';
import { buildSearchIndex, lowerBound, type PhraseKind, type SearchIndex } from './search-index';
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

interface Found extends PhraseScore {
  readonly phrase: number;
}

/** By actor: the best phrase so far. */
type Best = Map<number, Found>;

/** A name weighs a little more than an alias, so that the actor called so comes first. */
const KIND_BONUS: Readonly<Record<PhraseKind, number>> = { name: 5, id: 4, alias: 2, country: 0 };
/** Of two actors found alike, the better documented is more often meant. At most this much. */
const PROMINENCE = 5;
const SHORTEST_JOINED_SLIP = 6;

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
  const prominence = entries.map(
    (entry) =>
      Math.min(PROMINENCE - 1, Math.log2(entry.names.length + 1)) + (entry.attackIds.length > 0 ? 1 : 0),
  );

  return (query, limit) => {
    const typed = splitWords(query);
    if (typed.length === 0 || limit <= 0) return [];
    const best: Best = new Map();
    const weigh = (number: number, scored: PhraseScore) => {
      const phrase = index.phrases[number];
      if (!phrase) return;
      const score = scored.score + KIND_BONUS[phrase.kind] + (prominence[phrase.entry] ?? 0);
      const known = best.get(phrase.entry);
      if (!known || known.score < score)
        best.set(phrase.entry, { phrase: number, score, ranges: scored.ranges });
    };
    const texts = typed.map((word) => word.text);
    findJoined(index, joinWords(typed), weigh);
    findWords(
      index,
      texts.map((text) => ({ text, matches: words.begins(text) })),
      weigh,
    );
    if (best.size < limit)
      findWords(
        index,
        texts.map((text) => ({ text, matches: anyMatch(words, text) })),
        weigh,
      );
    const chunks = query.split(/\s+/).map((chunk) => splitWords(chunk).map((word) => word.text));
    if (best.size < limit && chunks.length > 1) findSpread(index, chunks, words, weigh);
    if (best.size === 0) findJoinedSlips(index, joinWords(typed), weigh);
    return topHits(entries, index, best, limit);
  };
}

function anyMatch(words: WordMatcher, text: string): WordMatches {
  return new Map([...words.resembles(text), ...words.begins(text)]);
}

function findJoined(index: SearchIndex, typed: string, weigh: (phrase: number, scored: PhraseScore) => void) {
  const textAt = (position: number) => index.phrases[index.byJoined[position] ?? -1]?.joined ?? '';
  for (let at = lowerBound(index.byJoined.length, textAt, typed); at < index.byJoined.length; at += 1) {
    const number = index.byJoined[at] ?? -1;
    const phrase = index.phrases[number];
    if (!phrase?.joined.startsWith(typed)) break;
    weigh(number, scoreJoined(phrase, typed));
  }
}

/** Phrases that hold every typed word, looked up by the rarest of them. */
function findWords(
  index: SearchIndex,
  typed: readonly TypedWord[],
  weigh: (phrase: number, scored: PhraseScore) => void,
) {
  const candidates = typed.map((word) => phrasesWith(index, word.matches));
  const rarest = candidates.reduce((least, next) => (next.size < least.size ? next : least));
  for (const number of rarest) {
    const phrase = index.phrases[number];
    const scored = phrase && scoreWords(phrase, typed);
    if (scored) weigh(number, scored);
  }
}

/** Actors whose names, ids and country together hold every typed chunk: "russia bear". */
function findSpread(
  index: SearchIndex,
  chunks: readonly (readonly string[])[],
  words: WordMatcher,
  weigh: (phrase: number, scored: PhraseScore) => void,
) {
  const perChunk = chunks
    .filter((chunk) => chunk.length > 0)
    .map((chunk) => {
      const byEntry: Best = new Map();
      findWords(
        index,
        chunk.map((text) => ({ text, matches: words.begins(text) })),
        (number, scored) => {
          const phrase = index.phrases[number];
          if (!phrase) return;
          // A name tells the reader more than the country she typed herself.
          const score = phrase.kind === 'country' ? scored.score / 10 : scored.score;
          const known = byEntry.get(phrase.entry);
          if (!known || known.score < score)
            byEntry.set(phrase.entry, { phrase: number, score, ranges: scored.ranges });
        },
      );
      return byEntry;
    });
  for (const entry of perChunk[0]?.keys() ?? []) {
    const found = perChunk.flatMap((byEntry) => byEntry.get(entry) ?? []);
    if (found.length < perChunk.length) continue;
    const telling = found.reduce((a, b) => (b.score > a.score ? b : a));
    weigh(telling.phrase, { score: telling.score / 10, ranges: telling.ranges });
  }
}

/** The last resort: a slip in a name typed without its separators ("cozybaer"). */
function findJoinedSlips(
  index: SearchIndex,
  typed: string,
  weigh: (phrase: number, scored: PhraseScore) => void,
) {
  if (typed.length < SHORTEST_JOINED_SLIP) return;
  index.phrases.forEach((phrase, number) => {
    if (phrase.joined.charCodeAt(0) !== typed.charCodeAt(0) || phrase.joined.length < typed.length - 2)
      return;
    const slips = prefixDistance(typed, phrase.joined, 2);
    if (slips <= 2) weigh(number, { score: 10 - 4 * slips, ranges: [[0, phrase.text.length]] });
  });
}

function phrasesWith(index: SearchIndex, matches: WordMatches): Set<number> {
  const numbers = new Set<number>();
  for (const word of matches.keys()) {
    const at = lowerBound(
      index.vocabulary.length,
      (position) => index.vocabulary[position]?.word ?? '',
      word,
    );
    for (const number of index.vocabulary[at]?.phrases ?? []) numbers.add(number);
  }
  return numbers;
}

function topHits(
  entries: readonly SearchEntry[],
  index: SearchIndex,
  best: Best,
  limit: number,
): SearchHit[] {
  const ranked = Array.from(best.values()).sort((a, b) => b.score - a.score || a.phrase - b.phrase);
  return ranked.slice(0, limit).flatMap((found) => {
    const phrase = index.phrases[found.phrase];
    const entry = phrase && entries[phrase.entry];
    return entry ? [{ entry, matched: { text: phrase.text, kind: phrase.kind, ranges: found.ranges } }] : [];
  });
}
