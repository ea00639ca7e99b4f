import type { Steps } from '../model/steps';
import {
  charClass,
  DIGIT,
  foldUnit,
  IDEOGRAPH,
  isInvisible,
  isSeparator,
  LOWER,
  MARK,
  OTHER,
  UNCASED,
  UPPER,
} from '../text/characters';
import type { CompiledNames } from './compiled-names';
import { addCheck, addUnit, CHECK_SEED, hashSpelling, hashUpTo, type NameHash, SEED } from './name-hash';
import { addToKey, fillWordFilter, wholeNameKey } from './word-filter';

/** Nearly all words of a text begin small, so that fewer of them may pass by chance. */
const BITS_PER_KEY = 8;
const BITS_PER_SMALL_KEY = 32;

/** What the tables hold of a name. */
export interface NameRow {
  readonly spellings: readonly string[];
  /** Spellings that are found as they are, whatever the rule of case says. */
  readonly exact: readonly string[];
  /** Spellings that may begin small. */
  readonly small: readonly string[];
  readonly flags: number;
  /** See `CompiledNames`. */
  readonly actor: number;
}

type IsBeginning = (hash: number, check: number) => boolean;

/** @returns the names as they are looked up; a row's place among the rows is its entry */
export function* buildTables(
  rows: readonly NameRow[],
): Steps<Omit<CompiledNames, 'wordHashes' | 'wordClasses' | 'codes' | 'rules'>> {
  const nodes = new Map<number, { hash: number; check: number; entry: number; goesOn: boolean }>();
  const nodeOf = ({ hash, check }: NameHash) => {
    const key = nodeKey(hash, check);
    const node = nodes.get(key) ?? { hash, check, entry: 0, goesOn: false };
    nodes.set(key, node);
    return node;
  };
  for (const [index, { spellings }] of rows.entries()) {
    yield;
    for (const spelling of spellings) {
      const ends = [...breaks(spelling), spelling.length];
      for (const [at, hashes] of hashUpTo(spelling, ends).entries()) {
        const node = nodeOf(hashes);
        if (at === ends.length - 1) node.entry = index + 1;
        else node.goesOn = true;
      }
    }
  }
  const isBeginning: IsBeginning = (hash, check) => nodes.has(nodeKey(hash, check));
  const starts = new Set<number>();
  const smallStarts = new Set<number>();
  for (const { spellings, small } of rows) {
    yield;
    for (const text of spellings) for (const key of beginningKeys(text, isBeginning)) starts.add(key);
    for (const text of small) for (const key of smallBeginnings(text)) smallStarts.add(key);
  }
  const exact = new Set(rows.flatMap((row) => row.exact.map(hashSpelling)));
  const sorted = [...nodes.values()].sort((a, b) => a.hash - b.hash || a.check - b.check);
  // About two nodes a bucket, so that all are passed in a look.
  const bucketBits = Math.max(1, Math.round(Math.log2(Math.max(2, sorted.length / 2))));
  const buckets = new Uint32Array(2 ** bucketBits + 1);
  for (const { hash } of sorted) {
    const next = (hash >>> (32 - bucketBits)) + 1;
    buckets[next] = (buckets[next] ?? 0) + 1;
  }
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  return {
    bucketBits,
    buckets,
    hashes: Uint32Array.from(sorted, ({ hash }) => hash),
    checks: Uint16Array.from(sorted, ({ check }) => check),
    links: Uint32Array.from(sorted, ({ entry, goesOn }) => (entry << 1) | Number(goesOn)),
    flags: Uint16Array.from(rows, ({ flags }) => flags),
    actors: Uint32Array.from(rows, ({ actor }) => actor),
    spellings: Uint32Array.from([...exact].sort((a, b) => a - b)),
    starts: fillWordFilter(starts, BITS_PER_KEY),
    smallStarts: fillWordFilter(smallStarts, BITS_PER_SMALL_KEY),
  };
}

/** Both hashes in one number: 48 bits. */
function nodeKey(hash: number, check: number): number {
  return hash * 0x10000 + check;
}

/** What a text may part from everything else. */
const APART: ReadonlySet<number> = new Set([DIGIT, OTHER, IDEOGRAPH, UNCASED]);

/**
 * Where a text may break a name that the list does not: after every part, between letters and digits
 * ("APT 29"), where a capital follows a small letter ("Volcanic Timber" for VolcanicTimber), between scripts, around other signs.
 */
export function breaks(text: string): number[] {
  const ends: number[] = [];
  for (let i = 1; i < text.length; i++) {
    if (isSeparator(text.charCodeAt(i - 1))) continue;
    const before = charClass(text.charCodeAt(i - 1));
    const after = charClass(text.charCodeAt(i));
    const parted = isSeparator(text.charCodeAt(i)) || (before === LOWER && after === UPPER);
    const changes = before !== after && (APART.has(before) || APART.has(after));
    if (parted || changes || before === OTHER || before === IDEOGRAPH) ends.push(i);
  }
  return ends;
}

/**
 * What a filter has to hold so that a name is found in a text: each word the text may begin it with, and each of them
 * with the unit after it. Separators do not count ("CozyBear" is "Cozy Bear"), and a text may break a name wherever
 * the beginning of any name ends.
 *
 * @param isBeginning whether a name, or a part of one after which it may be broken, has this hash
 */
function beginningKeys(name: string, isBeginning: IsBeginning): readonly number[] {
  const units = unitsOf(name);
  const keys: number[] = [];
  let hash = SEED;
  let check = CHECK_SEED;
  let key = 0;
  for (const [at, unit] of units.entries()) {
    const cls = charClass(unit);
    // Signs and ideographs end the word before them.
    if (at > 0 && (cls === OTHER || cls === IDEOGRAPH)) break;
    for (const folded of foldedUnits(unit)) {
      hash = addUnit(hash, folded);
      check = addCheck(check, folded);
    }
    key = addToKey(key, unit);
    let after = at + 1;
    // A letter of Thai is read with its marks.
    while (cls === IDEOGRAPH && charClass(units[after] ?? 0) === MARK) after++;
    const next = units[after];
    if (isBeginning(hash >>> 0, check >>> 16)) {
      keys.push(key, next === undefined ? wholeNameKey(key) : addToKey(key, next));
    }
    if (cls === IDEOGRAPH) break;
  }
  return keys;
}

/** Hardly more than a hundred letters are in all names. */
const folds = new Map<number, readonly number[]>();

function foldedUnits(unit: number): readonly number[] {
  const known = folds.get(unit);
  if (known !== undefined) return known;
  const folded = unitsOf(foldUnit(unit));
  folds.set(unit, folded);
  return folded;
}

/** The units that count in a name. */
function unitsOf(text: string): number[] {
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isSeparator(unit) && !isInvisible(unit)) units.push(unit);
  }
  return units;
}

/**
 * What is spelled small may be broken only where the list itself breaks it, and not after one letter: "thedarkoverlord" must
 * not make a beginning of every "the", nor "aZaZeL" of every "a".
 */
function smallBeginnings(text: string): readonly number[] {
  const ends = [...breaks(text).filter((end) => end > 1), text.length];
  const own = new Set(hashUpTo(text, ends).map(({ hash, check }) => nodeKey(hash, check)));
  return beginningKeys(text, (hash, check) => own.has(nodeKey(hash, check)));
}
