import type { Mark } from '../reading/marked-run';
import { LONGEST_PAUSE_MS } from '../reading/pace';
import { rectsOf } from './mark-boxes';

/** The marks of a page, as far as one of them is followed. */
interface Marks {
  has(mark: Mark): boolean;
  /** Those that came with the last reading. */
  readonly fresh: readonly Mark[];
  /** How often the page was read to its end. */
  readonly readings: number;
}

/** Whoever renders a word again takes it out first, and may put it back a moment later; a busy page is not read sooner. */
const AWAY_MS = LONGEST_PAUSE_MS;

/** Of so many that came at once the place is asked for, which costs as much as reading a hundred words each. */
const MOST_ASKED = 500;

/**
 * A mark that means something to the reader (it has the card, or is pointed out), on a page that may render its word
 * again at any time: then the mark that stands in its place with the same name takes its part.
 */
export class FollowedMark {
  readonly #marks: Marks;
  #mark: Mark;
  #boxes: readonly DOMRect[] = [];
  #awaySince: number | undefined;
  #seenAt: number;
  #place: string;
  #restingPlace: string;

  constructor(mark: Mark, marks: Marks) {
    this.#mark = mark;
    this.#marks = marks;
    this.#seenAt = marks.readings;
    this.#place = cornersOf(this.boxes());
    this.#restingPlace = this.#place;
  }

  get mark(): Mark {
    return this.#mark;
  }

  /** Where its word stands, or stood last, in viewport CSS pixels. Ask after each scroll. */
  boxes(): readonly DOMRect[] {
    const boxes = this.#measure();
    if (boxes.length > 0) this.#boxes = boxes;
    return this.#boxes;
  }

  /** How its word is written, as CSS has it. */
  get writingMode(): string {
    const { parentElement } = this.#mark.range.startContainer;
    return parentElement === null ? 'horizontal-tb' : getComputedStyle(parentElement).writingMode;
  }

  /** @returns false when its word has left the page, or what is shown of it */
  follow(): boolean {
    const wasShown = this.#boxes.length > 0;
    if (this.#measure().length === 0 && wasShown) {
      const heir = this.#heir();
      if (heir === undefined) {
        // What is rendered again is no mark before it is read, which takes a busy page a while.
        const isKnown = this.#marks.has(this.#mark) || this.#marks.readings > this.#seenAt;
        if (isKnown) this.#awaySince ??= performance.now();
        return this.#awaySince === undefined || performance.now() - this.#awaySince < AWAY_MS;
      }
      this.#mark = heir;
    }
    this.#awaySince = undefined;
    this.#seenAt = this.#marks.readings;
    this.boxes();
    return true;
  }

  /** True when its word has come to rest at another place of the view than the last time; for one who looks regularly. */
  hasMoved(): boolean {
    const place = cornersOf(this.boxes());
    const isAtRest = place === this.#place;
    this.#place = place;
    if (!isAtRest || place === this.#restingPlace) return false;
    this.#restingPlace = place;
    return true;
  }

  /** Nothing while other text may stand where its word stood. */
  #measure(): readonly DOMRect[] {
    return this.#marks.has(this.#mark) ? rectsOf(this.#mark) : [];
  }

  #heir(): Mark | undefined {
    let asked = 0;
    return this.#marks.fresh.find(
      (mark) =>
        mark.text === this.#mark.text &&
        asked++ < MOST_ASKED &&
        rectsOf(mark).some((box) => this.#boxes.some((last) => isBeside(box, last))),
    );
  }
}

/** True for what is no farther apart than the thinner of two boxes is thick: what is around a word may have changed too. */
function isBeside(a: DOMRect, b: DOMRect): boolean {
  const slack = Math.min(a.width, a.height, b.width, b.height);
  return (
    a.left <= b.right + slack &&
    b.left <= a.right + slack &&
    a.top <= b.bottom + slack &&
    b.top <= a.bottom + slack
  );
}

function cornersOf(boxes: readonly DOMRect[]): string {
  return boxes.map(({ left, top }) => `${left} ${top}`).join();
}
