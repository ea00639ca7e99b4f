import { ACTOR, AFTER_NAME, CAPITALS, SOFTWARE } from './compiled-names';

export interface UnlistedCode {
  /** UTF-16, half open. */
  readonly end: number;
  /** False for a form that other things have too. */
  readonly isSure: boolean;
}

/**
 * The code by which a vendor numbers a group, that begins at `start`, whether or not a source lists the number yet; null
 * when none does.
 *
 * @param wordEnd where the first word ends. Nearly every capitalised word of a text ends in a letter and is followed by a
 *   space and another, which rules a code out without trying
 */
export function unlistedCode(
  codes: RegExp,
  text: string,
  start: number,
  wordEnd: number,
): UnlistedCode | null {
  if (!isDigit(text.charCodeAt(wordEnd - 1)) && !mayGoOn(text, wordEnd)) return null;
  codes.lastIndex = start;
  const found = codes.exec(text);
  return found && { end: codes.lastIndex, isSure: found[1] !== undefined };
}

/** A digit behind a space or a hyphen; a letter behind another sign than a space. */
function mayGoOn(text: string, wordEnd: number): boolean {
  const next = text.charCodeAt(wordEnd + 1);
  if (isDigit(next)) return true;
  // Most words are followed by a space and a word.
  return text.charCodeAt(wordEnd) !== 0x20 && next >= 0x41 && SIGNS.includes(text.charAt(wordEnd));
}

const SIGNS = '-_.\u2010\u2011\u2013';

function isDigit(unit: number): boolean {
  return (unit ^ 0x30) < 10;
}

/** What begins a sentence before "Panda", and is no part of its name. */
const OTHER_WORD = /^(?:The|An?|This|That|And|Of|In|As|Both|Like|Our|Its|Super)$/;

/**
 * The name that a vendor's word makes with the word beside it, capitalised as it is ("Twisted Panda", "Earth Freybug"); null
 * where there is none.
 *
 * @param flags of the vendor's word, which stands from `start` to `end`
 */
export function unlistedName(
  text: string,
  start: number,
  end: number,
  flags: number,
): { readonly start: number; readonly end: number } | null {
  const isAfter = (flags & AFTER_NAME) !== 0;
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return null;
  const beside = isAfter ? text.slice(Math.max(0, start - 24), start) : text.slice(end, end + 24);
  const other = isAfter
    ? /(?<![\p{Lu}\p{Ll}\p{N}_-])(\p{Lu}[\p{Lu}\p{Ll}]+)[ \u00a0-]$/u.exec(beside)
    : /^[ \u00a0-](\p{Lu}[\p{Lu}\p{Ll}]+)(?![\p{Lu}\p{Ll}\p{N}_])/u.exec(beside);
  const word = other?.[1] ?? '';
  if (other === null || OTHER_WORD.test(word)) return null;
  const name = isAfter ? { start: start - word.length - 1, end } : { start, end: end + other[0].length };
  // What is a name of its own makes others by its capitals alone.
  const inCapitals = flags & (CAPITALS | ACTOR | SOFTWARE);
  if (inCapitals && (/\p{Ll}/u.test(text.slice(name.start, name.end)) || isShouted(text, name))) return null;
  return name;
}

/** In a line of capitals they say nothing: "THE IRON CURTAIN FELL", not "the APT BRONZE HARBOR". */
function isShouted(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (
    /(?<!(?<!\p{L})AP)(?<=\p{Lu})\p{Lu}[ \u00a0-]$/u.test(text.slice(Math.max(0, start - 5), start)) ||
    /^[ \u00a0-]\p{Lu}{2,}(?![\p{L}\p{N}])/u.test(text.slice(end, end + 24))
  );
}
