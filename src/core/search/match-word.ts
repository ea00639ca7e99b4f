import Fuse from 'fuse.js';
import { prefixDistance } from './prefix-distance';
import { lowerBound, type SearchIndex } from './search-index';
import { bareNumber } from './split-words';

/** How well a typed word fits the words of the vocabulary: 1 is the word itself, 0 is not at all. */
export type WordMatches = ReadonlyMap<string, number>;

/** Words shorter than this are not guessed at: one slip in three letters is another word. */
const SHORTEST_GUESSED = 4;
/** From this length on two slips are forgiven. */
const TWO_SLIPS_FROM = 7;
/** Fuse counts two swapped letters as two errors: 2 of 4 must pass, and `prefixDistance` then decides. */
const FUSE_THRESHOLD = 0.5;
/** "0558" means Storm-0558 before it means TA558. */
const ZEROS_APART = 0.05;
const NONE: WordMatches = new Map();
const REMEMBERED_WORDS = 256;

export interface WordMatcher {
  /** The word itself and the words it begins. */
  readonly begins: (typed: string) => WordMatches;
  /** Words that the typed one may be a slip of. */
  readonly resembles: (typed: string) => WordMatches;
}

export function createWordMatcher(index: SearchIndex): WordMatcher {
  const guess = createGuesser(index.vocabulary.map((posting) => posting.word));
  const remembered = new Map<string, WordMatches>();
  return {
    begins: (typed) => findBeginnings(index, typed),
    resembles: (typed) => {
      if (typed.length < SHORTEST_GUESSED || /\d/.test(typed)) return NONE;
      const known = remembered.get(typed);
      if (known) return known;
      const found = findResembling(guess(typed), typed);
      if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
      remembered.set(typed, found);
      return found;
    },
  };
}

/**
 * Fuse over the words that share the first letter typed, or begin with the second (a first letter that is
 * missing, wrong or swapped): a tenth of the vocabulary, which keeps a key press within a frame.
 */
function createGuesser(vocabulary: readonly string[]): (typed: string) => readonly string[] {
  const byInitial = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (!/^\D{3,}$/u.test(word)) continue;
    const initial = word.charAt(0);
    const bucket = byInitial.get(initial);
    if (bucket) bucket.push(word);
    else byInitial.set(initial, [word]);
  }
  const fuses = new Map<string, Fuse<string>>();
  const fuseOf = (initial: string) => {
    const made =
      fuses.get(initial) ??
      new Fuse(byInitial.get(initial) ?? [], { threshold: FUSE_THRESHOLD, shouldSort: false });
    fuses.set(initial, made);
    return made;
  };
  return (typed) =>
    [...new Set(typed.slice(0, 2))].flatMap((initial) =>
      fuseOf(initial)
        .search(typed)
        .map(({ item }) => item),
    );
}

function findBeginnings({ vocabulary }: SearchIndex, typed: string): WordMatches {
  const matches = new Map<string, number>();
  for (const prefix of new Set([typed, bareNumber(typed)])) {
    let at = lowerBound(vocabulary.length, (position) => vocabulary[position]?.word ?? '', prefix);
    for (let word = vocabulary[at]?.word; word?.startsWith(prefix); word = vocabulary[at]?.word) {
      const fit = word === prefix ? 1 : 0.6 + (0.3 * prefix.length) / word.length;
      const known = matches.get(word) ?? 0;
      matches.set(word, Math.max(known, prefix === typed ? fit : fit - ZEROS_APART));
      at += 1;
    }
  }
  return matches;
}

function findResembling(candidates: readonly string[], typed: string): WordMatches {
  const matches = new Map<string, number>();
  const limit = typed.length < TWO_SLIPS_FROM ? 1 : 2;
  for (const item of candidates) {
    const slips = prefixDistance(typed, item, limit);
    if (slips === 0 || slips > limit) continue;
    const length = Math.min(1, typed.length / item.length);
    matches.set(item, 0.4 - 0.15 * slips + 0.25 * length);
  }
  return matches;
}
