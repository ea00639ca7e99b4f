import { describe, expect, it } from 'vitest';
import { knownTo, scanned } from './read-text';

const NAMES = knownTo({
  actors: [
    ['Grey Heron Group'],
    ['Heron Group Five'],
    ['Reed Subgroup'],
    ['Group Wader'],
    ['ساندورم'],
    ['APT29'],
    ['MOTHSEA'],
    ['Fen Squall'],
  ],
});

describe('a name as a list spells it', () => {
  it.each([
    ['its last word may be small where it is a kind of actor', 'Grey Heron group'],
    ['a letter without case may be followed by one of another script', 'ساندورمserver'],
    ['an s may end a code', 'APT29s'],
  ])('%s: %s', (_, text) => {
    expect(scanned(`by ${text}`, NAMES())).toHaveLength(1);
    expect(scanned(`by ${text} there`, NAMES())).toHaveLength(1);
  });

  it.each([
    ['another word is small', 'Grey heron Group', 'fen Squall', 'Fen squall'],
    ['the kind is not its last word', 'Heron group Five', 'group Wader'],
    ['its last word only ends in a kind', 'Reed subgroup'],
    ['it goes on in its own script', 'ساندورمات', 'MOTHSEAS', 'APT29x', 'APT29sx', 'APT29s1'],
  ])('is none where %s', (_, ...texts) => {
    expect(texts.flatMap((text) => scanned(`by ${text} there`, NAMES()))).toEqual([]);
  });
});
