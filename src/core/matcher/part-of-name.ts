import { classOf } from './classify-word';
import type { CompiledNames } from './compiled-names';

/** A capitalised word right before or after makes one longer name: "Microsoft Equation Editor", "Royal Road". */
const LONGER_AFTER =
  /^ (?!(?:APT|Group|Gang|Team|Actors?|Operators?|Ransomware|Hackers?)(?![\p{L}]))\p{Lu}\p{Ll}/u;
const LONGER_BEFORE = /[\p{Ll},] (?!(?:The|Group|Gang|Actor|Hackers?|Team|APT) )\p{Lu}\p{Ll}+ $/u;
/** The same in a sentence whose words are small, where it is no headline: "the Praying Mantis group". */
const SURELY_LONGER_BEFORE = /(?:^|\s)\p{Ll}[\p{Ll}\p{M}]* (\p{Lu}\p{Ll}+) $/u;
const REACH = 40;

/**
 * True when a word is only part of another name here.
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
  const before = text.slice(Math.max(0, start - REACH), start);
  if (hasCue) {
    const [, word] = SURELY_LONGER_BEFORE.exec(before) ?? [];
    return word !== undefined && classOf(word, names) === 0;
  }
  return isLonger(text, end) || LONGER_BEFORE.test(before);
}

/** True where a capitalised word follows that says nothing of people. */
export function isLonger(text: string, end: number): boolean {
  return LONGER_AFTER.test(text.slice(end, end + REACH));
}
