import { expect, test } from 'vitest';
import { placeCard, roomBeside } from '@/page/card/place-card';
import { show, untilTestEnds } from '../browser/page';

const CARD = { width: 200, height: 100 };

test('stands below a word, beginning where the word begins', async () => {
  const card = await place(new DOMRect(300, 200, 80, 20));
  expect(card.left).toBe(300);
  expect(card.top).toBeGreaterThan(220);
  expect(card.top).toBeLessThan(240);
});

test('stands above a word that has no room below', async () => {
  const word = new DOMRect(300, innerHeight - 40, 80, 20);
  const card = await place(word);
  expect(card.bottom).toBeLessThan(word.top);
  expect(card.bottom).toBeGreaterThan(word.top - 20);
});

test('stays within the window at its right edge', async () => {
  const card = await place(new DOMRect(innerWidth - 60, 200, 50, 20));
  expect(card.right).toBeLessThan(innerWidth);
  expect(card.left).toBeGreaterThan(innerWidth - 60 - CARD.width);
});

test('stands at the line that the pointer is on when a word is wrapped', async () => {
  const lines = [new DOMRect(700, 200, 60, 20), new DOMRect(20, 220, 60, 20)];
  const first = await place(...lines, { x: 710, y: 210 });
  const second = await place(...lines, { x: 30, y: 230 });
  expect(first.left).toBeGreaterThan(400);
  expect(second.left).toBeLessThan(100);
});

test('lies within the window where a word leaves no room on either side', async () => {
  const card = await place(new DOMRect(300, 20, 80, innerHeight - 40));
  expect(card.top).toBeGreaterThanOrEqual(0);
  expect(card.bottom).toBeLessThanOrEqual(innerHeight);
});

test('may be as high as the roomier side of its word, and no wider than the window', () => {
  const low = roomBeside(horizontal(new DOMRect(300, innerHeight - 200, 80, 20)));
  expect(low.maxHeight).toBeLessThan(innerHeight - 200);
  expect(low.maxHeight).toBeGreaterThan(180);
  expect(roomBeside(horizontal(new DOMRect(300, 20, 80, innerHeight - 40))).maxHeight).toBe(120);
  expect(low.width).toBeLessThan(innerWidth);
});

test('leaves the scroll bars their room', () => {
  document.documentElement.style.overflow = 'scroll';
  const { height = 0 } = visualViewport ?? {};
  const word = new DOMRect(20, 0.4 * height, 80, 20);
  expect(word.bottom + roomBeside(horizontal(word)).maxHeight).toBeLessThan(height - 8);
});

test.for([
  ['vertical-rl', 'middle', 'left'],
  ['vertical-lr', 'middle', 'right'],
  ['sideways-rl', 'middle', 'left'],
  ['sideways-lr', 'middle', 'right'],
  ['vertical-rl', 'left', 'right'],
  ['vertical-lr', 'right', 'left'],
] as const)('stands beside a word of %s at the %s of the window, on its %s', async ([mode, at, side]) => {
  const left = { left: '8px', middle: '45%', right: 'calc(100% - 4em)' }[at];
  const text = show(`<p style="position: fixed; top: 40px; left: ${left}; margin: 0; writing-mode: ${mode}">
    昨日<b>Antique Typhoon</b>が</p>`);
  const bold = text.querySelector('b') as HTMLElement;
  const word = bold.getBoundingClientRect();
  const host = text.appendChild(document.createElement('div'));
  host.style.cssText = 'position: fixed; width: 200px; height: 300px; writing-mode: horizontal-tb';
  const { writingMode } = getComputedStyle(bold);
  const { x, y } = await placeCard(host, { boxes: () => [word], writingMode }, null);
  const gap = side === 'left' ? word.left - (x + 200) : x - word.right;
  expect(gap).toBeGreaterThan(0);
  expect(gap).toBeLessThan(20);
  expect(y).toBeLessThan(word.bottom);
  expect(y + 300).toBeGreaterThan(word.top);
});

test.for(['writing-mode: vertical-rl', 'writing-mode: vertical-lr', 'margin: 50px 90px 0 130px'])(
  'stands beside its word on a page whose root has %s',
  async (style) => {
    document.documentElement.style.cssText = style;
    const text = show('<p>It was <b>Antique Typhoon</b></p><p>It was nobody</p><p>It was nobody</p>');
    const bold = text.querySelector('b') as HTMLElement;
    const word = bold.getBoundingClientRect();
    const host = document.documentElement.appendChild(document.createElement('div'));
    untilTestEnds().addEventListener('abort', () => host.remove());
    host.popover = 'manual';
    host.style.cssText = 'position: fixed; inset: 0 auto auto 0; margin: 0; border: 0; padding: 0';
    host.style.cssText += 'width: 200px; height: 100px';
    host.showPopover();
    const { writingMode } = getComputedStyle(bold);
    const { x, y } = await placeCard(host, { boxes: () => [word], writingMode }, null);
    host.style.cssText += `left: ${x}px; top: ${y}px`;
    const card = host.getBoundingClientRect();
    const gaps = [
      word.left - card.right,
      card.left - word.right,
      word.top - card.bottom,
      card.top - word.bottom,
    ];
    const gap = Math.max(...gaps);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(20);
  },
);

test('may be higher beside a vertical word than below it, and goes below it where its sides are narrow', async () => {
  const writingMode = 'vertical-rl';
  const tall = new DOMRect(innerWidth / 2, 100, 20, 200);
  const across = roomBeside(horizontal(tall)).maxHeight;
  expect(roomBeside({ boxes: () => [tall], writingMode }).maxHeight).toBeGreaterThan(across);
  const wide = new DOMRect(100, 20, innerWidth - 200, 60);
  const host = show(`<div style="position: fixed; width: 200px; height: 100px"></div>`);
  const { y } = await placeCard(host, { boxes: () => [wide], writingMode }, null);
  expect(y).toBeGreaterThan(wide.bottom);
  expect(roomBeside({ boxes: () => [wide], writingMode }).maxHeight).toBeLessThan(innerHeight - 80);
});

async function place(...given: (DOMRect | { x: number; y: number })[]): Promise<DOMRect> {
  const rects = given.filter((item) => item instanceof DOMRect);
  const point = given.find((item) => !(item instanceof DOMRect)) ?? null;
  const card = show(`<div style="position: fixed; width: ${CARD.width}px; height: ${CARD.height}px"></div>`);
  const { x, y } = await placeCard(card, horizontal(...rects), point);
  return new DOMRect(x, y, CARD.width, CARD.height);
}

function horizontal(...rects: DOMRect[]) {
  return { boxes: () => rects, writingMode: 'horizontal-tb' };
}
