import type { CardController } from '../card/card-controller';
import type { Mark } from '../marks/marked-run';
import type { PageMarks } from '../marks/page-marks';
import { revealMark } from './reveal-mark';

/**
 * Keys on the page: Alt+Shift+N and Alt+Shift+B walk to the next name and back, Esc closes the card, P keeps it.
 * Nothing is taken while the reader types, and of the page's own keys only those pressed while a card is open.
 */
export function watchKeys(
  marks: PageMarks,
  cards: () => CardController | null,
  open: (mark: Mark) => void,
  signal: AbortSignal,
): void {
  let at = -1;
  window.addEventListener(
    'keydown',
    (event) => {
      if (isTyping(event)) return;
      const card = cards();
      const shown = card?.mark ?? null;
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
      if (card === null || shown === null) return;
      // A menu inside the card closes first; it says so by preventing the default.
      if (event.key === 'Escape') {
        queueMicrotask(() => {
          if (!event.defaultPrevented) card.close();
        });
      } else if (event.key === 'p' && !event.ctrlKey && !event.metaKey && !event.altKey) card.pin();
    },
    { capture: true, signal },
  );
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    event.isComposing ||
    (target instanceof HTMLElement &&
      (target.isContentEditable || /^(?:input|textarea|select)$/.test(target.localName)))
  );
}
