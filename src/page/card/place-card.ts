import { computePosition, flip, inline, offset, platform, shift } from '@floating-ui/dom';

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
 */
export async function placeCard(host: HTMLElement, word: Word, point: Place | null): Promise<Place> {
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
  return { x: Math.round(x), y: Math.round(y) };
}

/**
 * In the top layer places are the viewport's. The library counts them from the root's box, which need not begin there: it
 * may have margins, or be written from right to left; and looks for what else may clip it up to a body, which XML has not.
 */
const IN_VIEWPORT: typeof platform = {
  ...platform,
  getElementRects: async ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, ...(await platform.getDimensions(floating)) },
  }),
  getClippingRect: () => seenPart(),
};

/** How large a card beside a word may be: as the roomier side of it lets it. CSS pixels. */
export function roomBeside(word: Word): {
  readonly width: number;
  readonly maxHeight: number;
} {
  const { top, bottom } = bounds(word.boxes());
  const width = innerWidth - 2 * MARGIN;
  const height = Math.max(Math.min(MIN_HEIGHT, innerHeight - 2 * MARGIN), Math.floor(innerHeight * SHARE));
  if (sideFor(word) !== 'bottom') {
    return { width: Math.min(WIDTH, width, roomAside(word)), maxHeight: height };
  }
  const room = Math.max(top, innerHeight - bottom) - GAP - MARGIN;
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
  return Math.floor(Math.max(left, innerWidth - right)) - GAP - MARGIN;
}

/** The window without its scroll bars, or what a pinch shows of it. */
function seenPart() {
  // Absent only in a document that is no more shown.
  const { offsetLeft: x = 0, offsetTop: y = 0, width = 0, height = 0 } = visualViewport ?? {};
  return { x, y, width, height };
}

function bounds(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length === 0 ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}
