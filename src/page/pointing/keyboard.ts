import type { Mark } from '../marks/marked-run';
import type { PageMarks } from '../marks/page-marks';
import { type Heard, hearInput } from './input';
import { revealMark } from './reveal-mark';

/** The card as far as keys have to do with it. */
interface KeptCard {
  /** What it is shown for; null where none is. */
  readonly mark: Mark | null;
  close(): void;
  pin(): void;
}

/**
 * Keys on the page: Alt+Shift+N and Alt+Shift+B walk to the next name and back, Esc closes the card, P keeps it.
 * Nothing is taken while the reader types, and of the page's own keys only those pressed while a card is open.
 *
 * @param early what was kept of the reader's input
 */
export function watchKeys(
  marks: PageMarks,
  card: KeptCard,
  open: (mark: Mark) => void,
  early: readonly Heard[],
  signal: AbortSignal,
): void {
  let at = -1;
  hearInput(
    ['keydown'],
    (event, path) => {
      if (isTyping(event, path)) return;
      const shown = card.mark;
      if (event.altKey && event.shiftKey && (event.code === 'KeyN' || event.code === 'KeyB')) {
        const all = marks.inOrder();
        if (all.length === 0) return;
        const current = shown === null ? -1 : all.indexOf(shown);
        if (current !== -1) at = current;
        at = (at + (event.code === 'KeyN' ? 1 : -1) + all.length) % all.length;
        const mark = all[at];
        if (mark === undefined) return;
        event.preventDefault();
        revealMark(mark);
        open(mark);
        return;
      }
      if (shown === null) return;
      // A menu inside the card closes first; it says so by preventing the default.
      if (event.key === 'Escape') {
        queueMicrotask(() => {
          if (!event.defaultPrevented) card.close();
        });
      } else if (event.key === 'p' && !event.ctrlKey && !event.metaKey && !event.altKey) card.pin();
    },
    { early, signal, passive: false },
  );
}

function isTyping(event: KeyboardEvent, [target]: readonly EventTarget[]): boolean {
  return (
    event.isComposing ||
    (target instanceof HTMLElement &&
      (target.isContentEditable || /^(?:input|textarea|select)$/.test(target.localName)))
  );
}
