import { describe, expect, it } from 'vitest';
import { joinBrokenWords } from '@/reader/broken-words';

/** Lines of one page; "~" stands for the soft hyphen that nobody sees. */
const joined = (...lines: readonly string[]) =>
  joinBrokenWords(lines.map((text) => ({ text, endsLine: true }))).map((text) => text.replace('\u00ad', '~'));

describe('a word that is broken at the end of a line is one', () => {
  it.each([
    ['of a name', ['by Midnight Bliz-', 'zard, seen'], ['by Midnight Bliz~', 'zard, seen']],
    ['with the hyphen of print', ['the Tur\u2010', 'la group'], ['the Tur~', 'la group']],
    [
      'that stands whole elsewhere',
      ['ransom-', 'ware, ransom, ransomware'],
      ['ransom~', 'ware, ransom, ransomware'],
    ],
    ['with white space behind', ['Sand- ', ' worm'], ['Sand~ ', ' worm']],
    ['over an empty line', ['Sand-', '', 'worm'], ['Sand~', '', 'worm']],
    ['twice', ['Tur-', 'la and Sand-', 'worm'], ['Tur~', 'la and Sand~', 'worm']],
  ])('%s', (_, lines, texts) => {
    expect(joined(...lines)).toEqual(texts);
  });
});

describe('a hyphen stays', () => {
  it.each([
    ['after a name', ['the Lazarus-', 'linked campaign']],
    ['of a word that the page has with it', ['a long-', 'term plan, long-term']],
    ['where its first part is a word of the page', ['a long-', 'lived one, as long as it may be']],
    ['before a number', ['APT-', '29']],
    ['before a capital', ['Trend-', 'Micro']],
    ['after one letter', ['e-', 'mail']],
    ['within a line', ['the well-known group', 'came']],
    ['at the end of the page', ['Tur-']],
    ['that is a dash', ['seen – ', 'and gone']],
  ])('%s', (_, lines) => {
    expect(joined(...lines)).toEqual(lines);
  });

  it('between pieces of one line', () => {
    const lines = [
      { text: 'Tur-', endsLine: false },
      { text: 'la', endsLine: true },
    ];
    expect(joinBrokenWords(lines)).toEqual(['Tur-', 'la']);
  });
});

it('a page that is made of hyphens is read in time', () => {
  const lines = Array.from({ length: 20_000 }, () => ({ text: 'ab-', endsLine: true }));
  expect(joinBrokenWords(lines).length).toBe(20_000);
});
