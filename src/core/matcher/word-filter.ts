import { charClass, foldUnit, IDEOGRAPH, INVISIBLE, LOWER, MARK } from '../text/characters';

/**
 * A set of words that may begin a name, as bits: most words of a text fail it at once, without being hashed in
 * earnest. Two words that share a bit cost a look-up and no more. See `beginningKeys` for what is in it.
 * Its keys are of letters without their accents, so that it is the same however these are written.
 */
export interface WordFilter {
  readonly bytes: Uint8Array;
  /** Binary logarithm of the number of bits. */
  readonly bits: number;
}

const MIN_BITS = 13;
/** 2 MB: more names than anyone lists. */
const MAX_FILTER_BITS = 24;

/** What a letter beyond ASCII looks like to a filter: case is no single bit there. */
const BEYOND_ASCII = 0x1f;

/** What stands for the unit after a word that is a whole name. */
const NAME_END = 0x20;

/** @param bitsPerKey with 8, one word in eight passes by chance, and of those one in eight again */
export function fillWordFilter(keys: ReadonlySet<number>, bitsPerKey: number): WordFilter {
  const wanted = Math.ceil(Math.log2(Math.max(1, keys.size * bitsPerKey)));
  const bits = Math.min(MAX_FILTER_BITS, Math.max(MIN_BITS, wanted));
  const bytes = new Uint8Array(2 ** (bits - 3));
  for (const key of keys) {
    const slot = slotOf(key, bits);
    bytes[slot >>> 3] = (bytes[slot >>> 3] ?? 0) | (1 << (slot & 7));
  }
  return { bytes, bits };
}

/** In `wordCodes` a unit of a word is this or more; what is less is the class of a unit that ends the word, */
export const WORD_CODE = BEYOND_ASCII;

/** or this for what goes on with it and adds nothing to its key, or more than one letter: "\u0301", "ﬃ". */
export const UNEVEN = MARK;

/**
 * For each unit what it adds to a key where it stands within a word, else its class; 0 until it was met (`codeOf`). One look
 * per unit is most of what reading a page costs.
 */
export const wordCodes = new Uint8Array(0x10000);

export function codeOf(unit: number): number {
  return wordCodes[unit] || workOut(unit);
}

function workOut(unit: number): number {
  const cls = charClass(unit);
  let code = cls === INVISIBLE ? UNEVEN : cls;
  if (cls >= LOWER) {
    const letter = unit < 0x80 ? unit | 0x20 : addFolded(0, unit);
    code = letter >= WORD_CODE && letter < 0x80 ? letter : UNEVEN;
  }
  wordCodes[unit] = code;
  return code;
}

/** The key of a word after one more unit, or with the one that follows it; it begins with 0. */
export function addToKey(key: number, unit: number): number {
  const code = codeOf(unit);
  return code >= WORD_CODE ? addCode(key, code) : addFolded(key, unit);
}

function addFolded(key: number, unit: number): number {
  // Ideographs are words of their own, and their own sign; most fold into themselves.
  if (unit >= 0x3400 && unit < 0xa000) return addCode(key, unit);
  let next = key;
  for (const letter of foldUnit(unit)) {
    const folded = letter.charCodeAt(0);
    const cls = charClass(folded);
    if (cls !== MARK)
      next = addCode(next, folded < 0x80 ? folded | 0x20 : cls === IDEOGRAPH ? folded : BEYOND_ASCII);
  }
  return next;
}

/** `addToKey` for one of `wordCodes`. */
export function addCode(key: number, code: number): number {
  return ((key << 5) | (key >>> 27)) ^ code;
}

/** The key that `addCode` made another of with this code. */
export function withoutCode(key: number, code: number): number {
  const before = key ^ code;
  return (before >>> 5) | (before << 27);
}

/** The key under which a filter knows a word that is a whole name. */
export function wholeNameKey(key: number): number {
  return addCode(key, NAME_END);
}

/** False when the key is not in the filter. */
export function hasKey({ bytes, bits }: WordFilter, key: number): boolean {
  const slot = slotOf(key, bits);
  return ((bytes[slot >>> 3] ?? 0) & (1 << (slot & 7))) !== 0;
}

/** Fibonacci hashing: the multiplier, 2^32 divided by the golden ratio, spreads a key into the upper bits. */
function slotOf(key: number, bits: number): number {
  return Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> (32 - bits);
}
