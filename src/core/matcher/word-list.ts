/**
 * English words as two Bloom filters: `dictionary` (words and terms, spaces left out) and `everyday` (its commonest words,
 * the words that technical text uses all day, and products). Made by `npm run words`, which sees to it that no listed name
 * is in a filter by chance; of other names one in 5,000 is, and asks for evidence it would not have needed.
 */
export interface WordList {
  isWord(text: string): boolean;
  isEveryday(text: string): boolean;
}

const BITS_PER_WORD = 18;
const PROBES = 12;

/**
 * Layout, little endian: u32 bytes of the first filter, u32 seed, the first filter, the second filter.
 *
 * @throws RangeError when the bytes are cut short
 */
export function readWordList(bytes: Uint8Array): WordList {
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  const split = header.getUint32(0, true);
  const seed = header.getUint32(4, true);
  const dictionary = bytes.subarray(HEADER, HEADER + split);
  const everyday = bytes.subarray(HEADER + split);
  if (dictionary.length !== split || everyday.length === 0)
    throw new RangeError('The word list is cut short.');
  return {
    isWord: (text) => probe(dictionary, text, seed),
    isEveryday: (text) => probe(everyday, text, seed),
  };
}

const HEADER = 8;

/** A name as a list may have it: separators left out, as of "Dust Storm" and "TunnelVision". */
export function asWord(name: string): string {
  return name.replace(/[\s\p{Pd}_]+/gu, '').toLowerCase();
}

/** For pages and tests that judge without a dictionary: no name is a word. */
export const NO_WORDS: WordList = { isWord: () => false, isEveryday: () => false };

/** @param seed another gives other false positives */
export function writeWordList(
  dictionary: readonly string[],
  everyday: readonly string[],
  seed = 0,
): Uint8Array {
  const first = fillFilter(dictionary, seed);
  const second = fillFilter(everyday, seed);
  const bytes = new Uint8Array(HEADER + first.length + second.length);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, first.length, true);
  header.setUint32(4, seed, true);
  bytes.set(first, HEADER);
  bytes.set(second, HEADER + first.length);
  return bytes;
}

function fillFilter(words: readonly string[], seed: number): Uint8Array {
  const filter = new Uint8Array(Math.max(1, Math.ceil((words.length * BITS_PER_WORD) / 8)));
  for (const word of words) {
    const hashes = hashesOf(word, seed);
    for (let k = 0; k < PROBES; k++) {
      const bit = bitOf(hashes, k, filter);
      filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return filter;
}

function probe(filter: Uint8Array, text: string, seed: number): boolean {
  const hashes = hashesOf(text, seed);
  // What is no word ends at one of the first.
  for (let k = 0; k < PROBES; k++) {
    const bit = bitOf(hashes, k, filter);
    if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

interface WordHashes {
  readonly first: number;
  readonly second: number;
}

function hashesOf(word: string, seed: number): WordHashes {
  let first = 0x811c9dc5 ^ seed;
  let second = 0x9747b28c ^ seed;
  for (const char of word.toLowerCase()) {
    const code = char.codePointAt(0) ?? 0;
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995) ^ (second >>> 13);
  }
  return { first: first >>> 0, second: (second | 1) >>> 0 };
}

/** Double hashing (Kirsch and Mitzenmacher): the probes are first + k × second. */
function bitOf({ first, second }: WordHashes, k: number, filter: Uint8Array): number {
  return (first + k * second) % (filter.length * 8);
}
