import type { Mark } from './marked-run';
import type { PageMarks } from './page-marks';

/** The pointer rests when it has stayed on a name this long; 10ten and Yomitan settled near the same figure. */
const DWELL_MS = 300;
/** A hand at rest still trembles by a few CSS pixels. */
const REST_PX = 4;

export interface HoverEvents {
  /** The pointer rests on a mark. */
  rested(mark: Mark, x: number, y: number): void;
  /** The pointer moved. Places are in viewport CSS pixels. */
  moved(x: number, y: number): void;
  tapped(mark: Mark, x: number, y: number): void;
}

/**
 * Tells when the pointer rests on a mark. Passive throughout: no event of the page is held up or taken away, and a
 * move costs a comparison and a timer.
 */
export function watchHover(marks: PageMarks, events: HoverEvents, signal: AbortSignal): void {
  let restX = 0;
  let restY = 0;
  let target: EventTarget | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = { capture: true, passive: true, signal };
  const cancel = () => clearTimeout(timer);
  signal.addEventListener('abort', cancel, { once: true });

  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      events.moved(event.clientX, event.clientY);
      if (Math.hypot(event.clientX - restX, event.clientY - restY) <= REST_PX && timer !== undefined) return;
      restX = event.clientX;
      restY = event.clientY;
      target = event.composedPath()[0] ?? null;
      cancel();
      if (event.buttons !== 0) return;
      timer = setTimeout(() => {
        const mark = markAt(marks, target, restX, restY);
        if (mark !== null) events.rested(mark, restX, restY);
      }, DWELL_MS);
    },
    options,
  );
  for (const type of ['pointerdown', 'wheel', 'keydown', 'scroll'] as const) {
    window.addEventListener(type, cancel, options);
  }
  window.addEventListener(
    'click',
    (event) => {
      if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
      const path = event.composedPath();
      // A tap on a link or a button is the page's.
      if (path.some((node) => node instanceof Element && /^(?:a|button|summary|label)$/.test(node.localName)))
        return;
      const mark = markAt(marks, path[0] ?? null, event.clientX, event.clientY);
      if (mark !== null) events.tapped(mark, event.clientX, event.clientY);
    },
    options,
  );
}

/** The mark under a point, within the element that is there; works in shadow trees, at any zoom and writing mode. */
function markAt(marks: PageMarks, target: EventTarget | null, x: number, y: number): Mark | null {
  if (!(target instanceof Element)) return null;
  for (const child of target.childNodes) {
    if (!(child instanceof Text)) continue;
    const found = marks.marksOf(child).find((mark) => covers(mark, x, y));
    if (found !== undefined) return found;
  }
  return null;
}

function covers(mark: Mark, x: number, y: number): boolean {
  return rectsOf(mark).some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
}

/** The boxes of a mark in viewport CSS pixels, one for each line it stands on. */
export function rectsOf({ range }: Mark): DOMRect[] {
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    // The text was changed a moment ago and will be read again.
    return [];
  }
  return [...live.getClientRects()];
}
