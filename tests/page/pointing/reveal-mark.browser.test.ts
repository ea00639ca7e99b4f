import { expect, test } from 'vitest';
import { PageMarks } from '@/page/marks/page-marks';
import { Painter } from '@/page/marks/painter';
import { rectsOf } from '@/page/pointing/geometry';
import { revealMark } from '@/page/pointing/reveal-mark';
import { readPage } from '@/page/reading/page-reader';
import { knowing } from '../../core/matcher/read-text';
import { show, untilTestEnds } from '../browser/page';

const FAR = '<p style="height: 9000px">Far above</p>';

test('brings a name into view that stands directly in a shadow tree', async () => {
  show(`${FAR}<div id="host"></div>${FAR}`);
  document.getElementById('host')?.attachShadow({ mode: 'open' }).append('By Storm-0558');
  await expectRevealed();
});

test('opens every `details` around a name, those outside of its shadow tree too', async () => {
  show(`${FAR}<details><summary>More</summary><div id="host"></div></details>${FAR}`);
  const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
  root?.append(document.createElement('details'));
  root?.querySelector('details')?.append('By Storm-0558');
  await expectRevealed();
});

async function expectRevealed(): Promise<void> {
  const signal = untilTestEnds();
  const painter = new Painter({ highlightStyle: 'underline', showDoubtful: true });
  signal.addEventListener('abort', () => painter.stop());
  const marks = new PageMarks(knowing({ actors: [['Storm-0558']] }), painter, new Set());
  await new Promise<unknown>((settled) => readPage(marks, painter, settled, signal));
  const [mark] = marks.inOrder();
  if (mark === undefined) throw new Error('No name is marked.');
  revealMark(mark);
  const [rect] = rectsOf(mark);
  expect(rect?.top).toBeGreaterThan(0);
  expect(rect?.bottom).toBeLessThan(innerHeight);
}
