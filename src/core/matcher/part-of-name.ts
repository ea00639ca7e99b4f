import type { CompiledNames } from './compiled-names';
import { WORD_CLASS } from './languages/word-classes';
import { wordAfter, wordBefore } from './words-beside';

// One by one: a bundler puts in the numbers, but keeps a whole table that is taken apart.
const auxiliaries = WORD_CLASS.auxiliaries;
const beings = WORD_CLASS.beings;
const does = WORD_CLASS.does;
const kinds = WORD_CLASS.kinds;
const operations = WORD_CLASS.operations;
const passed = WORD_CLASS.passed;
const tells = WORD_CLASS.tells;
const tools = WORD_CLASS.tools;
const transitive = WORD_CLASS.transitive;
const verbs = WORD_CLASS.verbs;

/** What is capitalised in a headline alone, and is no name: "Lead Strikes Again". */
const done = auxiliaries | beings | does | tells | transitive | verbs;

/** In a sentence, where a small word or a comma stands before it: "in Microsoft Equation", but no headline. */
const CAPITALISED = /[\p{Ll},] \p{Lu}\p{Ll}+ $/u;
/** The same after a whole small word: "the Praying Mantis group". */
const SURELY_CAPITALISED = /(?:^|\s)\p{Ll}[\p{Ll}\p{M}]* \p{Lu}\p{Ll}+ $/u;
const REACH = 40;

/**
 * True when a word is only part of another name here: a capitalised word right before or after makes one longer name, "Microsoft
 * Equation Editor", "Royal Road".
 *
 * @param hasCue where a cue says that it is an actor's, only what stands before makes another of it
 */
export function isPartOfName(
  text: string,
  start: number,
  end: number,
  names: CompiledNames,
  hasCue: boolean,
): boolean {
  if (!hasCue && isLonger(text, end, names)) return true;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!(hasCue ? SURELY_CAPITALISED : CAPITALISED).test(before)) return false;
  const classes = wordBefore(text, start, names)?.classes ?? 0;
  return (classes & (hasCue ? -1 : kinds | operations | passed | done)) === 0;
}

/** True where a capitalised word follows that says nothing of people, nor what they do: "Lead Cyberattack" of a headline. */
export function isLonger(text: string, end: number, names: CompiledNames): boolean {
  if (!/^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))) return false;
  return ((wordAfter(text, end, names)?.classes ?? 0) & (kinds | operations | passed | tools | done)) === 0;
}
