import { describe, expect, it } from 'vitest';
import { isPartOfName } from '@/core/matcher/cues';

describe('a word is part of a longer name', () => {
  it.each([
    ['a ', ' Editor vulnerability', true],
    ['the tool “', ' Road”', true],
    ['in Microsoft ', ' was patched', true],
    ['', ' Group', false],
    ['by ', ' Ransomware operators', false],
    ['The ', ' group', false],
    ['hackers of ', ' targeted banks', false],
    ['', ', Maze and others', false],
    ['by ', '. Later', false],
  ])('%s…%s → %s', (before, after, expected) => {
    expect(isPartOfName({ before, after })).toBe(expected);
  });
});
