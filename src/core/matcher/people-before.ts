import type { CompiledNames } from './compiled-names';
import { isPeople } from './cues';
import { WORD_CLASS } from './languages/word-classes';
import { wordBefore } from './words-beside';

// One by one: a bundler puts in the numbers, but keeps a whole table that is taken apart.
const handled = WORD_CLASS.handled;
const kinds = WORD_CLASS.kinds;
const uses = WORD_CLASS.uses;
const verbs = WORD_CLASS.verbs;

/** Most sentences have no more before a name. */
const MOST_WORDS = 20;

/**
 * Whether the sentence tells of people who act together before a name: "Two groups were disrupted (Lead)", "new gangs—Other, Lead",
 * but not "the gang deployed Lead". Too little for a mark by itself.
 */
export function arePeopleBefore(text: string, start: number, names: CompiledNames): boolean {
  let word = wordBefore(text, start, names);
  for (let left = MOST_WORDS; word !== null && left > 0; left--) {
    const { classes } = word;
    if (classes & kinds && isPeople(text, word, names)) return true;
    if (classes & (handled | uses | verbs)) return false;
    word = wordBefore(text, word.start, names);
  }
  return false;
}
