import type { CardPace } from '@/stored/card-pace';
import type { PageMarks } from '../marks/page-marks';
import type { Mark } from '../reading/marked-run';
import { LONGEST_PAUSE_MS } from '../reading/pace';
import type { Place } from './geometry';
import { type Heard, hearInput } from './input';
import { markAt } from './mark-at';

/** After this long it has come to a stop, and what is under it is to stay there for the rest of the time. */
const STOP_MS = 100;
/** A hand at rest still trembles by a few CSS pixels. */
const REST_PX = 4;

/** A word that is rendered again has no mark until the page is read again, which is not put off for longer. */
const PATIENCE_MS = LONGEST_PAUSE_MS + 500;

export interface HoverEvents {
  /** The pointer has stopped on a mark and may come to rest there. */
  neared(mark: Mark): void;
  /** The pointer rests on a mark or clicked it, or a finger tapped it, or pressed it long where a tap is the page's. */
  rested(mark: Mark, place: Place): void;
  /** The pointer moved; in viewport CSS pixels, infinitely far away when it left the frame. */
  moved(x: number, y: number): void;
}

/**
 * Tells when the pointer rests on a mark. Passive throughout: no event of the page is held up or taken away, and a
 * move costs a comparison and a timer.
 *
 * @param pace how long a pointer rests, and the key that is held meanwhile, as the reader chose them
 * @param early what was kept of the reader's input
 * @returns to be told when the page was read again
 */
export function watchHover(
  marks: PageMarks,
  events: HoverEvents,
  pace: () => CardPace,
  early: readonly Heard[],
  signal: AbortSignal,
): { settled(): void } {
  let rest: Place | undefined;
  let under: readonly EventTarget[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Looks again for a mark that was not there when it was time. */
  let again: (() => void) | undefined;
  const cancel = () => {
    clearTimeout(timer);
    again = undefined;
  };
  const isHeld = (event: MouseEvent) => {
    const { modifier } = pace();
    return modifier === undefined || event.getModifierState(modifier);
  };
  const options = { early, signal, passive: true };
  signal.addEventListener('abort', cancel);

  // Scrolling brings other words under a pointer that rests, so what was there when it stopped has to be there still.
  const wait = (place: Place, path: readonly EventTarget[], began: number, stopped?: Mark) => {
    const { dwellMs } = pace();
    const due = began + (stopped === undefined ? STOP_MS : dwellMs);
    const look = () => {
      again = undefined;
      const mark = markAt(marks, place, path);
      if (mark === undefined) {
        // What comes under a pointer that has long stopped is not what the reader points at.
        const patience = stopped === undefined ? dwellMs : PATIENCE_MS;
        if (performance.now() < began + patience) again = look;
      } else if (stopped === undefined) {
        events.neared(mark);
        wait(place, path, began, mark);
      } else if (mark.text === stopped.text) events.rested(mark, place);
    };
    timer = setTimeout(look, due - performance.now());
  };

  // Over a frame there are no moves, but a word that the pointer comes over it.
  hearInput(
    ['pointermove', 'pointerover', 'pointerout'],
    (event, path) => {
      const { type, pointerType, buttons, clientX: x, clientY: y, relatedTarget } = event;
      if (pointerType === 'touch') return;
      if (type === 'pointerout') {
        if (relatedTarget !== null) return;
        rest = undefined;
        cancel();
        // Beside a frame its page goes on, where other names may be; out of the window a card is left as it is, as by a pen that is lifted.
        if (pointerType === 'mouse' && window !== window.top) events.moved(Infinity, Infinity);
        return;
      }
      events.moved(x, y);
      if (rest !== undefined && Math.hypot(x - rest.x, y - rest.y) <= REST_PX) return;
      rest = { x, y };
      under = path;
      cancel();
      if (buttons === 0 && isHeld(event)) wait(rest, path, performance.now());
    },
    options,
  );
  hearInput(['pointerdown', 'wheel'], cancel, options);
  hearInput(
    ['keydown'],
    ({ key, repeat }) => {
      if (repeat) return;
      cancel();
      if (rest !== undefined && key === pace().modifier) wait(rest, under, performance.now());
    },
    options,
  );
  hearInput(
    ['click', 'contextmenu'],
    (event, path) => {
      if (!(event instanceof PointerEvent)) return;
      const isPages = (node: EventTarget) =>
        node instanceof Element && /^(?:a|button|summary|label|select)$/.test(node.localName);
      const isLong = event.type === 'contextmenu';
      // What a mouse was dragged over is selected, and its menu is the page's.
      if (event.pointerType !== 'touch' && (isLong || !isHeld(event) || !getSelection()?.isCollapsed)) return;
      // A tap on a link or a button is the page's, and a long press elsewhere selects a word.
      if (path.some(isPages) !== isLong) return;
      const place = { x: event.clientX, y: event.clientY };
      const mark = markAt(marks, place, path);
      if (mark === undefined) return;
      if (isLong) event.preventDefault();
      events.rested(mark, place);
    },
    { early, signal, passive: false },
  );
  return { settled: () => again?.() };
}
