export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Slack around the word and the card, in CSS pixels: the gap between them is no way out. */
const SLACK = 8;

/**
 * True while the pointer is on the word, on the card, or on its way from the one to the other: inside the triangle
 * between where it left the word and the two near corners of the card.
 */
export function inGrace(point: Point, left: Point, word: readonly DOMRect[], card: DOMRect): boolean {
  if (word.some((rect) => within(point, rect)) || within(point, card)) return true;
  const isBeside = left.y > card.top && left.y < card.bottom;
  if (isBeside) {
    const near = card.left >= left.x ? card.left : card.right;
    return inTriangle(point, left, { x: near, y: card.top - SLACK }, { x: near, y: card.bottom + SLACK });
  }
  const near = card.top >= left.y ? card.top : card.bottom;
  return inTriangle(point, left, { x: card.left - SLACK, y: near }, { x: card.right + SLACK, y: near });
}

function within({ x, y }: Point, { left, right, top, bottom }: DOMRect): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
}

function inTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const side = (p: Point, q: Point) => (q.x - p.x) * (point.y - p.y) - (q.y - p.y) * (point.x - p.x);
  const sides = [side(a, b), side(b, c), side(c, a)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}
