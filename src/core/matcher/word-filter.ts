import { charClass, IDEOGRAPH, INVISIBLE, OTHER, SEPARATOR } from './char-class';

/**
 * A set of words that may begin a name, as bits: most words of a text fail it at once, without being hashed in
 * earnest. Two words that share a bit cost a look-up and no more.
 */
export interface WordFilter {
  readonly bytes: Uint8Array;
  /** Binary logarithm of the number of bits. */
  readonly bits: number;
}

const MIN_BITS = 13;
/** One word in 32 passes by chance, or fewer. */
const BITS_PER_WORD = 32;
/** 2 MB: more names than anyone lists. */
export const MAX_FILTER_BITS = 24;

/** What every unit beyond ASCII looks like to a filter: there is no single bit that means case. */
const BEYOND_ASCII = 0x1f;

/** A filter that holds words as they stand in names; separators in them do not count ("CozyBear" is "Cozy Bear"). */
export function fillWordFilter(words: Iterable<string>): WordFilter {
  const keys = new Set([...words].map(visible).filter(isOneWord).map(keyOf));
  const wanted = Math.ceil(Math.log2(Math.max(1, keys.size * BITS_PER_WORD)));
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
  return ((key << 5) | (key >>> 27)) ^ (unit < 0x80 ? unit | 0x20 : BEYOND_ASCII);
}

/** False when no name begins with the word that has this key. */
export function mayBegin({ bytes, bits }: WordFilter, key: number): boolean {
  const slot = slotOf(key, bits);
  return ((bytes[slot >>> 3] ?? 0) & (1 << (slot & 7))) !== 0;
}

function slotOf(key: number, bits: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) >>> (32 - bits);
}

function keyOf(word: string): number {
  let key = 0;
  for (let i = 0; i < word.length; i++) key = addToKey(key, word.charCodeAt(i));
  return key;
}

function visible(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charAt(at))
    .filter((char) => ![SEPARATOR, INVISIBLE].includes(charClass(char.charCodeAt(0))))
    .join('');
}

/** True when a text is read in one piece: signs and ideographs end the word before them. */
function isOneWord(text: string): boolean {
  const classes = Array.from({ length: text.length }, (_, at) => charClass(text.charCodeAt(at)));
  return text.length === 1 || !classes.some((cls) => cls === OTHER || cls === IDEOGRAPH);
}
