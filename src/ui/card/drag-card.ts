import { browser } from 'wxt/browser';
import type { FromCard } from '@/contract/card-port';

/** Screen pixels that a hand trembles by while it presses. */
const SLOP = 4;
/** CSS pixels of one press of a key, and of one with Shift. */
const STEP = 16;
const LONG_STEP = 64;

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Tell = (message: Extract<FromCard, { kind: 'drag' }>) => void;

/**
 * Tells how far the reader drags the card by its head. The frame moves under the pointer, so it is the screen that
 * distances are taken on; neither browser counts the zoom of a page into them.
 *
 * @param isPressable false while the card has not been seen long enough where it is
 */
export function watchDrag(
  place: HTMLElement,
  isPressable: () => boolean,
  tell: Tell,
  signal: AbortSignal,
): void {
  const options = { signal };
  /** Where the pointer was when it was told last. */
  let from: { readonly id: number; readonly x: number; readonly y: number } | undefined;
  let isHeld = false;
  let zoom = 1;
  place.addEventListener(
    'pointerdown',
    ({ target, pointerId, button, isPrimary, screenX, screenY }) => {
      if (!isPrimary || button !== 0 || !isPressable() || !isGrip(target)) return;
      from = { id: pointerId, x: screenX, y: screenY };
      isHeld = false;
      place.setPointerCapture(pointerId);
      void zoomHere().then((now) => {
        zoom = now;
      });
    },
    options,
  );
  const move = ({ pointerId, screenX, screenY }: PointerEvent) => {
    if (pointerId !== from?.id) return;
    const [x, y] = [screenX - from.x, screenY - from.y];
    if (isHeld ? x === 0 && y === 0 : Math.hypot(x, y) < SLOP) return;
    isHeld = true;
    from = { ...from, x: screenX, y: screenY };
    tell({ kind: 'drag', x: x / zoom, y: y / zoom });
  };
  place.addEventListener('pointermove', move, options);
  // Chromium tells of no move that leaves the pointer at the same place of a frame which has moved with it.
  place.addEventListener('pointerup', move, options);
  place.addEventListener(
    'lostpointercapture',
    () => {
      from = undefined;
    },
    options,
  );
}

/** Alt and an arrow move the card that has the focus. */
export function dragByKey(event: KeyboardEvent, tell: Tell): boolean {
  const way = WAYS[event.key];
  if (way === undefined || !event.altKey || event.ctrlKey || event.metaKey) return false;
  event.preventDefault();
  const step = event.shiftKey ? LONG_STEP : STEP;
  tell({ kind: 'drag', x: way[0] * step, y: way[1] * step });
  return true;
}

/** The head, but for what can be pressed in it. */
function isGrip(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('.card-head') !== null && target.closest('button') === null
  );
}

/** Firefox for Android knows no zoom of pages. */
async function zoomHere(): Promise<number> {
  try {
    return (await browser.tabs?.getZoom?.()) ?? 1;
  } catch {
    return 1;
  }
}
