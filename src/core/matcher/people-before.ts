import type { CompiledNames } from './compiled-names';
import { isPeople } from './is-people';
import { WORD_CLASS } from './languages/word-classes';
import { type Beside, isCapitalised, isPossessive, wordBefore } from './words-beside';

// One by one: a bundler puts in the numbers, but keeps a whole table that is taken apart.
const ands = WORD_CLASS.ands;
const articles = WORD_CLASS.articles;
const beings = WORD_CLASS.beings;
const handled = WORD_CLASS.handled;
const kinds = WORD_CLASS.kinds;
const passed = WORD_CLASS.passed;
const uses = WORD_CLASS.uses;
const verbs = WORD_CLASS.verbs;

/** Most sentences have no more before a name. */
const MOST_WORDS = 12;
/** "groups—First, Second and Lead" */
const MOST_ITEMS = 6;
/** "groups (Lead", "groups: Lead", "groups – Lead" */
const OPENING = /[(:：（–—]/;

/**
 * Whether the sentence tells before a name of people who act together, and that they are it: "Two groups were disrupted (Lead)",
 * "The most active groups are Lead", "Groups known since May, like Lead", "new gangs—Other, Lead", but not "the gang deployed
 * Lead". Too little for a mark by itself.
 */
export function arePeopleBefore(text: string, start: number, names: CompiledNames): boolean {
  let word = beforeList(text, start, names);
  for (let left = MOST_WORDS; word !== null && left > 0; left--) {
    const { classes } = word;
    if (classes & kinds && !isPossessive(text, word) && isPeople(text, word, names)) return true;
    if (classes & (handled | uses | verbs)) return false;
    word = wordBefore(text, word.start, names);
  }
  return false;
}

/** The word before what opens the list that a name stands in; null where nothing does. */
function beforeList(text: string, start: number, names: CompiledNames): Beside | null {
  let at = start;
  let isJoined = false;
  for (let left = MOST_ITEMS; left > 0; left--) {
    const word = wordBefore(text, at, names);
    if (word === null || OPENING.test(text.slice(word.end, at))) return word;
    const { classes, isApart } = word;
    const isAnd = (classes & (ands | passed)) === ands;
    const isItem = classes === 0 && (isApart || isJoined) && isCapitalised(text, word);
    if (!isAnd && !isItem) {
      if (isApart || classes & articles || !(classes & (beings | passed))) return null;
      const before = wordBefore(text, word.start, names);
      // "Groups, like Lead", but not "groups seen with Lead".
      return classes & beings || before?.isApart ? before : null;
    }
    isJoined = isAnd;
    at = word.start;
  }
  return null;
}
