import { elementAround } from '../dom/past-markup';
import type { FollowedMark } from '../marks/followed-mark';
import { isInside } from '../pointing/geometry';
import { isReached } from '../pointing/is-reached';
import { inGrace, type Point } from './grace';
import { focusedElement } from './home-for';
import { inView, placeCard, roomBeside } from './place-card';

/** A card while it is shown: what it is about, how long it stays, and where it belongs. */
export class ShownCard {
  readonly abort = new AbortController();
  readonly returnFocus = focusedHere();
  /** Leaving it, pressing elsewhere and asking for another name leave it where it is. */
  pinned = false;
  drawn = false;
  /** Where the reader has put it; else it stands beside its word. */
  #put: Point | undefined;

  /**
   * @param word what it is about
   * @param point the last place where the pointer was on the word; null when the keyboard called the card
   */
  constructor(
    readonly id: number,
    readonly word: FollowedMark,
    public point: Point | null,
  ) {}

  /** How large it may be. */
  get room() {
    return roomBeside(this.word);
  }

  /** Its word was scrolled away, and nothing keeps it. */
  get isAway(): boolean {
    if (this.pinned || this.point === null) return false;
    const element = elementAround(this.word.mark.range.startContainer);
    return !this.word
      .boxes()
      .some(({ left, top, width, height }) =>
        isReached(element, { x: left + width / 2, y: top + height / 2 }),
      );
  }

  /** Comes true when it is closed. */
  get closed(): Promise<unknown> {
    return new Promise((closed) => this.abort.signal.addEventListener('abort', closed));
  }

  /** True when the pointer is neither with its word nor with the card, nor on its way between them. */
  isLeftBy(pointer: Point, host: HTMLElement): boolean {
    if (this.pinned || this.point === null) return false;
    const word = this.word.boxes();
    if (word.some((rect) => isInside(pointer, rect))) this.point = pointer;
    return this.drawn && !inGrace(pointer, this.point, word, host.getBoundingClientRect());
  }

  /** @param by how far it is moved, in CSS pixels of a page that is not pinched */
  drag(by: Point, box: DOMRect): void {
    const { x, y } = this.#put ?? box;
    const { scale = 1 } = visualViewport ?? {};
    this.#put = inView({ x: x + by.x / scale, y: y + by.y / scale }, box);
  }

  /** @param around what it is not to cover, in viewport CSS pixels */
  async placeOf(host: HTMLElement, around: readonly DOMRect[]): Promise<Point> {
    const { x, y } = this.#put
      ? inView(this.#put, host.getBoundingClientRect())
      : await placeCard(host, this.word, this.point, around);
    return { x: Math.round(x), y: Math.round(y) };
  }
}

function focusedHere(): HTMLElement | null {
  const focused = focusedElement();
  return focused instanceof HTMLElement ? focused : null;
}
