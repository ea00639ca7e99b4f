/**
 * English words as two Bloom filters: `dictionary` (a spelling dictionary) and `everyday` (its commonest words and
 * the words that technical text uses all day). Made by `npm run words`; a false positive only makes a
 * name ask for evidence it would not have needed.
 */
export interface WordList {
  isWord(text: string): boolean;
  isEveryday(text: string): boolean;
}

/** 10 bits and 7 probes a word: about 1 % false positives. */
const BITS_PER_WORD = 10;
const PROBES = 7;

/**
 * Layout, little endian: u32 bytes of the first filter, the first filter, the second filter.
 *
 * @throws RangeError when the bytes are cut short
 */
export function readWordList(bytes: Uint8Array): WordList {
  const split = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const dictionary = bytes.subarray(4, 4 + split);
  const everyday = bytes.subarray(4 + split);
  if (dictionary.length !== split || everyday.length === 0)
    throw new RangeError('The word list is cut short.');
  return {
    isWord: (text) => probe(dictionary, text),
    isEveryday: (text) => probe(everyday, text),
  };
}

/** For pages and tests that judge without a dictionary: no name is a word. */
export const NO_WORDS: WordList = { isWord: () => false, isEveryday: () => false };

export function writeWordList(dictionary: readonly string[], everyday: readonly string[]): Uint8Array {
  const first = fillFilter(dictionary);
  const second = fillFilter(everyday);
  const bytes = new Uint8Array(4 + first.length + second.length);
  new DataView(bytes.buffer).setUint32(0, first.length, true);
  bytes.set(first, 4);
  bytes.set(second, 4 + first.length);
  return bytes;
}

function fillFilter(words: readonly string[]): Uint8Array {
  const filter = new Uint8Array(Math.max(1, Math.ceil((words.length * BITS_PER_WORD) / 8)));
  for (const word of words) {
    for (const bit of bits(word, filter.length * 8))
      filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
  return filter;
}

function probe(filter: Uint8Array, text: string): boolean {
  return bits(text, filter.length * 8).every((bit) => ((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0);
}

/** Double hashing (Kirsch and Mitzenmacher): the probes are first + k × second. */
function bits(word: string, size: number): number[] {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (const char of word.toLowerCase()) {
    const code = char.codePointAt(0) ?? 0;
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995) ^ (second >>> 13);
  }
  return Array.from({ length: PROBES }, (_, k) => ((first >>> 0) + k * ((second | 1) >>> 0)) % size);
}
