import { elementAround } from '../dom/past-markup';
import { rectsOf } from '../marks/mark-boxes';
import type { PageMarks } from '../marks/page-marks';
import { revealMark } from '../marks/reveal-mark';
import type { Mark } from '../reading/marked-run';
import { isSeen } from './geometry';
import { type Heard, hearInput } from './input';

/** The card as far as keys have to do with it. */
interface KeptCard {
  /** What it is shown for. */
  readonly mark: Mark | null;
  /** Closes what is innermost: a menu in the card before the card. */
  escape(): void;
  pin(): void;
  focus(): void;
  /** Lists the keys, or writes a note. */
  ask(kind: 'help' | 'note'): void;
}

/**
 * Keys on the page: Alt+Shift+N and Alt+Shift+B walk to the next name and back, Esc closes the card, P keeps it, N writes a note in it, `?` lists the keys.
 * Nothing is taken while the reader types, and of the page's own keys only those pressed while a card is open; Esc then does nothing
 * but to close it, for it may stand over a dialog.
 *
 * @param early what was kept of the reader's input
 * @returns walks as the keys do, for a card that has the focus itself
 */
export function watchKeys(
  marks: PageMarks,
  shown: () => KeptCard | undefined,
  open: (mark: Mark) => void,
  early: readonly Heard[],
  signal: AbortSignal,
): (step: 1 | -1) => void {
  let at = -1;
  let before: Mark | null = null;
  const walk = (step: 1 | -1) => {
    const all = marks.inOrder();
    const mine = shown()?.mark ?? null;
    const current = mine === null ? -1 : all.indexOf(mine);
    // Where two cards are pinned no other opens, and the walk goes on from name to name.
    if (current !== -1 && mine !== before) at = current;
    before = mine;
    // Back from nowhere is to the last.
    if (at === -1 && step === -1) at = 0;
    for (const _ of all) {
      at = (at + step + all.length) % all.length;
      const mark = all[at];
      if (mark === undefined) return;
      revealMark(mark);
      // A name in a tab or a menu that is not shown is nowhere to be led to.
      if (rectsOf(mark).length === 0 || !isSeen(elementAround(mark.range.startContainer), false)) continue;
      open(mark);
      return;
    }
  };
  hearInput(
    ['keydown'],
    (event, path) => {
      const card = shown();
      const isTyped = isTyping(event, path);
      // Of a field it closes the card as well, and what the field makes of it is left to that.
      if (event.key === 'Escape' && card !== undefined && !event.isComposing) {
        card.escape();
        // The card is what is innermost, in a dialog of the page too.
        if (!isTyped) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
        return;
      }
      if (isTyped) return;
      if (event.altKey && event.shiftKey && (event.code === 'KeyN' || event.code === 'KeyB')) {
        if (marks.isEmpty) return;
        event.preventDefault();
        walk(event.code === 'KeyN' ? 1 : -1);
        return;
      }
      if (card === undefined) return;
      if (event.key === '?') card.ask('help');
      else if (event.ctrlKey || event.metaKey || event.altKey) return;
      else if (event.key === 'p') card.pin();
      else if (event.key === 'n') {
        card.focus();
        card.ask('note');
      }
    },
    { early, signal, passive: false },
  );
  return walk;
}

function isTyping(event: KeyboardEvent, [target]: readonly EventTarget[]): boolean {
  return (
    event.isComposing ||
    (target instanceof HTMLElement &&
      (target.isContentEditable || /^(?:input|textarea|select)$/.test(target.localName)))
  );
}
