import {
  charClass,
  DIGIT,
  IDEOGRAPH,
  INVISIBLE,
  JOINER,
  LOWER,
  nameKey,
  OTHER,
  SEPARATOR,
  skipClass,
  UNCASED,
} from '../text/characters';
import { ACTOR, CAPITALS, type CompiledNames, hasSpelling, SHORT, SOFTWARE } from './compiled-names';
import { type Chunk, isEmbedded, isHashtag } from './is-embedded';
import { hashSpelling } from './name-hash';
import { holds, RULE } from './rules';

/** What stays the same while a text is read. */
export interface Reading {
  readonly text: string;
  readonly names: CompiledNames;
  readonly chunk: Chunk;
  /** Whether it is in a language whose names have endings; not yet asked where null. */
  inflects: boolean | null;
}

/** What sets words apart in Markdown and its like, and elsewhere makes something else of them. */
const EMPHASIS = '_~=';

/**
 * True when what is spelled like a listed name stands as one at its place: a whole word, in capitals or as listed, not
 * inside an address or an identifier.
 */
export function isName(reading: Reading, start: number, end: number, entry: number): boolean {
  const { text, names } = reading;
  const flags = names.flags[entry] ?? 0;
  if ((flags & (ACTOR | SOFTWARE)) === 0) return !wordContinues(text, end);
  if ((flags & ACTOR) === 0 && !holds(names, RULE.competing)) return false;
  return (
    (!holds(names, RULE.case) ||
      (flags & ACTOR) === 0 ||
      (isCapitalised(text, start, end) &&
        !((flags & SHORT) !== 0 && (flags & CAPITALS) !== 0 && hasSmall(text, start, end))) ||
      hasSpelling(names, hashSpelling(text.slice(start, end)))) &&
    standsApart(reading, start, end)
  );
}

/** True for a whole word, or words, inside nothing else. What a writer of plain text has set around it is looked beyond: "_Turla_". */
export function standsApart({ text, names, chunk }: Reading, start: number, end: number): boolean {
  let around = 0;
  while (EMPHASIS.includes(text[end + around] ?? ' ') && text[end + around] === text[start - around - 1])
    around++;
  // A word that goes on with signs is an identifier.
  if (charClass(text.charCodeAt(start - around - 1)) >= JOINER) around = 0;
  return (
    !wordContinues(text, end + around) &&
    !(holds(names, RULE.embedded) && isEmbedded(text, start - around, end + around, chunk, names))
  );
}

/** True when the word goes on after `end`: "Storm" in "Storm-9999", and letters after a sign that ends a name. */
function wordContinues(text: string, end: number): boolean {
  const after = skipClass(INVISIBLE, text, end);
  const next = after < text.length ? charClass(text.charCodeAt(after)) : OTHER;
  const last = charClass(text.charCodeAt(end - 1));
  if (last === UNCASED && next >= LOWER) return false;
  if (last !== IDEOGRAPH && (next >= JOINER || (next === UNCASED && last === UNCASED)))
    return !isGenitive(text, after);
  return isHyphen(text.charCodeAt(end)) && charClass(text.charCodeAt(end + 1)) === DIGIT && last !== DIGIT;
}

/** True where an "s" ends a word that is a code without it: "APT29s Server". */
export function isGenitive(text: string, at: number, unit: number = text.charCodeAt(at)): boolean {
  return (
    // An "s".
    unit === 0x73 &&
    charClass(text.charCodeAt(at - 1)) === DIGIT &&
    (at + 1 >= text.length || charClass(text.charCodeAt(at + 1)) < JOINER)
  );
}

export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** "Sea" is not SEA. */
function hasSmall(text: string, start: number, end: number): boolean {
  return /\p{Ll}/u.test(text.slice(start, end));
}

/** The words that name a kind of actor are often small: "Lazarus group". */
const KIND_OF_ACTOR = /^(?:group|team|gang|crew|army|spider|bear|panda|kitten)$/;

/** Every word begins with a capital, a digit or a letter without case; a last "group" or "team" may be small. */
export function isCapitalised(text: string, start: number, end: number): boolean {
  let atStart = true;
  for (let i = start; i < end; i++) {
    const cls = charClass(text.charCodeAt(i));
    // An underscore belongs to an identifier, unless the list has it; in a hashtag it is the space.
    if (cls === JOINER && !isHashtag(text, start)) return false;
    if (cls === SEPARATOR || cls === JOINER) atStart = true;
    else if (atStart && cls !== OTHER && cls !== INVISIBLE) {
      if (cls === LOWER && !(i > start && KIND_OF_ACTOR.test(nameKey(text.slice(i, end))))) return false;
      atStart = false;
    }
  }
  return true;
}
