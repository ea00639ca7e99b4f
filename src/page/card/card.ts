import type { FromCard, PagePlace } from '@/contract/card-port';
import { elementAround } from '../dom/past-markup';
import { FollowedMark } from '../marks/followed-mark';
import { rectsOf } from '../marks/mark-boxes';
import type { Mark } from '../reading/marked-run';
import { CardStage } from './card-stage';
import type { Point } from './grace';
import { pageTheme } from './page-theme';
import { isFrameSeen, isHostSeen } from './seen';
import { ShownCard } from './shown-card';

/** Out of word, card and the way between them for this long, the card closes. */
const LEAVE_MS = 250;

/** Several times what a slow machine takes to load the card's document. */
const LOAD_MS = 2_500;

/** How often it is looked at whether the card is still seen. */
const LOOK_MS = 150;

export interface CardEvents {
  /** A key inside the card asks for the next name, or the one before. */
  walk(step: 1 | -1): void;
  place(): PagePlace;
}

interface OwnEvents extends CardEvents {
  /** It was shown or closed. */
  changed(card: Card): void;
  /** The pointer came into it. */
  entered(card: Card): void;
  /** What it is not to cover, in viewport CSS pixels. */
  around(card: Card): readonly DOMRect[];
}

/** One card: opens for a mark, keeps in place, and closes when the reader is done. */
export class Card {
  readonly #marks: ConstructorParameters<typeof FollowedMark>[1];
  readonly #events: OwnEvents;
  readonly #stage = new CardStage(
    (message) => this.#received(message),
    () => this.close(),
  );
  #shown: ShownCard | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #seen: { readonly mark: Mark; readonly answer: Promise<boolean> } | undefined;

  constructor(marks: ConstructorParameters<typeof FollowedMark>[1], events: OwnEvents) {
    this.#marks = marks;
    this.#events = events;
  }

  get mark(): Mark | null {
    return this.#shown?.word.mark ?? null;
  }

  get isPinned(): boolean {
    return this.#shown?.pinned === true;
  }

  /** Where its word is; viewport CSS pixels. */
  get words(): readonly DOMRect[] {
    return this.#shown?.word.boxes() ?? [];
  }

  /** Where it is itself, once it is drawn. */
  get box(): readonly DOMRect[] {
    const { host } = this.#stage;
    return host !== null && this.#shown?.drawn === true ? [host.element.getBoundingClientRect()] : [];
  }

  /** Larger than that of any that was shown before. */
  get id(): number {
    return this.#shown?.id ?? 0;
  }

  isHost(target: EventTarget | null): boolean {
    return target !== null && target === this.#stage.host?.element;
  }

  /** Comes true when the card that is shown is closed; null where none is. */
  get closed(): Promise<unknown> | null {
    return this.#shown?.closed ?? null;
  }

  /** The pointer is on a mark and may come to rest there: loads what a card needs, unseen. */
  prepare(mark: Mark): void {
    if (this.#seen?.mark !== mark)
      this.#seen = { mark, answer: isFrameSeen(elementOf(mark), rectsOf(mark)[0]) };
    this.#stage.prepare();
    if (this.#shown === null) this.#stage.rest();
  }

  /** @param point where the pointer rests, in viewport CSS pixels; null for the keyboard, whose card takes the focus */
  async open(mark: Mark, point: Point | null, id: number): Promise<void> {
    const shown = new ShownCard(id, new FollowedMark(mark, this.#marks), point);
    this.#shown = shown;
    try {
      this.prepare(mark);
      const seen = await this.#seen?.answer;
      this.#seen = undefined;
      if (shown.abort.signal.aborted) return;
      if (seen !== true) this.close();
      else this.#show(shown);
    } catch {
      // The extension went, or the page took the place away that the host was to have: the name can be asked again.
      this.stop();
    }
  }

  #show(shown: ShownCard): void {
    const { mark } = shown.word;
    this.#events.changed(this);
    const host = this.#stage.prepare();
    const element = elementOf(mark);
    const { width, maxHeight } = shown.room;
    host.pose({ visible: false, theme: pageTheme(element), width, height: maxHeight, x: 0, y: 0 });
    this.#stage.rise(mark.range.startContainer);
    if (this.#stage.isReady) this.#ask(shown);
    const late = setTimeout(() => this.#sayNotHere(shown), LOAD_MS);
    const looking = setInterval(() => this.#look(), LOOK_MS);
    const stop = () => {
      clearTimeout(late);
      clearInterval(looking);
    };
    shown.abort.signal.addEventListener('abort', stop);
  }

  #ask({ id, word, pinned, room }: ShownCard): void {
    this.#stage.post({
      kind: 'show',
      id,
      text: word.mark.text,
      evidence: word.mark.mention.evidence,
      theme: pageTheme(elementOf(word.mark)),
      pinned,
      ...room,
      page: this.#events.place(),
    });
  }

  #received(message: FromCard): void {
    const shown = this.#shown;
    if (shown === null) return;
    if (message.kind === 'ready') this.#ask(shown);
    else if (message.kind === 'drawn') this.#fit(shown, message);
    else if (message.kind === 'entered') this.#events.entered(this);
    else if (message.kind === 'close') this.close();
    else if (message.kind === 'pin') this.pin();
    else if (message.kind === 'drag') this.#drag(shown, message);
    else this.#events.walk(message.step);
  }

  /** The card was drawn, or says more than before. */
  async #fit(shown: ShownCard, { id, height }: Extract<FromCard, { kind: 'drawn' }>): Promise<void> {
    const { host } = this.#stage;
    if (host === null || id !== shown.id) return;
    host.unsay();
    host.pose({ height: Math.ceil(height) });
    await this.#place(shown);
    if (shown.drawn || shown.abort.signal.aborted) return;
    shown.drawn = true;
    host.pose({ visible: true });
    this.#look();
    if (shown.point === null) this.focus();
  }

  focus(): void {
    this.#stage.host?.frame.focus({ preventScroll: true });
    this.#stage.post({ kind: 'focus' });
  }

  #drag(shown: ShownCard, by: Point): void {
    const [box] = this.box;
    if (box === undefined) return;
    if (!shown.pinned) this.pin();
    shown.drag(by, box);
    this.#place(shown);
  }

  async #sayNotHere(shown: ShownCard): Promise<void> {
    const { host } = this.#stage;
    if (host === null || shown.drawn) return;
    host.sayNotHere();
    await this.#place(shown);
    if (shown.abort.signal.aborted || shown.drawn) return;
    host.pose({ visible: true });
    // What failed is not kept: the next card is tried from the beginning.
    shown.abort.signal.addEventListener('abort', () => this.#stage.clear());
  }

  async #place(shown: ShownCard): Promise<void> {
    const { host } = this.#stage;
    if (host === null) return;
    const before = host.element.getBoundingClientRect();
    const place = await shown.placeOf(host.element, this.#events.around(this));
    if (shown.abort.signal.aborted) return;
    host.pose(place);
    // A press that was on its way is not for what has just come under it.
    if (place.x !== before.x || place.y !== before.y) this.#stage.post({ kind: 'seen', seen: false });
  }

  /** The page was read again: the card stays with its word, which may have another mark, or goes with it. */
  settled(): void {
    const shown = this.#shown;
    const mark = shown?.word.mark;
    if (shown?.word.follow() === false && !shown.pinned) this.close();
    else if (shown !== null && shown.word.mark !== mark) this.#place(shown);
  }

  #look(): void {
    this.settled();
    // Lists are sorted, dragged and filled anew. What never rests, as a ticker that runs, is not followed.
    if (this.#shown?.word.hasMoved()) this.follow();
    const { host } = this.#stage;
    const shown = this.#shown;
    if (host === null || shown?.drawn !== true) return;
    const seen = isHostSeen(host.element);
    this.#stage.post({ kind: 'seen', seen });
    // A dialog in a shadow tree tells nobody outside of it that it was opened or closed.
    if (!seen && !host.isAtHome(shown.word.mark.range.startContainer)) this.rise();
  }

  /** The pointer moved: decides whether it is still with the card. */
  pointerAt(x: number, y: number): void {
    const { host } = this.#stage;
    if (this.#shown === null || host === null) return;
    if (!this.#shown.isLeftBy({ x, y }, host.element)) this.stay();
    else this.#leaving ??= setTimeout(() => this.close(), LEAVE_MS);
  }

  stay(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  }

  /** Keeps the card until it is closed, or lets it go. */
  pin(): void {
    if (this.#shown?.drawn !== true) return;
    this.#shown.pinned = !this.#shown.pinned;
    this.#stage.post({ kind: 'pinned', pinned: this.#shown.pinned });
  }

  /** Closes what is innermost: a menu in the card before the card. */
  escape(): void {
    if (this.#shown?.drawn === true && this.#stage.isReady) this.#stage.post({ kind: 'escape' });
    else this.close();
  }

  ask(kind: 'help' | 'note'): void {
    this.#stage.post({ kind });
  }

  /** Nothing of it is left on the page. */
  stop(): void {
    this.close();
    this.#stage.clear();
  }

  close(): void {
    this.stay();
    const shown = this.#shown;
    if (shown === null) return;
    this.#shown = null;
    this.#events.changed(this);
    const focused = this.#stage.host?.hasFocus() === true ? this.#stage.host : null;
    this.#stage.post({ kind: 'clear' });
    this.#stage.rest();
    shown.abort.abort();
    focused?.frame.blur(); // Firefox would send the keys to a frame that is not shown.
    if (focused !== null) shown.returnFocus?.focus({ preventScroll: true });
  }

  follow(): void {
    const shown = this.#shown;
    if (shown === null) return;
    if (shown.isAway) this.close();
    else this.#place(shown);
  }

  resize(): void {
    if (this.#shown?.drawn !== true) return;
    this.#stage.host?.pose({ width: this.#shown.room.width });
    this.#ask(this.#shown);
    this.follow();
  }

  /** Comes out on top of what has come over it. */
  rise(): void {
    const shown = this.#shown;
    if (shown === null || this.#stage.host === null) return;
    this.#stage.rise(shown.word.mark.range.startContainer);
    this.#place(shown);
  }
}

function elementOf({ range }: Mark): Element | null {
  return elementAround(range.startContainer);
}
