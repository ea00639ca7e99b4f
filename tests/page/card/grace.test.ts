import { expect, it } from 'vitest';
import { inGrace } from '@/page/card/grace';

const WORD = rect(100, 100, 60, 20);
const BELOW = rect(90, 130, 360, 200);
const ABOVE = rect(90, -120, 360, 200);
/** Beside a word that is written from top to bottom. */
const BESIDE = rect(240, 40, 360, 300);
const LEFT = { x: 130, y: 110 };

it.each([
  ['on the word', BELOW, { x: 110, y: 110 }, true],
  ['on the card', BELOW, { x: 300, y: 250 }, true],
  ['in the gap between them', BELOW, { x: 130, y: 125 }, true],
  ['on the way to a far corner', BELOW, { x: 250, y: 121 }, true],
  ['on the way to a card above', ABOVE, { x: 200, y: 92 }, true],
  ['on the way to a far corner of a card on the right', BESIDE, { x: 200, y: 80 }, true],
  ['on the way to a card on the left', rect(-340, 40, 360, 300), { x: 60, y: 80 }, true],
  ['away from a card on the right', BESIDE, { x: 80, y: 130 }, false],
  ['past a card on the right', BESIDE, { x: 180, y: 250 }, false],
  ['beside the word', BELOW, { x: 300, y: 105 }, false],
  ['on the other side of the word', BELOW, { x: 130, y: 80 }, false],
  ['past the card', BELOW, { x: 130, y: 345 }, false],
  ['under a card above', ABOVE, { x: 130, y: 140 }, false],
])('%s', (_, card, point, stays) => {
  expect(inGrace(point, LEFT, [WORD], card)).toBe(stays);
});

function rect(left: number, top: number, width: number, height: number): DOMRect {
  return { left, top, width, height, right: left + width, bottom: top + height } as DOMRect;
}
