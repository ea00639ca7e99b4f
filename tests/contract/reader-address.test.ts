import { expect, it } from 'vitest';
import { fileFromHash, isForReader, readerAddress } from '@/contract/reader-address';

it.each([
  'https://example.com/a%20b.pdf?x=1&y=%25#page=3',
  'http://localhost:3000/é.pdf',
  'file:///home/reader/report.pdf',
])('%s comes back as it was', (file) => {
  expect(fileFromHash(readerAddress(file).slice('reader.html'.length))).toBe(file);
});

it.each(['', '#', '#report.pdf', '#javascript:alert(1)', '#data:text/html,x', '#chrome://settings', '#%'])(
  'nothing is fetched for %s',
  (hash) => {
    expect(fileFromHash(hash)).toBe('');
  },
);

it.each([
  ['https://example.com/report.pdf', true],
  ['https://example.com/Report.PDF?download=1#page=2', true],
  ['https://example.com/notes.md', true],
  ['https://example.com/?file=report.pdf', false],
  ['https://example.com/', false],
  ['report.pdf', false],
  ['Turla', false],
])('%s is for the reader: %s', (address, isFor) => {
  expect(isForReader(address)).toBe(isFor);
});
