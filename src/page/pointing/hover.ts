import type { Point } from '../card/grace';
import type { Mark } from '../marks/marked-run';
import type { PageMarks } from '../marks/page-marks';

/** The pointer rests when it has stayed on a name this long; 10ten and Yomitan settled near the same figure. */
const DWELL_MS = 300;
/** A hand at rest still trembles by a few CSS pixels. */
const REST_PX = 4;

export interface HoverEvents {
  /** The pointer rests on a mark, or a finger tapped it. */
  rested(mark: Mark, place: Point): void;
  /** The pointer moved; in viewport CSS pixels. */
  moved(x: number, y: number): void;
}

/**
 * Tells when the pointer rests on a mark. Passive throughout: no event of the page is held up or taken away, and a
 * move costs a comparison and a timer.
 */
export function watchHover(marks: PageMarks, events: HoverEvents, signal: AbortSignal): void {
  let rest: PointerEvent | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = { capture: true, passive: true, signal };
  const cancel = () => clearTimeout(timer);
  const show = (target: EventTarget | undefined, { clientX: x, clientY: y }: MouseEvent) => {
    const mark = markAt(marks, target, x, y);
    if (mark !== undefined) events.rested(mark, { x, y });
  };
  signal.addEventListener('abort', cancel, { once: true });

  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      const { clientX: x, clientY: y } = event;
      events.moved(x, y);
      if (rest !== undefined && Math.hypot(x - rest.clientX, y - rest.clientY) <= REST_PX) return;
      rest = event;
      const [target] = event.composedPath();
      cancel();
      if (event.buttons === 0) timer = setTimeout(() => show(target, event), DWELL_MS);
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
      const isPages = (node: EventTarget) =>
        node instanceof Element && /^(?:a|button|summary|label)$/.test(node.localName);
      if (!path.some(isPages)) show(path[0], event);
    },
    options,
  );
}

/** The mark under a point, within the element that is there; works in shadow trees, at any zoom and writing mode. */
function markAt(marks: PageMarks, target: EventTarget | undefined, x: number, y: number): Mark | undefined {
  if (!(target instanceof Element)) return undefined;
  return [...target.childNodes]
    .flatMap((child) => marks.marksOf(child))
    .find((mark) =>
      rectsOf(mark).some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom),
    );
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
