import { computePosition, flip, inline, offset, shift } from '@floating-ui/dom';

/** Between the word and the card, in CSS pixels: near enough to reach, far enough to read the word. */
const GAP = 6;
const MARGIN = 8;
const WIDTH = 360;
/** Less is no card; where a word leaves less on both sides the card lies over it. */
const MIN_HEIGHT = 120;
const MAX_HEIGHT = 480;

type Rects = () => readonly DOMRect[];
type Place = { readonly x: number; readonly y: number };

/**
 * Where a host of its present size belongs beside a word: below it where there is room, else above, within the
 * viewport, at the line of a wrapped word that the pointer is on.
 *
 * @param rects boxes of the word in viewport CSS pixels, one a line
 * @param point where the pointer is, if it is what called the card
 */
export async function placeCard(host: HTMLElement, rects: Rects, point: Place | null): Promise<Place> {
  const reference = {
    getBoundingClientRect: () => bounds(rects()),
    getClientRects: () => [...rects()],
  };
  const { x, y } = await computePosition(reference, host, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline(point ?? {}),
      offset(GAP),
      flip({ padding: MARGIN }),
      shift({ padding: MARGIN, crossAxis: true }),
    ],
  });
  return { x: Math.round(x), y: Math.round(y) };
}

/** How large a card beside a word may be: as high as the roomier side of it lets it. CSS pixels. */
export function roomBeside(rects: readonly DOMRect[]): {
  readonly width: number;
  readonly maxHeight: number;
} {
  const { top, bottom } = bounds(rects);
  const room = Math.max(top, innerHeight - bottom) - GAP - MARGIN;
  return {
    width: Math.min(WIDTH, innerWidth - 2 * MARGIN),
    maxHeight: Math.min(MAX_HEIGHT, innerHeight - 2 * MARGIN, Math.max(MIN_HEIGHT, Math.floor(room))),
  };
}

function bounds(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length === 0 ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}
