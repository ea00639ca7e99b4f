import { expect, test, vi } from 'vitest';
import { watchLook } from '@/page/marks/watch-look';
import { knowing } from '../../core/matcher/read-text';
import { input } from '../browser/input';
import { expectPainted, painted, show, untilTestEnds } from '../browser/page';
import { readMarks } from '../browser/read-marks';

const NAMES = knowing({ actors: [['Storm-0558'], ['APT29']] });
const PAGES_OWN = new CSSStyleSheet();

test('marks that the page swept away come back, rules and registry', async () => {
  show('<p>Storm-0558</p><input>');
  const { painter } = await readMarks(NAMES);
  watchLook(painter, () => true, untilTestEnds());
  await expectPainted(['Storm-0558']);
  const field = document.querySelector('input');
  field?.addEventListener('input', () => CSS.highlights.clear());
  for (const key of ['a', 'b', 'c']) {
    field?.focus();
    await input.press(key);
    await expectPainted(['Storm-0558']);
  }
  document.adoptedStyleSheets = [PAGES_OWN];
  await expect.poll(() => document.adoptedStyleSheets.length, { timeout: 10_000 }).toBe(2);
  expect(document.adoptedStyleSheets[0]).toBe(PAGES_OWN);
});

test('a page that insists is not fought', async () => {
  show('<p>Storm-0558</p>');
  const { painter } = await readMarks(NAMES);
  const set = vi.spyOn(CSS.highlights, 'set');
  for (let round = 0; round < 200; round++) {
    CSS.highlights.clear();
    painter.mend();
  }
  // Three entries each time.
  expect(set.mock.calls.length).toBeGreaterThan(0);
  expect(set.mock.calls.length).toBeLessThan(3 * 60);
});

test('what another script of ours has put under our names stays', async () => {
  show('<p>Storm-0558</p>');
  const { painter } = await readMarks(NAMES);
  const newer = new Highlight();
  CSS.highlights.set('byname-mention', newer);
  painter.mend();
  painter.stop();
  expect(CSS.highlights.get('byname-mention')).toBe(newer);
  expect(CSS.highlights.has('byname-active')).toBe(false);
});

test('nothing is put back after the end', async () => {
  show('<p>Storm-0558</p>');
  const { painter } = await readMarks(NAMES);
  painter.stop();
  painter.mend();
  expect([...CSS.highlights.keys()]).toEqual([]);
  expect(document.adoptedStyleSheets).toEqual([]);
});

test('everything can be taken off at once, and painted again', async () => {
  show('<p>Storm-0558</p>');
  const { marks, painter } = await readMarks(NAMES);
  const [mark] = marks.inOrder();
  painter.activate(mark ?? null);
  painter.clear();
  expect([...painted(), ...painted('byname-active')]).toEqual([]);
  painter.add(mark ? [mark] : []);
  expect(painted()).toEqual(['Storm-0558']);
});
