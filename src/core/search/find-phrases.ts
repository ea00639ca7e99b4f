import type { WordMatches } from './match-word';
import { prefixDistance } from './prefix-distance';
import { type PhraseScore, scoreJoined, scoreWords, type TypedWord } from './score-phrase';
import { lowerBound, type SearchIndex } from './search-index';

/** Takes each phrase that a way of looking finds, and what it is worth. */
export type Weigh = (phrase: number, scored: PhraseScore) => void;

/** Shorter names are too easily another name with a slip. */
const SHORTEST_JOINED_SLIP = 6;

/** Phrases that begin with the typed text, separators apart. */
export function findJoined(index: SearchIndex, typed: string, weigh: Weigh) {
  const textAt = (position: number) => index.phrases[index.byJoined[position] ?? -1]?.joined ?? '';
  for (let at = lowerBound(index.byJoined.length, textAt, typed); at < index.byJoined.length; at += 1) {
    const number = index.byJoined[at] ?? -1;
    const phrase = index.phrases[number];
    if (!phrase?.joined.startsWith(typed)) break;
    weigh(number, scoreJoined(phrase, typed));
  }
}

/** Phrases that hold every typed word, looked up by the rarest of them. */
export function findWords(index: SearchIndex, typed: readonly TypedWord[], weigh: Weigh) {
  const candidates = typed.map((word) => phrasesWith(index, word.matches));
  const rarest = candidates.reduce((least, next) => (next.size < least.size ? next : least));
  for (const number of rarest) {
    const phrase = index.phrases[number];
    const scored = phrase && scoreWords(phrase, typed);
    if (scored) weigh(number, scored);
  }
}

/** The last resort: a slip in a name typed without its separators ("cozybaer"). */
export function findJoinedSlips(index: SearchIndex, typed: string, weigh: Weigh) {
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
