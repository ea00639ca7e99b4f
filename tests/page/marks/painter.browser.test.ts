import { expect, test, vi } from 'vitest';
import { PageMarks } from '@/page/marks/page-marks';
import { Painter } from '@/page/marks/painter';
import { watchLook } from '@/page/marks/watch-look';
import type { MarkedPart } from '@/page/reading/marked-run';
import { PageText } from '@/page/reading/page-text';
import { knowing } from '../../core/matcher/read-text';
import { input } from '../browser/input';
import { expectPainted, painted, show, untilTestEnds } from '../browser/page';
import { readMarks } from '../browser/read-marks';
import { readRuns } from '../page-of';

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

test.for<[string, () => void]>([
  ['an entry was replaced', () => CSS.highlights.set('byname-mention', new Highlight())],
  ['an entry was emptied', () => CSS.highlights.get('byname-mention')?.clear()],
  ['all entries were emptied', () => CSS.highlights.forEach((highlight) => void highlight.clear())],
  ['a mark was taken out', () => deleteFirst(CSS.highlights.get('byname-mention'))],
  ['others were put in', () => CSS.highlights.get('byname-mention')?.add(new StaticRange(HERE))],
])('what is marked is the same again after %s', async ([, act]) => {
  show('<p>Storm-0558 and APT29</p>');
  const { marks, painter } = await readMarks(NAMES);
  const [mark] = marks.inOrder();
  painter.activate(mark ?? null);
  act();
  painter.mend();
  expect(painted()).toEqual(['Storm-0558', 'APT29']);
  expect(painted('byname-active')).toEqual(['Storm-0558']);
  painter.remove(mark ? [mark] : []);
  expect(painted()).toEqual(['APT29']);
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
  painter.show(mark ? [mark] : []);
  expect(painted()).toEqual(['Storm-0558']);
});

test('many names are shown in few goes, the first at once', () => {
  show('<p>It was APT29</p>'.repeat(3_000));
  const parts: MarkedPart[] = [];
  const text = new PageText(NAMES, { add: (part) => parts.push(part), drop: () => {} });
  for (const met of readRuns(document.body)) text.read(met.run, met.text);
  const look = { highlightStyle: 'underline' } as const;
  const marks = new PageMarks(NAMES, text, new Painter(look), new Set());
  for (const part of parts) marks.add(part);
  const counts = new Set<number>();
  for (const _ of marks.settle()) counts.add(CSS.highlights.get('byname-mention')?.size ?? 0);
  expect([...counts][0]).toBeLessThan(10);
  expect(counts.size).toBeLessThan(20);
  expect(painted()).toHaveLength(3_000);
});

test('a name that leaves before it was shown is never shown', () => {
  show('<p>It was APT29</p>'.repeat(3));
  const parts: MarkedPart[] = [];
  const text = new PageText(NAMES, { add: (part) => parts.push(part), drop: (part) => marks.drop(part) });
  const look = { highlightStyle: 'underline' } as const;
  const marks = new PageMarks(NAMES, text, new Painter(look), new Set());
  for (const met of readRuns(document.body)) text.read(met.run, met.text);
  for (const part of parts) marks.add(part);
  const steps = marks.settle();
  while (painted().length === 0) steps.next();
  steps.next();
  const [, second] = document.querySelectorAll('p');
  text.forget(second?.firstChild as Text);
  second?.remove();
  for (const _ of steps);
  expect(painted()).toEqual(['APT29', 'APT29']);
});

/** No place in particular. */
const HERE = { startContainer: document, startOffset: 0, endContainer: document, endOffset: 0 };

function deleteFirst(highlight: Highlight | undefined): void {
  for (const range of highlight ?? []) {
    highlight?.delete(range);
    return;
  }
}
