import { letterSet, mayResemble } from './letter-set';
import { type TypedWord, takeAsSlip } from './match-word';
import { countPhrases, eachNumber, spanOf } from './postings';
import { prefixDistance } from './prefix-distance';
import type { Ranking } from './ranking';
import { joinedRanges, mostForWords, scoreJoined, scoreWords } from './score-phrase';
import type { SearchIndex } from './search-index';

/** Shorter names are too easily another name with a slip. */
const SHORTEST_JOINED_SLIP = 6;
const JOINED_SLIPS = 2;

/** Phrases that begin with the typed text, separators apart. */
export function findJoined({ phrases, joined }: SearchIndex, typed: string, ranking: Ranking): void {
  const score = (key: string) => scoreJoined(key, typed);
  eachNumber(joined, spanOf(joined, typed), score, (number, score) => {
    if (!ranking.admits(number, score)) return;
    const phrase = phrases[number];
    if (phrase) ranking.add(number, { score, ranges: joinedRanges(phrase, typed.length) });
  });
}

/** Phrases that hold every typed word, looked up by the rarest of them. */
export function findWords(index: SearchIndex, typed: readonly TypedWord[], ranking: Ranking): void {
  const rarest = rarestOf(index, typed);
  if (!rarest) return;
  eachPhrase(index, rarest, (number, fit) => {
    if (!ranking.admits(number, mostForWords((typed.length - 1 + fit) / typed.length))) return;
    const phrase = index.phrases[number];
    const scored = phrase && scoreWords(phrase, typed);
    if (scored) ranking.add(number, scored);
  });
}

/** Phrases that hold every typed word or a word that it may be a slip of. */
export function findSlips(index: SearchIndex, typed: readonly TypedWord[], ranking: Ranking): void {
  const guessed = typed.map((word) => takeAsSlip(index.words, word));
  // What was typed without a slip is found already.
  if (guessed.some((word, at) => word !== typed[at])) findWords(index, guessed, ranking);
}

/** The typed word that fewest phrases hold. */
function rarestOf({ words }: SearchIndex, typed: readonly TypedWord[]): TypedWord | undefined {
  const counts = typed.map(({ spans }) =>
    spans.reduce((count, span) => count + countPhrases(words, span), 0),
  );
  return typed[counts.indexOf(Math.min(...counts))];
}

/** Visits the phrases that hold a typed word, once for each word that it fits, with how well it does. */
export function eachPhrase(
  { words }: SearchIndex,
  { spans, fit }: TypedWord,
  visit: (number: number, fit: number) => void,
): void {
  for (const span of spans) eachNumber(words, span, fit, visit);
}

/** The last resort: a slip in a name typed without its separators ("cozybaer"). */
export function findJoinedSlips({ phrases, joined }: SearchIndex, typed: string, ranking: Ranking): void {
  if (typed.length < SHORTEST_JOINED_SLIP) return;
  const letters = letterSet(typed);
  const count = (key: string) =>
    mayResemble(letters, typed, key, JOINED_SLIPS)
      ? prefixDistance(typed, key, JOINED_SLIPS)
      : JOINED_SLIPS + 1;
  eachNumber(joined, spanOf(joined, typed.charAt(0)), count, (number, slips) => {
    if (slips > JOINED_SLIPS) return;
    ranking.add(number, { score: 10 - 4 * slips, ranges: [[0, phrases[number]?.text.length ?? 0]] });
  });
}
