import { describe, expect, it } from 'vitest';
import type { Mention } from '@/core/matcher/judge-mentions';
import { deepPlaces, toMark } from '@/page/marks/to-mark';
import { LAYOUT } from '@/page/reading/flow';
import { MarkedRun } from '@/page/reading/marked-run';
import { pageOf, readRuns } from '../page-of';

describe('the range of a mention', () => {
  it.each([
    ['within one node', '<p>by Cozy Bear in</p>', 'Cozy Bear'],
    ['at the start', '<p>Cozy Bear came</p>', 'Cozy Bear'],
    ['at the end', '<p>by Cozy Bear</p>', 'Cozy Bear'],
    ['the whole node', '<p><b>Cozy Bear</b></p>', 'Cozy Bear'],
    ['over two nodes', '<p>by <b>Cozy</b> Bear in</p>', 'Cozy Bear'],
    ['over three nodes', '<p>by <b>Cozy</b> <i>Bear</i> in</p>', 'Cozy Bear'],
    ['over a comment', '<p>by Cozy<!-- x --> Bear in</p>', 'Cozy Bear'],
    ['after a node that ends where it starts', '<p><b>by </b>Cozy Bear</p>', 'Cozy Bear'],
    ['before a node that starts where it ends', '<p>Cozy Bear<b> came</b></p>', 'Cozy Bear'],
    ['after what takes two units', '<p>😀 <b>Cozy</b> Bear</p>', 'Cozy Bear'],
  ])('covers exactly its text: %s', (_, html, name) => {
    const mark = markOf(html, name);
    expect(mark && coveredBy(mark.range)).toBe(name);
    expect(mark?.text).toBe(name);
  });

  it('starts in the node it covers, not at the end of the one before', () => {
    const range = markOf('<p><b>by </b>Cozy Bear</p>', 'Cozy Bear')?.range;
    expect(range?.startContainer.textContent).toBe('Cozy Bear');
    expect(range?.startOffset).toBe(0);
  });

  it('ends in the node it covers, not at the start of the next', () => {
    const range = markOf('<p>Cozy Bear<b> came</b></p>', 'Cozy Bear')?.range;
    expect(range?.endContainer.textContent).toBe('Cozy Bear');
    expect(range?.endOffset).toBe(9);
  });

  it.each([
    ['Cozy\n    Bear', 'Cozy Bear'],
    ['Cozy\u00a0Bear', 'Cozy Bear'],
    ['Cozy\u00ad Bear', 'Cozy Bear'],
    ['APT\u200b29', 'APT29'],
  ])('says %j as a reader sees it', (name, text) => {
    expect(markOf(`<p>by ${name} in</p>`, name)?.text).toBe(text);
  });
});

describe('a mention over two elements', () => {
  it.each([
    ['display: block', null],
    ['display: flex', null],
    ['display: grid', null],
    ['display: inline', 'Cozy Bear'],
    ['display: inline-block', 'Cozy Bear'],
    ['display: contents', 'Cozy Bear'],
  ])('styled as %s is %j', (style, text) => {
    expect(markOf(`<p>by <span style="${style}">Cozy</span> Bear</p>`, 'Cozy Bear')?.text ?? null).toBe(text);
    expect(markOf(`<p>by Cozy <span style="${style}">Bear</span></p>`, 'Cozy Bear')?.text ?? null).toBe(text);
  });

  it.each([
    [
      'in a box with a border of its own',
      '<p>by <b>Cozy</b> <b style="border:3px solid;padding:4px;margin:4px">Bear</b></p>',
    ],
    ['of two links', '<p>by <a href="/1">Cozy</a> <a href="/2">Bear</a></p>'],
    [
      'in two columns',
      '<div style="position:relative"><b style="position:absolute;left:0">Cozy</b> <b style="position:absolute;left:300px">Bear</b></div>',
    ],
    ['with one half for screen readers', '<p>by Cozy <b style="position:absolute;left:-9999px">Bear</b></p>'],
  ])('is none %s', (_, html) => {
    expect(markOf(html, 'Cozy Bear')).toBeNull();
  });

  it.each([
    ['a found word marked', '<p>by <mark style="padding:0 3px">Cozy</mark> Bear</p>'],
    [
      'placed words of a line',
      '<div style="position:relative"><b style="position:absolute;left:0">Cozy</b> <b style="position:absolute;left:2.8em">Bear</b></div>',
    ],
    [
      'placed lines',
      '<div style="position:relative"><b style="position:absolute">Cozy</b> <b style="position:absolute;top:1.2em">Bear</b></div>',
    ],
    ['a link in pieces', '<p>by <a href="/1">Cozy</a> <a href="/1">Bear</a></p>'],
  ])('is one with %s', (_, html) => {
    expect(markOf(html, 'Cozy Bear')?.text).toBe('Cozy Bear');
  });

  it('is none where a number is a count in a badge, and one where it is set apart as little as a word', () => {
    const spaced = (padding: string) => `<p>by <a>APT <b style="padding:0 ${padding}">29</b></a></p>`;
    expect(markOf(spaced('.3em'), 'APT 29')).toBeNull();
    expect(markOf(spaced('.1em'), 'APT 29')?.text).toBe('APT 29');
  });

  it('is one where white space is on the screen alone', () => {
    const line = (top: string, text: string) => `<span style="position:absolute;top:${top}">${text}</span>`;
    const mark = markOf(
      `<div style="position:relative">${line('0', 'by Cozy')}<br>${line('1.2em', 'Bear in')}</div>`,
      'Cozy Bear',
    );
    expect(mark?.text).toBe('Cozy Bear');
    expect(mark?.range.startOffset).toBe(3);
    expect(mark?.range.endContainer.textContent).toBe('Bear in');
    expect(mark?.range.endOffset).toBe(4);
  });

  it('is one, whatever the element is that holds both', () => {
    const html = '<p>by <span style="display: block"><b>Cozy</b> Bear</span></p>';
    expect(markOf(html, 'Cozy Bear')?.text).toBe('Cozy Bear');
  });
});

it('a name in pieces is found at the beginning of thousands, and not among the last of them', () => {
  const run = runOf(`<p>${'<b>Cozy</b> Bear '.repeat(5_000)}</p>`);
  const nth = (count: number) => toMark(mention(count * 10, count * 10 + 9), run, deepPlaces());
  expect([0, 1, 1_000].map((count) => nth(count)?.text)).toEqual(Array(3).fill('Cozy Bear'));
  expect([4_000, 4_999].map(nth)).toEqual([null, null]);
});

it('a place beyond the run is none', () => {
  const run = runOf('<p>Cozy Bear</p>');
  expect(toMark(mention(5, 40), run, deepPlaces())).toBeNull();
  expect(toMark(mention(40, 45), run, deepPlaces())).toBeNull();
});

function runOf(html: string): MarkedRun {
  const [met] = readRuns(pageOf(html), LAYOUT);
  if (met === undefined) throw new Error('There is no text.');
  return new MarkedRun(met.run, met.text);
}

function mention(start: number, end: number): Mention {
  return { start, end, entry: 0, evidence: 'distinct' };
}

function markOf(html: string, name: string) {
  const run = runOf(html);
  const start = run.text.indexOf(name);
  return toMark(mention(start, start + name.length), run, deepPlaces());
}

function coveredBy({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}
