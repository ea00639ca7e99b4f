import type { CardController } from './card-controller';
import type { PageMarks } from './page-marks';
import { revealMark } from './reveal-mark';

/**
 * Keys on the page: Alt+Shift+N and Alt+Shift+B walk to the next name and back, Esc closes the card, P keeps it.
 * Nothing is taken while the reader types, and of the page's own keys only those pressed while a card is open.
 */
export function watchKeys(marks: PageMarks, card: CardController, signal: AbortSignal): void {
  let at = -1;
  window.addEventListener(
    'keydown',
    (event) => {
      if (isTyping(event)) return;
      if (event.altKey && event.shiftKey && (event.code === 'KeyN' || event.code === 'KeyB')) {
        const all = marks.inOrder();
        if (all.length === 0) return;
        const current = card.mark === null ? -1 : all.indexOf(card.mark);
        if (current !== -1) at = current;
        at = (at + (event.code === 'KeyN' ? 1 : -1) + all.length) % all.length;
        const mark = all[at];
        if (mark === undefined) return;
        event.preventDefault();
        revealMark(mark);
        card.open(mark, null);
        return;
      }
      if (card.mark === null) return;
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
  if (event.isComposing || !(target instanceof HTMLElement)) return event.isComposing;
  return target.isContentEditable || /^(?:input|textarea|select)$/.test(target.localName);
}
