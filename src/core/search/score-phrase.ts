import type { WordMatches } from './match-word';
import type { Phrase } from './search-index';
import { bareNumber, type Word } from './split-words';

/** Half-open UTF-16 ranges of a text. */
export type TextRange = readonly [start: number, end: number];

export interface PhraseScore {
  readonly score: number;
  readonly ranges: readonly TextRange[];
}

export interface TypedWord {
  readonly text: string;
  readonly matches: WordMatches;
}

/** What a whole phrase is worth when its separators do not count: "apt29" for "APT-29". */
const WHOLE = 100;
const BEGINS = 78;
/** What the words of a phrase are worth, by how they stand in it. */
const FROM_THE_START = 40;
const IN_ORDER = 30;
const ANY_ORDER = 20;

/** Scores a phrase that begins with the typed text, separators apart. */
export function scoreJoined(phrase: Phrase, typed: string): PhraseScore {
  const whole = phrase.joined.length === typed.length;
  return {
    score: whole ? WHOLE : BEGINS + (12 * typed.length) / phrase.joined.length,
    ranges: joinedRanges(phrase, typed.length),
  };
}

/** Scores a phrase by its words; null unless every typed word has one of its own. */
export function scoreWords(phrase: Phrase, typed: readonly TypedWord[]): PhraseScore | null {
  const found: { word: Word; range: TextRange; fit: number }[] = [];
  for (const one of typed) {
    const best = bestWord(phrase, one, found);
    if (!best) return null;
    found.push(best);
  }
  const fit = found.reduce((sum, { fit }) => sum + fit, 0) / found.length;
  const inOrder = found.every(({ word }, at) => at === 0 || word.start > (found[at - 1]?.word.start ?? 0));
  const fromStart = inOrder && found[0]?.word.start === phrase.words[0]?.start;
  const covered =
    found.reduce((sum, { range }) => sum + range[1] - range[0], 0) / Math.max(1, phrase.text.length);
  return {
    score: (fromStart ? FROM_THE_START : inOrder ? IN_ORDER : ANY_ORDER) * fit + 30 * fit * fit + 8 * covered,
    ranges: found.map(({ range }) => range).sort((a, b) => a[0] - b[0]),
  };
}

function bestWord(phrase: Phrase, typed: TypedWord, taken: readonly { range: TextRange }[]) {
  let best: { word: Word; range: TextRange; fit: number } | null = null;
  for (const word of phrase.words) {
    const bare = bareNumber(word.text);
    const fit = Math.max(typed.matches.get(word.text) ?? 0, typed.matches.get(bare) ?? 0);
    if (fit === 0 || (best && best.fit >= fit)) continue;
    const range = matchedRange(word, typed.text);
    if (taken.some((other) => range[0] < other.range[1] && other.range[0] < range[1])) continue;
    best = { word, range, fit };
  }
  return best;
}

function matchedRange(word: Word, typed: string): TextRange {
  return word.text.startsWith(typed)
    ? [word.start, Math.min(word.end, word.start + typed.length)]
    : [word.start, word.end];
}

/** Where the first `length` letters of the joined text stand in the phrase. */
function joinedRanges(phrase: Phrase, length: number): TextRange[] {
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
