import { describe, expect, it } from 'vitest';
import { classOf } from '@/core/matcher/classify-word';
import { WORD_CLASS } from '@/core/matcher/languages/word-classes';
import { knownTo } from './read-text';

const NAMES = knownTo({});
const { kinds, nations, tools } = WORD_CLASS;

const says = (word: string) => classOf(word, NAMES()) & (kinds | nations | tools);

describe('a word beside a name', () => {
  it.each([
    ['group', kinds],
    ['GROUP', kinds],
    ['malware', tools],
    ['Hackergruppe', kinds],
    ["l'opérateur", kinds],
    ['gang’s', kinds],
    ["trojan's", tools],
    ['القراصنة', kinds],
    ['والقراصنة', kinds],
    ['Ransomware-Gruppe', kinds],
    ['russische', nations],
  ])('%s says so', (word, expected) => {
    expect(says(word)).toBe(expected);
  });

  it.each([
    'table',
    'table’s',
    'gang’d',
    'groupy-table',
    '',
    '-',
    'ruppe',
    'gruppe-',
    "l'op",
    'الق',
    'Tisch-Lampe',
  ])('%s says nothing', (word) => {
    expect(says(word)).toBe(0);
  });

  it.each([
    'Russia-linked',
    'Beijing-linked',
    'Moscow-backed',
    'China-based',
    'Russian-based',
    'Asia-based',
    'East-aligned',
    'Europe-linked',
  ])('%s says whose somebody is', (word) => {
    expect(says(word)).toBe(nations);
  });

  it.each([
    'closely-linked',
    'self-backed',
    'Boston-based',
    'web-based',
    'Europe-wide',
    'America-bound',
    'East-West',
  ])('%s does not', (word) => {
    expect(says(word)).toBe(0);
  });

  it('says it again, however many words were asked between', () => {
    const words = Array.from({ length: 12_000 }, (_, at) => `word${at}`);
    expect(words.filter((word) => says(word) !== 0)).toEqual([]);
    expect(['group', 'malware', 'group'].map(says)).toEqual([kinds, tools, kinds]);
  });
});
