import {
  charClass,
  classes,
  IDEOGRAPH,
  INVISIBLE,
  JOINER,
  LOWER,
  MARK,
  OTHER,
  SEPARATOR,
  skipClass,
  UNCASED,
  UPPER,
} from '../text/characters';
import {
  ACTOR,
  AFTER_NAME,
  BEFORE_NAME,
  CODE,
  type CompiledNames,
  GANG,
  SECURITY,
  SOFTWARE,
  unlistedEntry,
} from './compiled-names';
import { inflectedName, inflects, SHORTEST_INFLECTED } from './inflected-name';
import { isEmbedded, noChunk } from './is-embedded';
import { isGenitive, type Reading, standsApart } from './is-name';
import { type Candidate, gapEnd, longestAt } from './longest-name';
import type { Words } from './page-evidence';
import { holds, RULE } from './rules';
import { unlistedCode, unlistedName } from './unlisted-code';
import {
  addCode,
  addToKey,
  codeOf,
  hasKey,
  UNEVEN,
  WORD_CODE,
  type WordFilter,
  wholeNameKey,
  withoutCode,
  wordCodes,
} from './word-filter';

/** What one reading of a text gives. */
export type Scan = Readonly<Counting> & { readonly candidates: readonly Candidate[] };

/** A scan while the text is read. */
interface Counting extends Words {
  readonly candidates: Candidate[];
  /** Where the reading stopped: at the end of the text, or between two words. */
  end: number;
}

/** The longest gap between two names of one list, in UTF-16 units. */
export const LIST_REACH = 40;

/**
 * Reads a text once and gives the names in it: whole words, the longest at each place, every word capitalised or
 * spelled as listed, not inside addresses, paths or identifiers. Malware and tools take their place too, so that
 * "Cobalt Strike" is not "Cobalt".
 *
 * @param from where to begin: at the start of the text, or where a reading of it stopped
 * @param until words that begin from here on are left; a list of names that goes on beyond is read up to `most`
 */
export function scanText(
  text: string,
  names: CompiledNames,
  from = 0,
  until: number = text.length,
  most: number = until,
): Scan {
  const reading: Reading = { text, names, chunk: noChunk(), inflects: null };
  const candidates: Candidate[] = [];
  const { starts } = names;
  // Only what is listed so may begin with a small letter, unless the rule of case is off.
  const smallStarts = holds(names, RULE.case) ? names.smallStarts : starts;
  const numbering = holds(names, RULE.numbering);
  const manner = holds(names, RULE.manner);
  const inflected = holds(names, RULE.inflected);
  const scan: Counting = { candidates, words: 0, securityWords: 0, gangWords: 0, end: 0 };
  let stop = until;
  let i = passSmallWords(text, from, stop, smallStarts, scan);
  for (; i < stop; i = passSmallWords(text, i, stop, smallStarts, scan)) {
    const start = i;
    i = readWord(text, start);
    const { first, key, end } = word;
    if (first <= INVISIBLE || first === JOINER) continue;
    scan.words++;
    const filter = first === LOWER ? smallStarts : starts;
    const code = first === UPPER && numbering ? unlistedCode(names.codes, text, start, end) : null;
    if (hasKey(filter, key) && mayGoOn(filter, key, text, end)) {
      const found = longestAt(reading, start);
      // "SHADOW-EARTH-999" is none of what is called "Shadow".
      if (found && !(code && code.end > found.end)) {
        const flags = names.flags[found.entry] ?? 0;
        const isManner = manner && flags & (AFTER_NAME | BEFORE_NAME);
        const named = isManner ? unlistedNameAt(reading, found, flags, candidates.at(-1)?.end ?? from) : null;
        i = (named ?? found).end;
        if (named || flags & (ACTOR | SOFTWARE)) candidates.push(named ?? found);
        if (flags & SECURITY) scan.securityWords++;
        if ((flags & (SECURITY | GANG)) === (SECURITY | GANG)) scan.gangWords++;
        stop = endOfList(i, stop, most);
        continue;
      }
    }
    if (code && standsApart(reading, start, code.end)) {
      candidates.push({ start, end: code.end, entry: unlistedEntry(names, code.isSure) });
      i = code.end;
      stop = endOfList(i, stop, most);
      continue;
    }
    if (inflected && first === UPPER && end - start >= SHORTEST_INFLECTED) {
      reading.inflects ??= inflects(text, start);
      const found = reading.inflects && inflectedName(reading, start, end, key);
      if (found) {
        candidates.push(found);
        stop = endOfList(end, stop, most);
      }
    }
    if (word.next === JOINER) i = identifierEnd(text, i);
  }
  scan.end = i;
  return scan;
}

/**
 * Passes the words that begin small and begin no name, as most words of a text are, and what stands between. This is most of what
 * reading costs, so that nothing else is in it.
 *
 * @returns where another word begins, or the reading stops
 */
function passSmallWords(
  text: string,
  from: number,
  stop: number,
  filter: WordFilter,
  scan: Counting,
): number {
  const known = classes;
  const codes = wordCodes;
  const { length } = text;
  let words = 0;
  let i = from;
  while (i < stop) {
    const start = i;
    const unit = text.charCodeAt(i++);
    const first = known[unit] ?? 0;
    if (first === OTHER || first === SEPARATOR) continue;
    let key = codes[unit] ?? 0;
    if (first === LOWER && key >= WORD_CODE) {
      let next = OTHER;
      for (; i < length; i++) {
        next = codes[text.charCodeAt(i)] ?? 0;
        if (next < WORD_CODE) break;
        key = addCode(key, next);
      }
      // What is odd within a word, or not yet in the tables, is looked at more closely.
      if (!hasKey(filter, key) && next > 0 && (next <= SEPARATOR || next >= WORD_CODE)) {
        words++;
        i++;
        continue;
      }
    }
    i = start;
    break;
  }
  scan.words += words;
  return Math.min(i, length);
}

/**
 * The word that is read, and how it is looked up. It is filled again for each: to make one for every text is much of what a
 * short one takes.
 */
const word = {
  /** The class of its first unit. Up to `INVISIBLE` it is no word. */
  first: OTHER,
  /** As in a `WordFilter`. */
  key: 0,
  /** Without an "s" that is no part of it. */
  end: 0,
  /** The class of the unit behind it where that can tell, else another. */
  next: OTHER,
};

/** Reads any word into `word`, with what is odd in it. @returns where it ends */
function readWord(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  const first = charClass(unit);
  let key = addToKey(0, unit);
  let next = OTHER;
  let i = start + 1;
  if (first === IDEOGRAPH) i = skipClass(MARK, text, i);
  else if (first > INVISIBLE && first !== JOINER) {
    for (; i < text.length; i++) {
      const within = text.charCodeAt(i);
      next = first === UNCASED ? charClass(within) : codeOf(within);
      const goesOn = first === UNCASED ? next === UNCASED || next === INVISIBLE : next >= WORD_CODE;
      if (!goesOn && next !== UNEVEN) break;
      key = next >= WORD_CODE ? addCode(key, next) : addToKey(key, within);
    }
  }
  const isLonger = first === UPPER && isGenitive(text, i - 1);
  word.first = first;
  word.key = isLonger ? withoutCode(key, codeOf(text.charCodeAt(i - 1))) : key;
  word.end = isLonger ? i - 1 : i;
  word.next = next;
  return i;
}

/**
 * A part of a long text is about this many UTF-16 units: were it nothing but names, it would be read and judged in a few
 * milliseconds.
 */
export const UNITS_PER_PART = 4_000;

/**
 * `scanText` for a text of any length, in parts each of which is little work, so that a caller can give way between two.
 * Taken together they find what `scanText` finds: no name and no list of names is cut in two, but for a list that never
 * ends.
 *
 * @param from where to begin: at the start of the text, or where a part of it ended
 */
export function* scanInParts(text: string, names: CompiledNames, from = 0): Generator<Scan, void, undefined> {
  do {
    const until = Math.min(from + UNITS_PER_PART, text.length);
    const scan = scanText(text, names, from, until, Math.min(until + UNITS_PER_PART, text.length));
    yield scan;
    from = scan.end;
  } while (from < text.length);
}

/** Where to stop after a name, when what follows may be of one list with it. */
function endOfList(end: number, stop: number, most: number): number {
  return Math.max(stop, Math.min(end + LIST_REACH + 1, most));
}

/** False when neither a name ends with the word before `end` nor one goes on as the text does. */
function mayGoOn(filter: WordFilter, key: number, text: string, end: number): boolean {
  if (hasKey(filter, wholeNameKey(key))) return true;
  const next = gapEnd(text, end);
  return next < text.length && hasKey(filter, addToKey(key, text.charCodeAt(next)));
}

/** Where an identifier ends in which no name is looked for: "foo_apt29_bar". */
function identifierEnd(text: string, from: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const cls = charClass(text.charCodeAt(i));
    if (cls < JOINER && cls !== INVISIBLE) break;
  }
  return i;
}

/** What a vendor's word makes a name of that no source lists; not what belongs to the name before it already. */
function unlistedNameAt(
  { text, names, chunk }: Reading,
  word: Candidate,
  flags: number,
  from: number,
): Candidate | null {
  const named = unlistedName(text, word.start, word.end, flags);
  if (named === null || named.start < from || isEmbedded(text, named.start, named.end, chunk, names))
    return null;
  return { ...named, entry: unlistedEntry(names, (flags & (CODE | ACTOR | SOFTWARE)) !== 0) };
}
