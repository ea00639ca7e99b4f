import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';

/** Between the word and the card, in CSS pixels: near enough to reach, far enough to read the word. */
const GAP = 6;
const MARGIN = 8;

/**
 * Puts the host beside a word: below it where there is room, else above, within the viewport, at the line of a
 * wrapped word that the pointer is on.
 *
 * @param rects boxes of the word in viewport CSS pixels, one a line; asked again whenever it is placed
 * @param point where the pointer is, if it is what called the card
 */
export async function placeCard(
  host: HTMLElement,
  rects: () => readonly DOMRect[],
  point: { readonly x: number; readonly y: number } | null,
): Promise<void> {
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
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => {
          host.style.setProperty('--byname-height', `${Math.max(120, Math.floor(availableHeight))}px`);
        },
      }),
    ],
  });
  host.style.setProperty('--byname-x', `${Math.round(x)}px`);
  host.style.setProperty('--byname-y', `${Math.round(y)}px`);
}

function bounds(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length === 0 ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}
