import { expect, test } from 'vitest';
import { placeCard, roomBeside } from '@/page/card/place-card';
import { show } from '../browser/page';

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
  const low = roomBeside([new DOMRect(300, innerHeight - 200, 80, 20)]);
  expect(low.maxHeight).toBeLessThan(innerHeight - 200);
  expect(low.maxHeight).toBeGreaterThan(180);
  expect(roomBeside([new DOMRect(300, 20, 80, innerHeight - 40)]).maxHeight).toBe(120);
  expect(low.width).toBeLessThan(innerWidth);
});

async function place(...given: (DOMRect | { x: number; y: number })[]): Promise<DOMRect> {
  const rects = given.filter((item) => item instanceof DOMRect);
  const point = given.find((item) => !(item instanceof DOMRect)) ?? null;
  const card = show(`<div style="position: fixed; width: ${CARD.width}px; height: ${CARD.height}px"></div>`);
  const { x, y } = await placeCard(card, () => rects, point);
  return new DOMRect(x, y, CARD.width, CARD.height);
}
