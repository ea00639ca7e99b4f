import {
  charClass,
  DIGIT,
  IDEOGRAPH,
  INVISIBLE,
  LOWER,
  MARK,
  SEPARATOR,
  UNCASED,
  UPPER,
} from '../text/characters';
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
const AROUND = `"'“”„‘’‚«»‹›()[]（）「」『』【】《》〈〉*`;
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
    if (unit === NEW_LINE && ++lines > 1) return null;
    if (cls <= SEPARATOR || cls === INVISIBLE) {
      const char = text.charAt(end - 1);
      if (APART.includes(char)) isApart = true;
      else if (cls !== SEPARATOR && cls !== INVISIBLE && !AROUND.includes(char)) {
        if (char === '.' && text.slice(end - 5, end).toLowerCase() === 'a.k.a') break;
        if (char === '.' && /(?:^|[^\p{L}])a\.k\.a\.$/iu.test(text.slice(Math.max(0, end - 7), end)))
          continue;
        return null;
      }
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
  let start = end - 1;
  while (end - start < LONGEST_WORD && goesOn(text, start, -1)) start--;
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
    if (unit === NEW_LINE && ++lines > 1) return null;
    const char = text.charAt(start);
    if (APART.includes(char)) isApart = true;
    else if (cls !== SEPARATOR && cls !== INVISIBLE && !AROUND.includes(char)) return null;
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
  let end = start + 1;
  while (end - start < LONGEST_WORD && goesOn(text, end - 1, 1)) end++;
  return { start, end, classes: classOf(text.slice(start, end), names), isApart };
}

const NEW_LINE = 0x0a;

/**
 * True where the word that a unit is of goes on to the next: to a letter of its kind, or over a sign that has letters on both
 * sides ("double-extortion", "a.k.a", "l'acteur").
 */
function goesOn(text: string, at: number, step: 1 | -1): boolean {
  const next = text.charCodeAt(at + step);
  if (Number.isNaN(next)) return false;
  const unit = text.charCodeAt(at);
  if (isOfWord(next))
    return (
      !isLetter(next) || !isLetter(unit) || (charClass(next) === UNCASED) === (charClass(unit) === UNCASED)
    );
  const past = text.charCodeAt(at + 2 * step);
  return SIGNS_WITHIN.includes(text.charAt(at + step)) && isLetter(past) && isLetter(unit);
}

const SIGNS_WITHIN = "-'’.‐‑";

function isOfWord(unit: number): boolean {
  const cls = charClass(unit);
  return isLetter(unit) || cls === MARK || cls === INVISIBLE;
}

function isLetter(unit: number): boolean {
  const cls = Number.isNaN(unit) ? SEPARATOR : charClass(unit);
  return cls === LOWER || cls === UPPER || cls === DIGIT || cls === UNCASED;
}

/** Letters of scripts in which a word is no run of letters. */
export function isUnspaced(unit: number): boolean {
  return charClass(unit) === IDEOGRAPH;
}
