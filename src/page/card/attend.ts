import { frameAddress } from '../frame-address';
import type { PageMarks } from '../marks/page-marks';
import type { Place } from '../pointing/geometry';
import { watchHover } from '../pointing/hover';
import type { Heard } from '../pointing/input';
import { watchKeys } from '../pointing/keyboard';
import { watchPace } from '../pointing/pace';
import type { Mark } from '../reading/marked-run';
import { CardController } from './card-controller';
import { clearEarlier } from './card-host';
import { tellNames } from './tell-names';

export interface Attended {
  /** The page was read again: a word that was rendered again has another mark. */
  settled(): void;
  /** Comes true when the card that is shown is closed; null where none is. */
  readonly cardClosed: Promise<unknown> | null;
}

/**
 * Attends to the reader of a page with names until the signal fires: shows a card where the pointer rests, a finger
 * taps or a key leads.
 *
 * @param isAlive false when the extension is gone, and with it everything that could be shown
 * @param early what the reader did before this was loaded
 */
export function attend(
  marks: PageMarks,
  isAlive: () => boolean,
  early: readonly Heard[],
  signal: AbortSignal,
): Attended {
  clearEarlier();
  const cards = new CardController(marks, signal, {
    walk: (step) => walk(step),
    place: () => frameAddress(),
  });
  const open = (mark: Mark, place: Place | null) => {
    if (isAlive()) cards.open(mark, place);
  };
  const neared = (mark: Mark) => {
    if (isAlive()) cards.prepare(mark);
  };
  const hover = watchHover(
    marks,
    { neared, rested: open, moved: (x, y) => cards.pointerAt(x, y) },
    watchPace(signal),
    early,
    signal,
  );
  const walk = watchKeys(
    marks,
    () => cards.top,
    (mark) => open(mark, null),
    early,
    signal,
  );
  const tell = tellNames(marks, signal);
  return {
    settled: () => {
      tell();
      cards.settled();
      hover.settled();
    },
    get cardClosed() {
      return cards.top?.closed ?? null;
    },
  };
}
