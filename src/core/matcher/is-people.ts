import type { CompiledNames } from './compiled-names';
import { WORD_CLASS } from './languages/word-classes';
import { type Beside, isCapitalised, wordAfter, wordBefore } from './words-beside';

// One by one: a bundler puts in the numbers, but keeps a whole table that is taken apart.
const articles = WORD_CLASS.articles;
const kinds = WORD_CLASS.kinds;
const notPeople = WORD_CLASS.notPeople;

/**
 * Not "affiliate program", nor "APT Scanner".
 *
 * @param surely where only a headline has such capitals ("Lead Ransomware Group Draws Attention"), or no firm is called so
 */
export function isPeople(text: string, word: Beside, names: CompiledNames, surely = false): boolean {
  const next = wordAfter(text, word.end, names);
  if (next === null) return true;
  const { classes, isApart } = next;
  // "a hacker group", "ransomware-as-a-service (RaaS) tool"
  if (!isApart) {
    if (classes & kinds) return isPeople(text, next, names, surely);
    if (classes & notPeople) return false;
  }
  if (surely || !isCapitalised(text, word)) return true;
  // "Lead Group Holdings", and "Lead Group said" or "Lead Group, an insurer" of a firm, where a headline would go on in capitals.
  return !isApart && isCapitalised(text, next)
    ? classes !== 0 || text.slice(word.end, next.start) !== ' '
    : !text.startsWith('Group', word.start);
}

/** "a café", "a small café": an article before what is no known word. */
export function isThing(text: string, noun: Beside, names: CompiledNames): boolean {
  if (isCapitalised(text, noun)) return false;
  let word = wordBefore(text, noun.start, names);
  if (word?.classes === 0 && !word.isApart) word = wordBefore(text, word.start, names);
  return word !== null && !word.isApart && (word.classes & articles) !== 0;
}
