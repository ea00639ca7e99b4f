import { charClass, LOWER } from '../text/characters';

/** After closing quotes, and the ending of a name, which an apostrophe may part from it: "'s", "'un", Finnish "in". */
export function afterEnding(text: string, end: number): number {
  let at = end;
  while (at < text.length && CLOSING.includes(text.charAt(at))) at++;
  // An ending begins with one of them, or with a letter.
  if (at === end && charClass(text.charCodeAt(end)) !== LOWER) return end;
  ENDING.lastIndex = end;
  return ENDING.test(text) ? ENDING.lastIndex : at;
}

const CLOSING = `"'“”‘’)]»』」》`;
const ENDING = /(?:["”»]?['’]\p{Ll}{1,5}|\p{Ll}{1,4})(?!\p{L})["”»]?/uy;

const BRACKETS = /\s*[(（][^()（）]{1,50}[)）]["'”’」]?/y;

/** After what is said of a name in brackets, within its quotes too. */
export function afterBrackets(text: string, at: number): number {
  // Most names are followed by a word.
  if (charClass(text.charCodeAt(text.charAt(at) === ' ' ? at + 1 : at)) >= LOWER) return at;
  BRACKETS.lastIndex = at;
  return BRACKETS.test(text) ? BRACKETS.lastIndex : at;
}
