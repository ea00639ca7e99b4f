import type { TypedWord } from './match-word';
import type { Phrase } from './search-index';
import { bareNumber, type Word } from './split-words';

/** Half-open UTF-16 ranges of a text. */
export type TextRange = readonly [start: number, end: number];

export interface PhraseScore {
  readonly score: number;
  readonly ranges: readonly TextRange[];
}

/** What a whole phrase is worth when its separators do not count: "apt29" for "APT-29". */
const WHOLE = 100;
const BEGINS = 78;
/** What the words of a phrase are worth, by how they stand in it. */
const FROM_THE_START = 40;
const IN_ORDER = 30;
const ANY_ORDER = 20;

/** Scores a joined text that begins with the typed one. */
export function scoreJoined(joined: string, typed: string): number {
  return joined.length === typed.length ? WHOLE : BEGINS + (12 * typed.length) / joined.length;
}

/** The most that `scoreWords` gives for typed words that fit so well on average. */
export function mostForWords(fit: number): number {
  return wordsScore(FROM_THE_START, fit, 1);
}

/** Scores a phrase by its words; null unless every typed word has one of its own. */
export function scoreWords(phrase: Phrase, typed: readonly TypedWord[]): PhraseScore | null {
  const ranges: TextRange[] = [];
  let fit = 0;
  let covered = 0;
  let inOrder = true;
  let before: Word | undefined;
  for (const one of typed) {
    const best = bestWord(phrase, one, ranges);
    if (!best) return null;
    inOrder &&= !before || best.word.start > before.start;
    before = best.word;
    fit += best.fit;
    covered += best.range[1] - best.range[0];
    ranges.push(best.range);
  }
  const fromStart = inOrder && ranges[0]?.[0] === phrase.words[0]?.start;
  const order = fromStart ? FROM_THE_START : inOrder ? IN_ORDER : ANY_ORDER;
  return {
    score: wordsScore(order, fit / typed.length, covered / phrase.text.length),
    ranges: inOrder ? ranges : ranges.sort((a, b) => a[0] - b[0]),
  };
}

/** @param fit of the typed words, on average @param covered share of the phrase's text, at most 1 */
function wordsScore(order: number, fit: number, covered: number): number {
  return order * fit + 30 * fit * fit + 8 * covered;
}

/** The word that fits best, of those that stand apart from the parts already `taken`. */
function bestWord(phrase: Phrase, typed: TypedWord, taken: readonly TextRange[]) {
  let best: { word: Word; range: TextRange; fit: number } | null = null;
  for (const word of phrase.words) {
    const fit = fitOf(word.text, typed);
    if (fit === 0 || (best && best.fit >= fit)) continue;
    const range = matchedRange(word, typed.text);
    if (taken.some((other) => range[0] < other[1] && other[0] < range[1])) continue;
    best = { word, range, fit };
  }
  return best;
}

/** "558" fits "0558" as it fits "558". */
function fitOf(word: string, typed: TypedWord): number {
  const bare = bareNumber(word);
  return bare === word ? typed.fit(word) : Math.max(typed.fit(word), typed.fit(bare));
}

function matchedRange(word: Word, typed: string): TextRange {
  return word.text.startsWith(typed)
    ? [word.start, Math.min(word.end, word.start + typed.length)]
    : [word.start, word.end];
}

/** Where the first `length` letters of the joined text stand in the phrase. */
export function joinedRanges(phrase: Phrase, length: number): TextRange[] {
  const ranges: TextRange[] = [];
  let left = length;
  let reached = 0;
  for (const word of phrase.words) {
    if (word.start < reached) continue;
    if (left <= 0) break;
    const take = Math.min(left, word.text.length);
    ranges.push([word.start, take === word.text.length ? word.end : Math.min(word.end, word.start + take)]);
    left -= take;
    reached = word.end;
  }
  return ranges;
}
