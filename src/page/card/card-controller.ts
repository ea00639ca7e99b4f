import type { PageMarks } from '../marks/page-marks';
import type { Mark } from '../reading/marked-run';
import { Card, type CardEvents } from './card';
import type { Point } from './grace';
import { watchCovers } from './home-for';

type Marks = Pick<PageMarks, 'has' | 'fresh' | 'readings' | 'pointOut'>;

/**
 * The cards of a page: one for the name that the reader asks about, and another beside it where she has pinned one. What
 * is pinned stays until she closes it; where two are, no third opens.
 */
export class CardController {
  readonly #marks: Marks;
  /** The last is on top; what was shown last comes before what has not been. */
  #cards: readonly Card[];
  #shows = 0;

  constructor(marks: Marks, signal: AbortSignal, events: CardEvents) {
    this.#marks = marks;
    const own = {
      ...events,
      changed: (card: Card) => this.#changed(card),
      entered: (card: Card) => this.#entered(card),
      around: (card: Card) => this.#around(card),
    };
    this.#cards = [new Card(marks, own), new Card(marks, own)];
    const each = (act: (card: Card) => void) => () => this.#cards.forEach(act);
    signal.addEventListener(
      'abort',
      each((card) => card.stop()),
    );
    const options = { capture: true, passive: true, signal };
    window.addEventListener(
      'scroll',
      each((card) => card.follow()),
      options,
    );
    window.addEventListener(
      'resize',
      each((card) => card.resize()),
      options,
    );
    watchCovers((cover) => {
      if (!this.#cards.some((card) => card.isHost(cover))) for (const card of this.#cards) card.rise();
    }, signal);
    // What is pressed in a card's frame the page hears nothing of.
    window.addEventListener(
      'pointerdown',
      each((card) => {
        if (!card.isPinned) card.close();
      }),
      options,
    );
  }

  /** The one that keys are for: the pointer came into it last, or it was opened last. */
  get top(): Card | undefined {
    return this.#cards.findLast(({ mark }) => mark !== null);
  }

  /** What the next name is shown in: in place of one that is not pinned. */
  get #next(): Card | undefined {
    const next = (card: Card) => card.mark !== null && !card.isPinned;
    return this.#cards.find(next) ?? this.#cards.find(({ mark }) => mark === null);
  }

  /** The pointer is on a mark and may come to rest there: loads what a card needs, unseen. */
  prepare(mark: Mark): void {
    if (this.#cardOf(mark) === undefined) this.#next?.prepare(mark);
  }

  /** @param point where the pointer rests, in viewport CSS pixels; null for the keyboard, whose card takes the focus */
  async open(mark: Mark, point: Point | null): Promise<void> {
    const known = this.#cardOf(mark);
    const card = known ?? this.#next;
    if (card === undefined || (known !== undefined && point !== null)) return;
    if (known === undefined) card.close();
    this.#order(card);
    if (known === undefined) await card.open(mark, point, ++this.#shows);
    else card.focus();
  }

  /** The card that is about a mark, or that is pinned and about the same name. */
  #cardOf(mark: Mark): Card | undefined {
    return this.#cards.find((card) => card.mark === mark || (card.isPinned && card.mark?.text === mark.text));
  }

  #order(top: Card): void {
    this.#cards = [...this.#cards.filter((card) => card !== top), top];
  }

  #changed(card: Card): void {
    if (card.mark === null) this.#cards = [card, ...this.#cards.filter((other) => other !== card)];
    // It may have stood where the new one's word is.
    else for (const other of this.#cards) if (other !== card) other.follow();
    this.#marks.pointOut(this.top?.mark ?? null);
  }

  #entered(card: Card): void {
    card.stay();
    if (card === this.top) return;
    this.#order(card);
    card.rise();
  }

  /** A later card keeps off an earlier one; an earlier one off the later one's word alone, or neither would rest. */
  #around(card: Card): readonly DOMRect[] {
    return this.#cards
      .filter((other) => other !== card)
      .flatMap((other) => [...(other.id < card.id ? other.box : []), ...other.words]);
  }

  /** The pointer moved: decides whether it is still with the card. */
  pointerAt(x: number, y: number): void {
    for (const card of this.#cards) card.pointerAt(x, y);
  }

  /** The page was read again. */
  settled(): void {
    for (const card of this.#cards) card.settled();
  }
}
