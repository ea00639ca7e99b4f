import { frameAddress } from '../frame-address';
import type { PageMarks } from '../marks/page-marks';
import type { Painter } from '../marks/painter';
import type { Place } from '../pointing/geometry';
import { watchHover } from '../pointing/hover';
import type { Heard } from '../pointing/input';
import { watchKeys } from '../pointing/keyboard';
import type { Mark } from '../reading/marked-run';
import { CardController } from './card-controller';

/**
 * Attends to the reader of a page with names until the signal fires: shows a card where the pointer rests, a finger
 * taps or a key leads.
 *
 * @param isAlive false when the extension is gone, and with it everything that could be shown
 * @param early what the reader did before this was loaded
 */
export function attend(
  marks: PageMarks,
  painter: Painter,
  isAlive: () => boolean,
  early: readonly Heard[],
  signal: AbortSignal,
): CardController {
  const cards = new CardController(painter, signal, {
    walk: (step) => walk(step),
    place: () => frameAddress(),
  });
  const open = (mark: Mark, place: Place | null) => {
    if (isAlive()) cards.open(mark, place);
  };
  const neared = (mark: Mark) => {
    if (isAlive()) cards.prepare(mark);
  };
  watchHover(marks, { neared, rested: open, moved: (x, y) => cards.pointerAt(x, y) }, early, signal);
  const walk = watchKeys(marks, cards, (mark) => open(mark, null), early, signal);
  return cards;
}
