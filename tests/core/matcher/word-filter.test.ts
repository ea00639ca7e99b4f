import { describe, expect, it } from 'vitest';
import {
  addCode,
  addToKey,
  codeOf,
  fillWordFilter,
  hasKey,
  UNEVEN,
  wholeNameKey,
  withoutCode,
} from '@/core/matcher/word-filter';

const keyOf = (word: string) => [...word].reduce((key, char) => addToKey(key, char.charCodeAt(0)), 0);
const words = (stem: string, count: number) =>
  Array.from({ length: count }, (_, at) => keyOf(`${stem}${(at * 7919).toString(36)}`));

describe('a filter of words', () => {
  it.each([
    [8, 0.2],
    [32, 0.05],
  ])('of %i bits a word knows its own, and turns most others away', (bits, most) => {
    const own = words('own', 4_000);
    const filter = fillWordFilter(new Set(own), bits);
    expect(own.every((key) => hasKey(filter, key))).toBe(true);
    const others = words('other', 20_000);
    expect(others.filter((key) => hasKey(filter, key)).length / others.length).toBeLessThan(most);
  });

  it('is as large as what is in it needs', () => {
    const bitsFor = (count: number) => fillWordFilter(new Set(words('own', count)), 8).bits;
    expect(bitsFor(8_000)).toBeGreaterThan(bitsFor(2_000));
    expect(bitsFor(0)).toBe(bitsFor(1));
  });
});

describe('the key of a word', () => {
  it.each([
    ['turla', 'TURLA'],
    ['Cozy', 'çözý'],
    ['ecole', 'e\u0301cole'],
    ['office', 'oﬃce'],
    ['lapsus', 'ＬＡＰＳＵＳ'],
  ])('of %s is that of %s', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    ['turla', 'turlb'],
    ['狼', '毒'],
    ['狼毒', '毒狼'],
    ['apt1', 'apt2'],
  ])('of %s is not that of %s', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it('of a whole name is another than that of its word', () => {
    expect(wholeNameKey(keyOf('turla'))).not.toBe(keyOf('turla'));
    expect(wholeNameKey(keyOf('turla'))).not.toBe(wholeNameKey(keyOf('turlb')));
  });

  it('comes back when a unit is taken off', () => {
    const [before, code] = [keyOf('turl'), codeOf('a'.charCodeAt(0))];
    expect(withoutCode(addCode(before, code), code)).toBe(before);
  });

  it.each([...'azAZ09üл'])('has one code for %s', (char) => {
    const unit = char.charCodeAt(0);
    const [code, key] = [codeOf(unit), keyOf('turl')];
    expect(code).not.toBe(UNEVEN);
    expect(addCode(key, code)).toBe(addToKey(key, unit));
  });

  it('has none for what adds nothing to a word, or two letters', () => {
    expect(['\u0301', '\u200b', 'ﬃ'].map((char) => codeOf(char.charCodeAt(0)))).toEqual(
      Array(3).fill(UNEVEN),
    );
  });
});
