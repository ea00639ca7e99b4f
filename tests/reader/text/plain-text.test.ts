import { expect, it } from 'vitest';
import { decodeText } from '@/reader/text/decode';
import { paragraphsOf } from '@/reader/text/plain-text';

it.each([
  ['empty lines part paragraphs', 'One.\n\nTwo.\r\n \r\nThree.', ['One.', 'Two.', 'Three.']],
  ['lines that were cut by hand stay in one', 'by Volt\nTyphoon.', ['by Volt\nTyphoon.']],
  ['pages of a text that was a PDF', 'One.\n\fTwo.', ['One.', 'Two.']],
  ['what is empty is none', '\n\n \n', []],
  [
    'a word that was broken at a line’s end is whole',
    'by Midnight Bliz-\nzard, and\nTurla.',
    ['by Midnight Blizzard,\nand\nTurla.'],
  ],
  [
    'and where nothing is left of its line',
    'by Midnight Bliz-\nzard\nin May',
    ['by Midnight Blizzard\nin May'],
  ],
  ['a hyphen of its own stays', 'a long-term plan, long-\nterm', ['a long-term plan, long-\nterm']],
  ['a hyphen at a paragraph’s end stays', 'Bliz-\n\nzard', ['Bliz-', 'zard']],
  ['an indent stays', '  - One\n  - Two', ['  - One\n  - Two']],
])('%s', (_, text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs);
});

it('a paragraph of a megabyte is cut between words, and nothing of it is lost', () => {
  const text = 'Turla came. '.repeat(100_000).trim();
  const pieces = paragraphsOf(text);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(20_000);
  expect(pieces.join(' ')).toBe(text);
  expect(paragraphsOf('x'.repeat(50_000)).join('')).toBe('x'.repeat(50_000));
  // No sign of two halves is parted.
  const wide = `x${'𠮷'.repeat(30_000)}`;
  expect(paragraphsOf(wide).join('')).toBe(wide);
  for (const piece of paragraphsOf(wide)) expect(piece).toMatch(/^x?𠮷+$/u);
});

it.each([
  ['UTF-8', [...new TextEncoder().encode('é')], '', 'é'],
  ['old Western letters', [0xe9], '', 'é'],
  ['as its server says', [0xe9], 'text/plain; charset=iso-8859-5', 'щ'],
  [
    'as an HTML file says',
    [...new TextEncoder().encode('<meta charset="iso-8859-5">'), 0xe9],
    '',
    '<meta charset="iso-8859-5">щ',
  ],
  ['UTF-16', [0xff, 0xfe, 0xe9, 0x00], '', 'é'],
  ['UTF-16 that does not say so', [0x41, 0x00, 0xe9, 0x00], '', 'Aé'],
  ['UTF-16 the other way round', [0x00, 0x41, 0x00, 0xe9], '', 'Aé'],
  [
    'UTF-16 that does not say so, with a letter whose other half is zero',
    [...[...'Hackers in R'].flatMap((letter) => [letter.charCodeAt(0), 0]), 0x00, 0x01],
    '',
    'Hackers in RĀ',
  ],
  ['no UTF-16 where either half is zero', [0x41, 0, 0, 0x42, 0x43, 0, 0, 0x44], '', 'ABCD'],
  [
    'UTF-8 that says so, whatever its server says',
    [0xef, 0xbb, 0xbf, 0xc3, 0xa9],
    'text/plain; charset=iso-8859-1',
    'é',
  ],
  ['a charset that nobody knows', [0x41], 'text/plain; charset=x-none', 'A'],
  ['without zeros', [0x41, 0, 0x42], '', 'AB'],
])('letters: %s', (_, bytes, type, text) => {
  expect(decodeText(Uint8Array.from(bytes), type)).toBe(text);
});
