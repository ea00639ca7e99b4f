import {
  charClass,
  classes,
  foldUnit,
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
  CODE,
  type CompiledNames,
  findNode,
  SECURITY,
  SOFTWARE,
  unlistedEntry,
} from './compiled-names';
import { isEmbedded, noChunk } from './is-embedded';
import { isGenitive, isName, type Reading, wordContinues } from './is-name';
import { addCheck, addUnit, CHECK_SEED, SEED } from './name-hash';
import { ALL_RULES, RULE, type RuleSet } from './rules';
import { unlistedCode, unlistedName } from './unlisted-code';
import {
  addCode,
  addToKey,
  hasKey,
  UNEVEN,
  WORD_CODE,
  type WordFilter,
  wholeNameKey,
  withoutCode,
  wordCode,
  wordCodes,
} from './word-filter';

/** A place where a name stands, before anything is judged. Offsets are UTF-16, half open. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Index into the compiled entries. */
  readonly entry: number;
}

/** What one reading of a text gives. */
export interface Scan {
  readonly candidates: readonly Candidate[];
  readonly words: number;
  readonly securityWords: number;
  /** Where the reading stopped: at the end of the text, or between two words. */
  readonly end: number;
}

/** The longest gap between two names of one list, in UTF-16 units. */
export const LIST_REACH = 40;

/** Two spaces and a line break are still one gap; more is layout, not a name. */
const MAX_GAP = 3;
/** A source wraps its lines and indents them, which a reader sees as one space. */
const WRAPPED = /[ \t]{0,3}\r?\n[ \t]{0,200}(?!\s)/y;

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
  rules: RuleSet = ALL_RULES,
  from = 0,
  until: number = text.length,
  most: number = until,
): Scan {
  const reading: Reading = { text, names, rules, chunk: noChunk() };
  const candidates: Candidate[] = [];
  const { starts } = names;
  // Only what is listed so may begin with a small letter, unless the rule of case is off.
  const smallStarts = rules & RULE.case ? names.smallStarts : starts;
  const { length } = text;
  const known = classes;
  const codes = wordCodes;
  let words = 0;
  let securityWords = 0;
  let i = from;
  let stop = until;
  while (i < stop) {
    const start = i;
    const unit = text.charCodeAt(i++);
    const first = known[unit] || charClass(unit);
    if (first <= INVISIBLE) continue;
    words++;
    // Every unit is read once here, with the key of its word on the way: reading is most of the work.
    let key = unit < 0x80 ? unit | 0x20 : addToKey(0, unit);
    let next = OTHER;
    if (first === JOINER) {
      i = identifierEnd(text, i);
      continue;
    }
    if (first === IDEOGRAPH) i = skipClass(MARK, text, i);
    else if (first === UNCASED) {
      for (; i < length; i++) {
        const within = text.charCodeAt(i);
        next = charClass(within);
        if (next === UNCASED) key = addToKey(key, within);
        else if (next !== MARK && next !== INVISIBLE) break;
      }
    } else {
      for (; i < length; i++) {
        const within = text.charCodeAt(i);
        next = codes[within] || wordCode(within);
        if (next < WORD_CODE) {
          if (next !== UNEVEN) break;
          key = addToKey(key, within);
        } else key = addCode(key, next);
      }
    }
    const filter = first === LOWER ? smallStarts : starts;
    if (first === UPPER && isGenitive(text, i - 1)) key = withoutCode(key, wordCode(text.charCodeAt(--i)));
    if (hasKey(filter, key) && mayGoOn(filter, key, text, i)) {
      const found = longestAt(reading, start);
      if (found !== null) {
        const flags = names.flags[found.entry] ?? 0;
        if ((flags & (ACTOR | SOFTWARE)) !== 0) candidates.push(found);
        if ((flags & SECURITY) !== 0) securityWords++;
        i = found.end;
        const named = unlistedNameAt(reading, found, flags, candidates.at(-1)?.end ?? from);
        if (named !== null) {
          candidates.push(named);
          i = named.end;
        }
        stop = endOfList(i, stop, most);
        continue;
      }
    }
    if (first === UPPER && rules & RULE.unlisted) {
      const code = unlistedCode(names.codes, text, start, i);
      if (
        code !== null &&
        !wordContinues(text, code.end) &&
        !isEmbedded(text, start, code.end, reading.chunk, names)
      ) {
        candidates.push({ start, end: code.end, entry: unlistedEntry(names, code.isSure) });
        i = code.end;
        stop = endOfList(i, stop, most);
        continue;
      }
    }
    if (next === SEPARATOR) i++;
    else if (next === JOINER) i = identifierEnd(text, i);
  }
  return { candidates, words, securityWords, end: i };
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
export function* scanInParts(
  text: string,
  names: CompiledNames,
  rules: RuleSet = ALL_RULES,
  from = 0,
): Generator<Scan, void, undefined> {
  do {
    const until = Math.min(from + UNITS_PER_PART, text.length);
    const scan = scanText(text, names, rules, from, until, Math.min(until + UNITS_PER_PART, text.length));
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

function longestAt(reading: Reading, start: number): Candidate | null {
  const { text, names } = reading;
  let hash = SEED;
  let check = CHECK_SEED;
  let longest: Candidate | null = null;
  let i = start;
  while (i < text.length) {
    // A sign or an ideograph is a part of its own.
    const first = charClass(text.charCodeAt(i));
    const alone = first === OTHER || first === IDEOGRAPH;
    let end = i;
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      const cls = charClass(unit);
      if (cls === INVISIBLE) continue;
      if (end > i && cls !== MARK && (alone || isPartsEnd(first, cls) || isGenitive(text, end))) break;
      // Nearly all that is looked up is ASCII.
      const folded = unit < 0x80 ? null : foldUnit(unit);
      const count = folded?.length ?? 1;
      for (let at = 0; at < count; at++) {
        const part = folded === null ? lowerAscii(unit) : folded.charCodeAt(at);
        hash = addUnit(hash, part);
        check = addCheck(check, part);
      }
    }
    const link = findNode(names, hash >>> 0, check >>> 16);
    if (link === -1) break;
    const entry = (link >>> 1) - 1;
    const visible = visibleEnd(text, end);
    if (entry >= 0 && isName(reading, start, visible, entry)) longest = { start, end: visible, entry };
    if ((link & 1) === 0) break;
    i = gapEnd(text, end);
  }
  return longest;
}

/** What a vendor's word makes a name of that no source lists; not what belongs to the name before it already. */
function unlistedNameAt(
  { text, names, rules, chunk }: Reading,
  word: Candidate,
  flags: number,
  from: number,
): Candidate | null {
  if ((flags & (ACTOR | SOFTWARE | SECURITY)) !== 0 || !(rules & RULE.unlisted)) return null;
  const named = unlistedName(text, word.start, word.end, flags);
  if (named === null || named.start < from || isEmbedded(text, named.start, named.end, chunk, names))
    return null;
  return { ...named, entry: unlistedEntry(names, (flags & CODE) !== 0) };
}

/** True where a part that begins with one class of unit ends before another. */
function isPartsEnd(first: number, cls: number): boolean {
  return first === UNCASED ? cls !== UNCASED : cls < MARK;
}

function lowerAscii(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit;
}

/** The end of a word without the invisible marks that trail it. */
function visibleEnd(text: string, end: number): number {
  let i = end;
  while (charClass(text.charCodeAt(i - 1)) === INVISIBLE) i--;
  return i;
}

/** Where the separators after a word end; the text's end when they are too many for a name to go on. */
function gapEnd(text: string, from: number): number {
  for (let i = from; i <= from + MAX_GAP; i++) {
    const cls = i < text.length ? charClass(text.charCodeAt(i)) : OTHER;
    if (cls !== SEPARATOR && cls !== INVISIBLE && cls !== JOINER) return i;
  }
  WRAPPED.lastIndex = from;
  return WRAPPED.test(text) ? WRAPPED.lastIndex : text.length;
}
