import { namingForm } from '../naming/naming-form';
import { isSeparator } from '../text/characters';
import { GANG, WORD } from './compiled-names';
import type { WordList } from './word-list';

/** True for several words, and for what a list spells as such ("Justice_Blade"). */
export function hasSeparator(text: string): boolean {
  return Array.from(text).some((char) => isSeparator(char.charCodeAt(0)));
}

/** What says itself that it is people. */
export const SAYS_PEOPLE = /\s(?:Group|Gang|Crew|Hackers)$/i;

/**
 * "Sea Turtle", but not what a vendor alone names so ("Volt Typhoon"), nor "Lazarus Group".
 *
 * @param isGang only what everybody says: a gang is called "Money Message", and no message "Hunters International"
 */
export function isOfWords(text: string, words: WordList, isGang: boolean): boolean {
  const isPlain = isGang ? words.isEveryday : words.isWord;
  return (
    namingForm(text) === undefined &&
    !SAYS_PEOPLE.test(text) &&
    text
      .split(/[^\p{L}\p{N}]+/u)
      .every((part) => /^\p{L}?$/u.test(part) || (/^\p{L}+$/u.test(part) && isPlain(part)))
  );
}

/** "APT29", "Storm-0558", "OilRig", "LAPSUS$" are codes. */
export function isCode(text: string, words: WordList): boolean {
  if (/\p{N}/u.test(text)) return !isNumberedWord(text, words);
  return /\p{Ll}\p{Lu}/u.test(text) || /[^\p{L}\p{M}\p{N}\s'’.\p{Pd}_]/u.test(text);
}

/** "Group 42" and "Man 1": a whole word and a small number is how anything is numbered. */
export function isNumberedWord(text: string, words: WordList): boolean {
  const [, letters] = /^(\p{L}*\p{Ll}\p{L}*)[\s-]?\p{N}{1,2}$/u.exec(text) ?? [];
  return letters !== undefined && words.isWord(letters);
}

/**
 * Tags and posts write codes small: "apt29", "ta505", "cl0p"; with one digit at the end they are anything: "apt2". What the list holds together
 * by an underscore may stand apart.
 */
export function asWritten(spelling: string): string[] {
  const small = /^(?:\p{Lu}{2,}-?\p{N}{2,}|\p{Lu}\p{Ll}*\p{N}+\p{Ll}+)$/u.test(spelling)
    ? [spelling.toLowerCase()]
    : [];
  return [spelling, ...small, ...(spelling.includes('_') ? [spelling.replaceAll('_', ' ')] : [])];
}

/**
 * A spelling that the rule of case would refuse ("menuPass", "shuckworm"). A plain small word stays out: a list that
 * writes "play" does not make every "play" of a text a name, and "the Lamberts" are known as Lamberts.
 */
export function needsSpelling(text: string, words: WordList): boolean {
  if (/^(?:the|of) /.test(text)) return false;
  return /(?:^|[\s\p{Pd}])\p{Ll}|_/u.test(text) && !(/^\p{Ll}+$/u.test(text) && words.isWord(text));
}

/** "dire wolf" of "direwolf": lists of gangs write as one word what others write as two. */
export function inTwoWords(text: string, flags: number, words: WordList): string[] {
  if ((flags & (GANG | WORD)) !== GANG || !/^\p{L}\p{Ll}+$/u.test(text)) return [];
  for (let at = SHORTEST_HALF; at <= text.length - SHORTEST_HALF; at++) {
    const halves = [text.slice(0, at), text.slice(at)];
    if (halves.every((half) => words.isWord(half))) return [halves.join(' ')];
  }
  return [];
}

const SHORTEST_HALF = 3;
