import { describe, expect, it } from 'vitest';
import { bareNumber, splitName } from '@/core/text/split-name';

describe('a name', () => {
  it.each([
    ['Cozy Bear', ['cozy 0-4', 'bear 5-9'], 'cozybear'],
    ['APT-29', ['apt 0-3', '29 4-6'], 'apt29'],
    ['VolcanicTimber', ['volcanictimber 0-14', 'timber 8-14'], 'volcanictimber'],
    ['TheBigOne x', ['thebigone 0-9', 'bigone 3-9', 'one 6-9', 'x 10-11'], 'thebigonex'],
    ['Storm-0058', ['storm 0-5', '0058 6-10', '58 6-10'], 'storm0058'],
    ['TEMP.Veles', ['temp 0-4', 'veles 5-10'], 'tempveles'],
    ['NOBELIUM', ['nobelium 0-8'], 'nobelium'],
    ['Équipe Ähre', ['equipe 0-6', 'ahre 7-11'], 'equipeahre'],
    ['E\u0301quipe', ['equipe 0-7'], 'equipe'],
    ['ﬁn７', ['fin 0-2', '7 2-3'], 'fin7'],
    ['Группа Один', ['группа 0-6', 'один 7-11'], 'группаодин'],
    [' -- ', [], ''],
  ])('%s is split into %j', (name, words, joined) => {
    const split = splitName(name);
    expect(split.words.map(({ text, start, end }) => `${text} ${start}-${end}`)).toEqual(words);
    expect(split.joined).toBe(joined);
  });
});

it.each([
  ['0558', '558'],
  ['000', '0'],
  ['558', '558'],
  ['storm', 'storm'],
])('the bare number of %s is %s', (word, bare) => {
  expect(bareNumber(word)).toBe(bare);
});
