import type { CompiledNames } from './compiled-names';
import { WORD_CLASS } from './languages/word-classes';
import { hashWord, plainWord, wordKey } from './word-hash';

// One by one: a bundler puts in the numbers, but keeps a whole table that is taken apart.
const adjectives = WORD_CLASS.adjectives;
const attached = WORD_CLASS.attached;
const countries = WORD_CLASS.countries;
const kinds = WORD_CLASS.kinds;
const located = WORD_CLASS.located;
const namedAfter = WORD_CLASS.namedAfter;
const nations = WORD_CLASS.nations;
const operations = WORD_CLASS.operations;
const tools = WORD_CLASS.tools;

/** So many letters of an ending are cut from a word whose beginning is listed. */
const MOST_ENDING = 5;
const SHORTEST_STEM = 3;
/** "Hackergruppe" ends in a listed word after at least so many letters. */
const SHORTEST_HEAD = 2;
/** The longest word of a script without spaces. */
export const LONGEST_UNSPACED = 11;
/** A page uses few words beside names, and those again and again. */
const MOST_KNOWN = 5_000;

const known = new WeakMap<CompiledNames, Map<string, number>>();

/** What a word of a text says of a name beside it: bits of `WORD_CLASS`, 0 for nothing. */
export function classOf(word: string, names: CompiledNames): number {
  let classes = known.get(names);
  if (classes === undefined || classes.size > MOST_KNOWN) {
    classes = new Map();
    known.set(names, classes);
  }
  const before = classes.get(word);
  if (before !== undefined) return before;
  const found = classify(word, names);
  classes.set(word, found);
  return found;
}

function classify(word: string, names: CompiledNames): number {
  const key = wordKey(word);
  const isCapital = /^\p{Lu}/u.test(word);
  const found = lookUp(key, isCapital, names);
  if (found !== 0) return found;
  if (key.lastIndexOf('-') > 0) return ofCompound(plainWord(word), names);
  for (const clitic of CLITICS) {
    const bare = clitic.exec(key)?.[1];
    const rest = bare === undefined ? 0 : lookUp(bare, isCapital, names);
    if (rest !== 0) return rest;
  }
  return 0;
}

/** "l'opérateur", "القراصنة", "הקבוצה", "the gang's": an article, a preposition or an ending is written with its word. */
const CLITICS = [
  /^\p{L}'(\p{L}{3,})$/u,
  /^(\p{L}{3,})'s$/u,
  /^[وف]?(?:[بك]?ال|لل)(\p{L}{3,})$/u,
  /^[وفبلكהובלשמכ](\p{L}{3,})$/u,
  /^[והבלשמכ]{2}(\p{L}{3,})$/u,
];

function lookUp(key: string, isCapital: boolean, names: CompiledNames): number {
  const whole = exactly(key, isCapital, names);
  if (whole !== 0) return whole;
  for (let end = key.length; end >= Math.max(SHORTEST_STEM, key.length - MOST_ENDING); end--) {
    const found = exactly(`${key.slice(0, end)}*`, isCapital, names);
    if (found !== 0) return found;
  }
  for (let from = SHORTEST_HEAD; from < key.length - 1; from++) {
    const found = exactly(`*${key.slice(from)}`, false, names);
    if (found !== 0) return found;
  }
  return 0;
}

/** With "^" stands what counts only where it is capitalised. */
function exactly(key: string, isCapital: boolean, names: CompiledNames): number {
  const small = listed(key, names);
  return isCapital ? small | listed(`^${key}`, names) : small;
}

function listed(key: string, { wordHashes, wordClasses }: CompiledNames): number {
  const hash = hashWord(key);
  let low = 0;
  let high = wordHashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = wordHashes[middle] ?? 0;
    if (found === hash) return wordClasses[middle] ?? 0;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** "Ransomware-Gruppe" and "Ransomware-Operation" are groups; "Russia-linked" says whose somebody is. */
function ofCompound(word: string, names: CompiledNames): number {
  const hyphen = word.lastIndexOf('-');
  const last = classOf(word.slice(hyphen + 1), names);
  const first = classOf(word.slice(0, hyphen), names);
  const isWhose =
    (last & attached && /^\p{Lu}/u.test(word)) ||
    (last & (attached | located) && first & (countries | nations));
  if (last & operations && isOfTrade(first)) return kinds;
  // "data-leak site"
  const rest = isOfTrade(last) ? adjectives | kinds | tools : kinds;
  return isWhose ? nations : last & rest;
}

/** Whether what a word stands before is people's who attack, where it may be anybody's: "hacking team", but not "web team". */
export function isOfTrade(classes: number): boolean {
  return (classes & tools) !== 0 || (classes & (adjectives | namedAfter)) === adjectives;
}
