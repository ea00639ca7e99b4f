/**
 * A set of words that may begin a name, as bits: most words of a text fail it at once, without being hashed in
 * earnest. Two words that share a bit cost a look-up and no more. See `beginningKeys` for what is in it.
 */
export interface WordFilter {
  readonly bytes: Uint8Array;
  /** Binary logarithm of the number of bits. */
  readonly bits: number;
}

const MIN_BITS = 13;
/** 2 MB: more names than anyone lists. */
export const MAX_FILTER_BITS = 24;

/** What a unit beyond ASCII looks like to a filter where letters have case, which is no single bit there. */
const BEYOND_ASCII = 0x1f;
/** From here to there no letter has case: ideographs and kana. */
const CASELESS_FROM = 0x3040;
const CASELESS_TO = 0x9fff;

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

/** The key of a word after one more unit; it begins with 0. Cheap enough for every unit of a page. */
export function addToKey(key: number, unit: number): number {
  return ((key << 5) | (key >>> 27)) ^ (unit < 0x80 ? unit | 0x20 : signBeyond(unit));
}

function signBeyond(unit: number): number {
  return unit >= CASELESS_FROM && unit <= CASELESS_TO ? unit : BEYOND_ASCII;
}

/** The key under which a filter knows a word that is a whole name. */
export function wholeNameKey(key: number): number {
  return addToKey(key, NAME_END);
}

/** False when the key is not in the filter. */
export function hasKey({ bytes, bits }: WordFilter, key: number): boolean {
  const slot = slotOf(key, bits);
  return ((bytes[slot >>> 3] ?? 0) & (1 << (slot & 7))) !== 0;
}

function slotOf(key: number, bits: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) >>> (32 - bits);
}
