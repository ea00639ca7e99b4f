import type { PageMarks } from '../marks/page-marks';
import { revealMark } from '../marks/reveal-mark';
import type { Mark } from '../reading/marked-run';
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
 * Nothing is taken while the reader types, and of the page's own keys only those pressed while a card is open.
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
    const from = at === -1 && step === -1 ? 0 : at;
    at = (from + step + all.length) % all.length;
    const mark = all[at];
    if (mark === undefined) return;
    revealMark(mark);
    open(mark);
  };
  hearInput(
    ['keydown'],
    (event, path) => {
      if (isTyping(event, path)) return;
      if (event.altKey && event.shiftKey && (event.code === 'KeyN' || event.code === 'KeyB')) {
        if (marks.isEmpty) return;
        event.preventDefault();
        walk(event.code === 'KeyN' ? 1 : -1);
        return;
      }
      const card = shown();
      if (card === undefined) return;
      if (event.key === 'Escape') card.escape();
      else if (event.key === '?') card.ask('help');
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
