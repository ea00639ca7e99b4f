import { expect, test } from 'vitest';
import { textOnScreen } from '@/page/reading/screen';
import { show, untilTestEnds } from '../browser/page';

const MANY = 400;

test('gives what is in the middle of the window and the text around it, of a long page not the rest', () => {
  const all = showRows(MANY);
  scrollTo(0, document.documentElement.scrollHeight / 2);
  const shown = textOnScreen();
  for (const row of rowsInView()) expect(shown.has(row.firstChild as Text)).toBe(true);
  expect(shown).not.toContain(all[0]?.firstChild);
  expect(shown).not.toContain(all.at(-1)?.firstChild);
  expect(shown.size).toBeLessThan(MANY / 2);
});

test.for([20, 30, 45, 60])('finds the text also where paragraphs stand %i pixels apart', (apart) => {
  const rows = showRows(MANY);
  for (const row of rows) (row as HTMLElement).style.cssText = `margin: 0 0 ${apart}px; line-height: 20px`;
  const last = document.documentElement.scrollHeight - innerHeight;
  for (let top = Math.round(last / 2), end = top + apart + 20; top < end; top += 5) {
    scrollTo(0, top);
    const shown = textOnScreen();
    for (const row of rowsInView()) expect(shown.has(row.firstChild as Text)).toBe(true);
  }
});

test('follows the view', () => {
  const all = showRows(MANY);
  const [first, last] = [all[0]?.firstChild, all.at(-1)?.firstChild];
  expect(textOnScreen()).toContain(first);
  scrollTo(0, document.documentElement.scrollHeight);
  expect(textOnScreen()).toContain(last);
  expect(textOnScreen()).not.toContain(first);
});

test('looks beside the middle where that is between two paragraphs', () => {
  // Over the middle lies what holds all of them, as in the gap between two.
  const rows = Array.from({ length: MANY }, (_, at) => `<p style="margin: 0">Row ${at}</p>`).join('');
  const list = show(`<main style="position: relative">${rows}</main>`);
  scrollTo(0, document.documentElement.scrollHeight / 2);
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2) as HTMLElement;
  middle.style.pointerEvents = 'none';
  expect(document.elementFromPoint(innerWidth / 2, innerHeight / 2)).toBe(list);
  expect(textOnScreen()).toContain(middle.firstChild);
  expect(textOnScreen()).not.toContain(list.firstChild?.firstChild);
});

test('works on a page that has images of the names that it asks for', () => {
  show('<img name="elementFromPoint"><img name="createTreeWalker"><p>Storm-0558</p>');
  const texts = [...textOnScreen()].map(({ data }) => data);
  expect(texts).toContain('Storm-0558');
});

test('asks the browser for few places, however long the page is', () => {
  showRows(MANY);
  const { elementFromPoint } = Document.prototype;
  let asked = 0;
  Document.prototype.elementFromPoint = function (...at) {
    asked += 1;
    return elementFromPoint.apply(this, at);
  };
  untilTestEnds().addEventListener('abort', () => Object.assign(Document.prototype, { elementFromPoint }));
  textOnScreen();
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(10);
});

function showRows(count: number): readonly Element[] {
  show(`<main>${Array.from({ length: count }, (_, at) => `<p>Row ${at}</p>`).join('')}</main>`);
  return [...document.querySelectorAll('p')];
}

function rowsInView(): readonly Element[] {
  return [...document.querySelectorAll('p')].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}
