import { charClass, IDEOGRAPH, INVISIBLE, LOWER, MARK, OTHER, SEPARATOR, UNCASED } from '../text/characters';
import { classOf, LONGEST_UNSPACED } from './classify-word';
import type { CompiledNames } from './compiled-names';

/** Of a side of a name so many words are asked. */
export const MOST_WORDS = 8;

/** A word beside a name, and what it says of it. */
export interface Beside {
  /** UTF-16 offsets, half open. */
  readonly start: number;
  readonly end: number;
  /** Bits of `WORD_CLASS`. */
  readonly classes: number;
  /** A comma, a colon or a dash stands between it and what was before it. */
  readonly isApart: boolean;
}

/** Signs that say nothing: quotes and brackets around a name. */
export const AROUND = `"'“”„‘’‚«»‹›()[]（）「」『』【】《》〈〉*`;
const APART = ',:،、，：؛–—';
/** As much of what is no word is passed. */
const LONGEST_GAP = 6;
const LONGEST_WORD = 40;

/** The word that ends before a place; null where a sentence, a paragraph or the text begins. */
export function wordBefore(text: string, at: number, names: CompiledNames): Beside | null {
  return wordBeside(text, at, names, -1);
}

/** The word that begins after a place; null where a sentence, a paragraph or the text ends. */
export function wordAfter(text: string, at: number, names: CompiledNames): Beside | null {
  return wordBeside(text, at, names, 1);
}

function wordBeside(text: string, at: number, names: CompiledNames, step: 1 | -1): Beside | null {
  // The unit after a place, or the one before it.
  const beyond = step < 0 ? 1 : 0;
  const last = step < 0 ? 0 : text.length;
  let isApart = false;
  let lines = 0;
  let near = at;
  for (; ; near += step) {
    if (near === last || Math.abs(near - at) > LONGEST_GAP) return null;
    const unit = text.charCodeAt(near - beyond);
    const cls = charClass(unit);
    if (cls >= IDEOGRAPH) break;
    if (unit === SPACE) continue;
    if (unit === NEW_LINE && ++lines > 1) return null;
    const char = text.charAt(near - beyond);
    if (APART.includes(char)) isApart = true;
    else if (cls === OTHER && !AROUND.includes(char)) {
      const isAka = step < 0 && /(?:^|[^\p{L}])a\.k\.a\.$/iu.test(text.slice(Math.max(0, near - 7), near));
      if (!isAka) return null;
    }
  }
  const isRun = isUnspaced(text.charCodeAt(near - beyond));
  let far = isRun ? near : lastOfWord(text, near - beyond, step) + 1 - beyond;
  while (
    isRun &&
    far !== last &&
    Math.abs(far - near) < LONGEST_UNSPACED &&
    isUnspaced(text.charCodeAt(far - beyond))
  )
    far += step;
  for (; ; far -= step) {
    const [start, end] = beyond ? [far, near] : [near, far];
    const classes = classOf(text.slice(start, end), names);
    if (classes !== 0 || !isRun || far === near + step) return { start, end, classes, isApart };
  }
}

const SPACE = 0x20;
const NEW_LINE = 0x0a;

/**
 * Follows a word from one of its units: over letters of its kind, and over a sign that has letters on both sides
 * ("double-extortion", "a.k.a", "l'acteur").
 */
function lastOfWord(text: string, from: number, step: 1 | -1): number {
  let at = from;
  let own = classAt(text, at);
  while (Math.abs(at - from) < LONGEST_WORD - 1) {
    const next = classAt(text, at + step);
    const goesOn =
      next >= LOWER
        ? own !== UNCASED
        : next === UNCASED
          ? own < LOWER
          : next === MARK ||
            next === INVISIBLE ||
            (isLetter(own) && isSignWithin(text, at + step) && isLetter(classAt(text, at + 2 * step)));
    if (!goesOn) break;
    at += step;
    own = next;
  }
  return at;
}

function isSignWithin(text: string, at: number): boolean {
  return SIGNS_WITHIN.includes(text.charAt(at));
}

const SIGNS_WITHIN = "-'’.‐‑";

/** Nothing goes on beyond a text. */
function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? charClass(text.charCodeAt(at)) : SEPARATOR;
}

function isLetter(cls: number): boolean {
  return cls >= LOWER || cls === UNCASED;
}

/** Letters of scripts in which a word is no run of letters, and the marks of Thai, of which a word has many. */
export function isUnspaced(unit: number): boolean {
  return charClass(unit) === IDEOGRAPH || unit >> 7 === THAI;
}

const THAI = 0x1c;

/** True for a word that says whose the next is: "China's", "hackers'". */
export function isPossessive(text: string, { start, end }: Pick<Beside, 'start' | 'end'>): boolean {
  const last = text.charAt(end - 1) === 's' ? end - 2 : end - 1;
  if (last >= start && isApostrophe(text.charAt(last))) return true;
  return isApostrophe(text.charAt(end)) && /^s?\s/.test(text.slice(end + 1, end + 3));
}

function isApostrophe(char: string): boolean {
  return char === "'" || char === '’';
}

/** True where a word begins with a capital; `isCapitalised` of `is-name.ts` asks it of every word of a name. */
export function isCapitalised(text: string, { start }: { readonly start: number }): boolean {
  return /\p{Lu}/u.test(text.charAt(start));
}

/** True at the start of a text or a sentence, where any word is capitalised. */
export function startsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:\n])["'“‘(\s]*$/.test(text.slice(Math.max(0, start - 5), start));
}
