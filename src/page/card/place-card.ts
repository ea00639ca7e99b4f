import { computePosition, flip, inline, offset, type Platform, shift } from '@floating-ui/core';

/** Between the word and the card, in CSS pixels: near enough to reach, far enough to read the word. */
const GAP = 6;
const MARGIN = 8;
const WIDTH = 380;
/** Less is no card; where a word leaves less on both sides the card lies over it. */
const MIN_HEIGHT = 120;
/** Of the window's height: what is read stays in sight. */
const SHARE = 0.7;
/** A narrower card is hard to read: it goes below its word, however that is written. */
const MIN_WIDTH = 240;

/** What the card stands beside. */
interface Word {
  /** In viewport CSS pixels, one a line. */
  boxes(): readonly DOMRect[];
  /** As CSS has it. */
  readonly writingMode: string;
}

type Place = { readonly x: number; readonly y: number };

/**
 * Where a host of its present size belongs beside a word: below it where there is room, else above; beside a word that
 * is written from top to bottom on the side to which its page goes on, else on the other. Within the viewport, at the
 * line of a wrapped word that the pointer is on.
 *
 * @param point where the pointer is, if it is what called the card
 * @param around what else it is not to cover where there is room, in viewport CSS pixels
 */
export async function placeCard(
  host: HTMLElement,
  word: Word,
  point: Place | null,
  around: readonly DOMRect[] = [],
): Promise<Place> {
  const reference = {
    getBoundingClientRect: () => bounds(word.boxes()),
    getClientRects: () => [...word.boxes()],
  };
  const { x, y } = await computePosition(reference, host, {
    strategy: 'fixed',
    platform: IN_VIEWPORT,
    placement: `${sideFor(word)}-start`,
    middleware: [
      inline(point ?? {}),
      offset(GAP),
      flip({ padding: MARGIN }),
      shift({ padding: MARGIN, crossAxis: true }),
    ],
  });
  const place = { x, y };
  return around.length === 0
    ? place
    : clearOf([...around, ...word.boxes()], place, host.getBoundingClientRect());
}

/** Where least is covered, as near as can be to where it would be best. */
function clearOf(around: readonly DOMRect[], best: Place, { width, height }: DOMRect): Place {
  const xs = around.flatMap(({ left, right }) => [left - GAP - width, right + GAP]);
  const ys = around.flatMap(({ top, bottom }) => [top - GAP - height, bottom + GAP]);
  let found = best;
  let least = Infinity;
  for (const x of [best.x, ...xs]) {
    for (const y of [best.y, ...ys]) {
      const place = inView({ x, y }, { width, height });
      const box = new DOMRect(place.x, place.y, width, height);
      const covered = around.reduce((sum, other) => sum + areaOf(box, other), 0);
      // To be clear counts before to be near.
      const cost = covered * 1_000 + Math.hypot(place.x - best.x, place.y - best.y);
      if (cost < least) [found, least] = [place, cost];
    }
  }
  return found;
}

/** How much two boxes have in common, in square CSS pixels. */
export function areaOf(a: DOMRect, b: DOMRect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** The place nearest to one at which all of a card is in the window. */
export function inView({ x, y }: Place, { width, height }: Pick<DOMRect, 'width' | 'height'>): Place {
  const seen = seenPart();
  const within = (at: number, from: number, room: number) =>
    Math.max(from + MARGIN, Math.min(at, from + room - MARGIN));
  return {
    x: within(x, seen.x, seen.width - width),
    y: within(y, seen.y, seen.height - height),
  };
}

/** In the top layer places are the viewport's, whatever the root's box is; nothing but the window clips what is there. */
const IN_VIEWPORT: Platform = {
  getElementRects: ({ reference, floating }) => {
    const { width, height } = floating.getBoundingClientRect();
    return { reference: reference.getBoundingClientRect(), floating: { x: 0, y: 0, width, height } };
  },
  getClientRects: (reference) => reference.getClientRects(),
  getDimensions: (host) => host.getBoundingClientRect(),
  getClippingRect: () => seenPart(),
  isRTL: (host) => getComputedStyle(host).direction === 'rtl',
};

/** How large a card beside a word may be: as the roomier side of it lets it. CSS pixels. */
export function roomBeside(word: Word): {
  readonly width: number;
  readonly maxHeight: number;
} {
  const { top, bottom } = bounds(word.boxes());
  const page = unpinched();
  const width = page.width - 2 * MARGIN;
  const height = Math.max(Math.min(MIN_HEIGHT, page.height - 2 * MARGIN), Math.floor(page.height * SHARE));
  if (sideFor(word) !== 'bottom') {
    return { width: Math.min(WIDTH, width, roomAside(word)), maxHeight: height };
  }
  const room = Math.max(top, page.height - bottom) - GAP - MARGIN;
  return {
    width: Math.min(WIDTH, width),
    maxHeight: Math.min(height, Math.max(MIN_HEIGHT, Math.floor(room))),
  };
}

function sideFor(word: Word): 'bottom' | 'left' | 'right' {
  if (!/^(?:vertical|sideways)/.test(word.writingMode) || roomAside(word) < MIN_WIDTH) return 'bottom';
  return word.writingMode.endsWith('rl') ? 'left' : 'right';
}

/** The roomier of the two sides of a word, in CSS pixels. */
function roomAside(word: Word): number {
  const { left, right } = bounds(word.boxes());
  return Math.floor(Math.max(left, unpinched().width - right)) - GAP - MARGIN;
}

/** The window without its scroll bars, or what a pinch shows of it. */
function seenPart() {
  // Absent only in a document that is no more shown.
  const { offsetLeft: x = 0, offsetTop: y = 0, width = 0, height = 0 } = visualViewport ?? {};
  return { x, y, width, height };
}

/** How large the window is without its scroll bars, when all of it is shown. */
function unpinched() {
  const { width, height } = seenPart();
  const { scale = 1 } = visualViewport ?? {};
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
}

function bounds(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length === 0 ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}
