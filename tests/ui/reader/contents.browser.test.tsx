import { render } from 'preact';
import { expect, test } from 'vitest';
import '@/ui/reader/reader.css';
import { Contents } from '@/ui/reader/Contents';
import { show } from '../../page/browser/page';

// What stands under it moves with the height of what goes, which only a browser knows.
test('a small page that was let go of keeps its place', async () => {
  const place = show('<div style="height: 300px; overflow: auto"></div>');
  const draw = async (_: number, width: number, canvas: HTMLCanvasElement) => {
    canvas.width = width * 2;
    canvas.height = width * 3;
  };
  render(<Contents outline={null} page={1} pages={60} onPage={() => undefined} draw={draw} />, place);
  const first = place.querySelector('canvas');
  if (first === null) throw new Error('There is no page.');
  await expect.poll(() => first.width).toBe(232);
  const { height } = first.getBoundingClientRect();
  place.scrollTo(0, place.scrollHeight);
  await expect.poll(() => first.width).toBe(0);
  expect(Math.abs(first.getBoundingClientRect().height - height)).toBeLessThan(2);
  place.scrollTo(0, 0);
  await expect.poll(() => first.width).toBe(232);
});
