import { charClass, IDEOGRAPH, INVISIBLE, LOWER, MARK, OTHER, SEPARATOR, UNCASED } from '../text/characters';
import { classOf, LONGEST_UNSPACED } from './classify-word';
import type { CompiledNames } from './compiled-names';

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
  let isApart = false;
  let lines = 0;
  let end = at;
  for (; ; end--) {
    if (end === 0 || at - end > LONGEST_GAP) return null;
    const unit = text.charCodeAt(end - 1);
    const cls = charClass(unit);
    if (cls >= IDEOGRAPH) break;
    if (unit === SPACE) continue;
    if (unit === NEW_LINE && ++lines > 1) return null;
    const char = text.charAt(end - 1);
    if (APART.includes(char)) isApart = true;
    else if (cls === OTHER && !AROUND.includes(char)) {
      if (char === '.' && /(?:^|[^\p{L}])a\.k\.a\.$/iu.test(text.slice(Math.max(0, end - 7), end))) continue;
      return null;
    }
  }
  if (isUnspaced(text.charCodeAt(end - 1))) {
    let start = end;
    while (start > 0 && end - start < LONGEST_UNSPACED && isUnspaced(text.charCodeAt(start - 1))) start--;
    for (; start < end; start++) {
      const classes = classOf(text.slice(start, end), names);
      if (classes !== 0) return { start, end, classes, isApart };
    }
    return { start: end - 1, end, classes: 0, isApart };
  }
  const start = lastOfWord(text, end - 1, -1);
  return { start, end, classes: classOf(text.slice(start, end), names), isApart };
}

/** The word that begins after a place; null where a sentence, a paragraph or the text ends. */
export function wordAfter(text: string, at: number, names: CompiledNames): Beside | null {
  let isApart = false;
  let lines = 0;
  let start = at;
  for (; ; start++) {
    if (start === text.length || start - at > LONGEST_GAP) return null;
    const unit = text.charCodeAt(start);
    const cls = charClass(unit);
    if (cls >= IDEOGRAPH) break;
    if (unit === SPACE) continue;
    if (unit === NEW_LINE && ++lines > 1) return null;
    const char = text.charAt(start);
    if (APART.includes(char)) isApart = true;
    else if (cls === OTHER && !AROUND.includes(char)) return null;
  }
  if (isUnspaced(text.charCodeAt(start))) {
    let end = start;
    while (end < text.length && end - start < LONGEST_UNSPACED && isUnspaced(text.charCodeAt(end))) end++;
    for (; end > start; end--) {
      const classes = classOf(text.slice(start, end), names);
      if (classes !== 0) return { start, end, classes, isApart };
    }
    return { start, end: start + 1, classes: 0, isApart };
  }
  const end = lastOfWord(text, start, 1) + 1;
  return { start, end, classes: classOf(text.slice(start, end), names), isApart };
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

/** Letters of scripts in which a word is no run of letters. */
export function isUnspaced(unit: number): boolean {
  return charClass(unit) === IDEOGRAPH;
}

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
