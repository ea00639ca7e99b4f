import Fuse from 'fuse.js';
import { letterSet, mayResemble } from './letter-set';
import { type Postings, type Span, spanOf } from './postings';
import { prefixDistance } from './prefix-distance';
import { bareNumber } from './split-words';

/** A typed word, and the words of the vocabulary that it may mean. */
export interface TypedWord {
  readonly text: string;
  /** Where those words are in the vocabulary. */
  readonly spans: readonly Span[];
  /** How well a word fits: 1 is the typed word itself, 0 is not at all. */
  readonly fit: (word: string) => number;
}

/** Words shorter than this are not guessed at: one slip in three letters is another word. */
const SHORTEST_GUESSED = 4;
/** From this length on two slips are forgiven. */
const TWO_SLIPS_FROM = 7;
/** Fuse counts two swapped letters as two errors: 2 of 4 must pass, and `prefixDistance` then decides. */
const FUSE_THRESHOLD = 0.5;
/** "0558" means Storm-0558 before it means TA558. */
const ZEROS_APART = 0.05;

/** Takes a typed word for the word itself and for the words it begins. */
export function takeAsBeginning(vocabulary: Postings, text: string): TypedWord {
  const bare = bareNumber(text);
  if (bare === text)
    return { text, spans: [spanOf(vocabulary, text)], fit: (word) => fitBeginning(text, word) };
  return {
    text,
    spans: [spanOf(vocabulary, text), spanOf(vocabulary, bare)],
    fit: (word) => Math.max(0, fitBeginning(text, word), fitBeginning(bare, word) - ZEROS_APART),
  };
}

/** Takes a typed word also for words that it may be a slip of; as it is when there are none. */
export function takeAsSlip(vocabulary: Postings, typed: TypedWord): TypedWord {
  const fits = new Map<string, number>();
  const spans: Span[] = [];
  for (const position of findResembling(vocabulary, typed.text)) {
    const word = vocabulary.keys[position] ?? '';
    const fit = fitSlip(typed.text, word);
    if (fit === 0) continue;
    fits.set(word, fit);
    spans.push([position, position + 1]);
  }
  if (spans.length === 0) return typed;
  return {
    text: typed.text,
    spans: [...typed.spans, ...spans],
    fit: (word) => typed.fit(word) || (fits.get(word) ?? 0),
  };
}

/** Positions of words that fuse finds alike. */
function findResembling(vocabulary: Postings, typed: string): readonly number[] {
  const positions = wordsToGuess(vocabulary, typed);
  const words = positions.map((position) => vocabulary.keys[position] ?? '');
  const fuse = new Fuse(words, { threshold: FUSE_THRESHOLD, shouldSort: false });
  return fuse.search(typed).map(({ refIndex }) => positions[refIndex] ?? 0);
}

/**
 * Positions of the words worth the price of fuse: those that begin with the first letter typed, or with the second (a
 * first letter that is missing, wrong or swapped), and whose letters allow so few slips.
 */
export function wordsToGuess(vocabulary: Postings, typed: string): readonly number[] {
  if (typed.length < SHORTEST_GUESSED || /\d/.test(typed)) return [];
  const letters = letterSet(typed);
  const positions: number[] = [];
  for (const initial of new Set(typed.slice(0, 2))) {
    const [from, to] = spanOf(vocabulary, initial);
    for (let position = from; position < to; position += 1) {
      const word = vocabulary.keys[position] ?? '';
      if (mayResemble(letters, typed, word, forgiven(typed)) && /^\D{3,}$/u.test(word))
        positions.push(position);
    }
  }
  return positions;
}

function fitBeginning(prefix: string, word: string): number {
  if (!word.startsWith(prefix)) return 0;
  return word.length === prefix.length ? 1 : 0.6 + (0.3 * prefix.length) / word.length;
}

function fitSlip(typed: string, word: string): number {
  const slips = prefixDistance(typed, word, forgiven(typed));
  if (slips === 0 || slips > forgiven(typed)) return 0;
  return 0.4 - 0.15 * slips + 0.25 * Math.min(1, typed.length / word.length);
}

/** How many slips a typed word may have. */
function forgiven(typed: string): number {
  return typed.length < TWO_SLIPS_FROM ? 1 : 2;
}
