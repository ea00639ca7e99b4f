import { namingForm } from '../naming/naming-form';
import { isSeparator } from '../text/characters';
import type { WordList } from './word-list';

/** True for several words, and for what a list spells as such ("Justice_Blade"). */
export function hasSeparator(text: string): boolean {
  return Array.from(text).some((char) => isSeparator(char.charCodeAt(0)));
}

/** What says itself that it is people. */
export const SAYS_PEOPLE = /\s(?:Group|Gang|Crew|Hackers)$/i;

/** "Sea Turtle", but not what a vendor alone names so ("Volt Typhoon"), nor "Lazarus Group". */
export function isOfWords(text: string, words: WordList): boolean {
  return (
    namingForm(text) === undefined &&
    !SAYS_PEOPLE.test(text) &&
    text
      .split(/[^\p{L}\p{N}]+/u)
      .every((part) => /^\p{L}?$/u.test(part) || (/^\p{L}+$/u.test(part) && words.isWord(part)))
  );
}

/** "APT29", "Storm-0558", "OilRig", "LAPSUS$" are codes. */
export function isCode(text: string, words: WordList): boolean {
  if (isNumberedWord(text, words)) return false;
  return /\p{N}/u.test(text) || /\p{Ll}\p{Lu}/u.test(text) || /[^\p{L}\p{M}\p{N}\s'’.\p{Pd}_]/u.test(text);
}

/** "Group 42" and "Man 1": a whole word and a small number is how anything is numbered. */
export function isNumberedWord(text: string, words: WordList): boolean {
  const [, letters] = /^(\p{L}*\p{Ll}\p{L}*)[\s-]?\p{N}{1,2}$/u.exec(text) ?? [];
  return letters !== undefined && words.isWord(letters);
}
