import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_WORDS, readWordList, writeWordList } from '@/core/matcher/word-list';
import { PROJECT_ROOT } from '../../../scripts/lib/project';

const DICTIONARY = ['lead', 'snake', 'silence', 'naïve'];
const BYTES = writeWordList(DICTIONARY, ['lead']);

describe('a word list', () => {
  const words = readWordList(BYTES);

  it.each(DICTIONARY)('knows %s, in any case', (word) => {
    expect(words.isWord(word)).toBe(true);
    expect(words.isWord(word.toUpperCase())).toBe(true);
  });

  it.each(['turla', 'apt29', 'lazarus', ''])('does not know "%s"', (word) => {
    expect(words.isWord(word)).toBe(false);
    expect(words.isEveryday(word)).toBe(false);
  });

  it('knows which words are used all day', () => {
    expect([words.isEveryday('Lead'), words.isEveryday('snake')]).toEqual([true, false]);
  });

  it('is the same bytes for the same words', () => {
    expect(writeWordList(DICTIONARY, ['lead'])).toEqual(BYTES);
  });

  it('is read from the middle of a buffer', () => {
    const buffer = Uint8Array.from([9, 9, 9, ...BYTES]);
    expect(readWordList(buffer.subarray(3)).isWord('snake')).toBe(true);
  });

  it('takes few other words for its own', () => {
    const known = Array.from({ length: 5_000 }, (_, at) => `word${at}`);
    const large = readWordList(writeWordList(known, ['word1']));
    const wrong = Array.from({ length: 5_000 }, (_, at) => `other${at}`).filter(large.isWord);
    expect(known.every(large.isWord)).toBe(true);
    expect(wrong.length).toBeLessThan(100);
  });

  it.each([
    ['empty', new Uint8Array()],
    ['of three bytes', BYTES.slice(0, 3)],
    ['without a second part', BYTES.slice(0, -2)],
    ['with a first part that is too short', BYTES.slice(0, 6)],
  ])('that is %s is refused', (_, bytes) => {
    expect(() => readWordList(bytes)).toThrow(RangeError);
  });
});

it('no words are no words', () => {
  expect([NO_WORDS.isWord('lead'), NO_WORDS.isEveryday('lead')]).toEqual([false, false]);
});

it.each([
  ['snake', true],
  ['silence', true],
  ['cobalt', true],
  ['sednit', false],
  ['turla', false],
  ['gelsemium', false],
])('the shipped list says that %s is a word: %s', (word, known) => {
  const words = readWordList(readFileSync(join(PROJECT_ROOT, 'assets/public/words.bin')));
  expect(words.isWord(word)).toBe(known);
});
