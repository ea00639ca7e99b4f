import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBundled } from '@/core/identity/load-bundled';
import { asWord, NO_WORDS, readWordList, writeWordList } from '@/core/matcher/word-list';
import { PROJECT_ROOT } from '../../../scripts/lib/project';

const DICTIONARY = ['lead', 'snake', 'silence', 'naïve'];
const bytes = () => writeWordList(DICTIONARY, ['lead']);

describe('a word list', () => {
  const words = () => readWordList(bytes());

  it.each(DICTIONARY)('knows %s, in any case', (word) => {
    expect(words().isWord(word)).toBe(true);
    expect(words().isWord(word.toUpperCase())).toBe(true);
  });

  it.each(['turla', 'apt29', 'lazarus', ''])('does not know "%s"', (word) => {
    expect(words().isWord(word)).toBe(false);
    expect(words().isEveryday(word)).toBe(false);
  });

  it('knows which words are used all day', () => {
    expect([words().isEveryday('Lead'), words().isEveryday('snake')]).toEqual([true, false]);
  });

  it('is the same bytes for the same words', () => {
    expect(writeWordList(DICTIONARY, ['lead'])).toEqual(bytes());
  });

  it('is read from the middle of a buffer', () => {
    const buffer = Uint8Array.from([9, 9, 9, ...bytes()]);
    expect(readWordList(buffer.subarray(3)).isWord('snake')).toBe(true);
  });

  it('takes few other words for its own', () => {
    const known = Array.from({ length: 5_000 }, (_, at) => `word${at}`);
    const large = readWordList(writeWordList(known, ['word1']));
    const wrong = Array.from({ length: 5_000 }, (_, at) => `other${at}`).filter(large.isWord);
    expect(known.every(large.isWord)).toBe(true);
    expect(wrong.length).toBeLessThan(5);
  });

  it('takes others for its own with another seed', () => {
    const wrong = (seed: number) => {
      const list = readWordList(writeWordList(['one', 'two'], ['one'], seed));
      return Array.from({ length: 20_000 }, (_, at) => `other${at}`).filter(list.isEveryday);
    };
    expect(wrong(1)).not.toEqual(wrong(2));
    expect([1, 2].every((seed) => readWordList(writeWordList(['one'], ['two'], seed)).isWord('one'))).toBe(
      true,
    );
  });

  it.each([
    ['empty', () => new Uint8Array()],
    ['of three bytes', () => bytes().slice(0, 3)],
    ['without a second part', () => bytes().slice(0, -3)],
    ['with a first part that is too short', () => bytes().slice(0, 10)],
  ])('that is %s is refused', (_, broken) => {
    expect(() => readWordList(broken())).toThrow(RangeError);
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
  ['gelsemium', true],
  ['sidewinder', true],
  ['holmium', true],
  // Of terms of two words.
  ['nitro', true],
  ['chafer', true],
  // Capitalised in each of them, as a person's name.
  ['akira', false],
  ['tunnelvision', true],
  ['lexus', true],
  ['kimsuky', false],
])('the shipped list says that %s is a word: %s', (word, known) => {
  const words = readWordList(readFileSync(join(PROJECT_ROOT, 'assets/public/words.bin')));
  expect(words.isWord(word)).toBe(known);
});

describe('the shipped list and the bundled names', () => {
  const list = readWordList(readFileSync(join(PROJECT_ROOT, 'assets/public/words.bin')));
  const { actors, software } = loadBundled(
    JSON.parse(readFileSync(join(PROJECT_ROOT, 'assets/public/dataset.json'), 'utf8')),
  );
  const names = [
    ...actors.flatMap((actor) => actor.names.map(({ text }) => text)),
    ...software.flatMap((it) => it.names),
  ];

  it('holds no code by accident', () => {
    const codes = names.filter((name) => /\p{N}/u.test(name));
    expect(codes.length).toBeGreaterThan(1_000);
    expect(codes.filter((name) => list.isEveryday(name) || list.isEveryday(asWord(name)))).toEqual([]);
  });

  // Names of one word with capitals within are coined, but for these, which are words joined.
  it('holds no coined name by accident', () => {
    const coined = actors
      .flatMap((actor) => actor.names.map(({ text }) => text))
      .filter((name) => /^\p{L}*\p{Ll}\p{Lu}\p{L}*$/u.test(name));
    const held = coined.filter((name) => list.isWord(name) || list.isEveryday(name));
    expect(coined.length).toBeGreaterThan(300);
    expect([...new Set(held.map((name) => name.toLowerCase()))].sort()).toEqual(JOINED_WORDS);
  });
});

const JOINED_WORDS =
  'blackcat blackjack bluebottle fireant highground icefog leafminer oilrig redalert redriver robinhood sandcat sidewinder silverfish snakecharmer stonefly taskmasters tunnelvision webmasters wildcard'.split(
    ' ',
  );
