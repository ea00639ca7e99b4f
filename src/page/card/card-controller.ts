import type { FromCard, PagePlace } from '@/contract/card-port';
import { elementAround } from '../dom/past-markup';
import { FollowedMark } from '../marks/followed-mark';
import { rectsOf } from '../marks/mark-boxes';
import type { PageMarks } from '../marks/page-marks';
import { isInside } from '../pointing/geometry';
import type { Mark } from '../reading/marked-run';
import { CardStage } from './card-stage';
import { inGrace, type Point } from './grace';
import { focusedElement, watchCovers } from './home-for';
import { pageTheme } from './page-theme';
import { placeCard, roomBeside } from './place-card';
import { isFrameSeen, isHostSeen } from './seen';

/** Out of word, card and the way between them for this long, the card closes. */
const LEAVE_MS = 250;

/** Several times what a slow machine takes to load the card's document. */
const LOAD_MS = 2_500;

/** How often it is looked at whether the card is still seen. */
const LOOK_MS = 150;

interface Shown {
  readonly id: number;
  /** What the card is about. */
  readonly word: FollowedMark;
  readonly abort: AbortController;
  readonly returnFocus: HTMLElement | null;
  pinned: boolean;
  /** The last place where the pointer was on the word; null when the keyboard called the card. */
  point: Point | null;
  drawn: boolean;
}

type Marks = Pick<PageMarks, 'has' | 'fresh' | 'readings' | 'pointOut'>;

export interface CardEvents {
  /** A key inside the card asks for the next name, or the one before. */
  walk(step: 1 | -1): void;
  place(): PagePlace;
}

/** Shows one card at a time: opens it for a mark, keeps it in place, and closes it when the reader is done. */
export class CardController {
  readonly #marks: Marks;
  readonly #events: CardEvents;
  readonly #stage = new CardStage(
    (message) => this.#received(message),
    () => this.close(),
  );
  #shown: Shown | null = null;
  #shows = 0;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #seen: { readonly mark: Mark; readonly answer: Promise<boolean> } | undefined;

  constructor(marks: Marks, signal: AbortSignal, events: CardEvents) {
    this.#marks = marks;
    this.#events = events;
    const stop = () => {
      this.close();
      this.#stage.clear();
    };
    signal.addEventListener('abort', stop, { once: true });
    const options = { capture: true, passive: true, signal };
    window.addEventListener('scroll', () => this.#follow(), options);
    window.addEventListener('resize', () => this.#resize(), options);
    watchCovers((cover) => this.#rise(cover), signal);
    window.addEventListener('pointerdown', (event) => this.#pressed(event), options);
  }

  get mark(): Mark | null {
    return this.#shown?.word.mark ?? null;
  }

  /** Comes true when the card that is shown is closed; null where none is. */
  get closed(): Promise<unknown> | null {
    const signal = this.#shown?.abort.signal;
    return signal ? new Promise((closed) => signal.addEventListener('abort', closed, { once: true })) : null;
  }

  /** The pointer is on a mark and may come to rest there: loads what a card needs, unseen. */
  prepare(mark: Mark): void {
    if (this.#seen?.mark !== mark)
      this.#seen = { mark, answer: isFrameSeen(elementOf(mark), rectsOf(mark)[0]) };
    this.#stage.prepare();
    if (this.#shown === null) this.#stage.rest();
  }

  /** @param point where the pointer rests, in viewport CSS pixels; null for the keyboard, whose card takes the focus */
  async open(mark: Mark, point: Point | null): Promise<void> {
    if (this.mark === mark) return;
    this.close();
    const abort = new AbortController();
    const focused = focusedElement();
    const shown: Shown = {
      id: ++this.#shows,
      word: new FollowedMark(mark, this.#marks),
      abort,
      returnFocus: focused instanceof HTMLElement ? focused : null,
      pinned: point === null,
      point,
      drawn: false,
    };
    this.#shown = shown;
    try {
      this.prepare(mark);
      const seen = await this.#seen?.answer;
      this.#seen = undefined;
      if (abort.signal.aborted) return;
      if (seen !== true) this.close();
      else this.#show(shown);
    } catch {
      // The extension went, or the page took the place away that the host was to have: the name can be asked again.
      this.close();
      this.#stage.clear();
    }
  }

  #show(shown: Shown): void {
    const { mark } = shown.word;
    this.#marks.pointOut(mark);
    const host = this.#stage.prepare();
    const element = elementOf(mark);
    const { width, maxHeight } = roomBeside(shown.word);
    host.pose({ visible: false, theme: pageTheme(element), width, height: maxHeight, x: 0, y: 0 });
    this.#stage.rise(mark.range.startContainer);
    if (this.#stage.isReady) this.#ask(shown);
    const late = setTimeout(() => this.#sayNotHere(shown), LOAD_MS);
    const looking = setInterval(() => this.#look(), LOOK_MS);
    const stop = () => {
      clearTimeout(late);
      clearInterval(looking);
    };
    shown.abort.signal.addEventListener('abort', stop, { once: true });
  }

  #ask({ id, word, pinned }: Shown): void {
    this.#stage.post({
      kind: 'show',
      id,
      text: word.mark.text,
      evidence: word.mark.mention.evidence,
      theme: pageTheme(elementOf(word.mark)),
      pinned,
      ...roomBeside(word),
      page: this.#events.place(),
    });
  }

  #received(message: FromCard): void {
    const shown = this.#shown;
    if (shown === null) return;
    if (message.kind === 'ready') this.#ask(shown);
    else if (message.kind === 'drawn') this.#fit(shown, message);
    else if (message.kind === 'entered') this.#stay();
    else if (message.kind === 'close') this.close();
    else if (message.kind === 'pin') this.pin();
    else this.#events.walk(message.step);
  }

  /** The card was drawn, or says more than before. */
  async #fit(shown: Shown, { id, height }: Extract<FromCard, { kind: 'drawn' }>): Promise<void> {
    const { host } = this.#stage;
    if (host === null || id !== shown.id) return;
    host.unsay();
    host.pose({ height: Math.ceil(height) });
    await this.#place(shown);
    if (shown.drawn || shown.abort.signal.aborted) return;
    shown.drawn = true;
    host.pose({ visible: true });
    this.#look();
    if (shown.point !== null) return;
    host.frame.focus({ preventScroll: true });
    this.#stage.post({ kind: 'focus' });
  }

  async #sayNotHere(shown: Shown): Promise<void> {
    const { host } = this.#stage;
    if (host === null || shown.drawn) return;
    host.sayNotHere();
    await this.#place(shown);
    if (shown.abort.signal.aborted || shown.drawn) return;
    host.pose({ visible: true });
    // What failed is not kept: the next card is tried from the beginning.
    shown.abort.signal.addEventListener('abort', () => this.#stage.clear(), { once: true });
  }

  async #place({ word, point, abort }: Shown): Promise<void> {
    const { host } = this.#stage;
    if (host === null) return;
    const before = host.element.getBoundingClientRect();
    const place = await placeCard(host.element, word, point);
    if (abort.signal.aborted) return;
    host.pose(place);
    // A press that was on its way is not for what has just come under it.
    if (place.x !== before.x || place.y !== before.y) this.#stage.post({ kind: 'seen', seen: false });
  }

  /** The page was read again: the card stays with its word, which may have another mark, or goes with it. */
  settled(): void {
    const shown = this.#shown;
    const mark = shown?.word.mark;
    if (shown?.word.follow() === false) this.close();
    else if (shown !== null && shown.word.mark !== mark) this.#place(shown);
  }

  #look(): void {
    this.settled();
    // Lists are sorted, dragged and filled anew. What never rests, as a ticker that runs, is not followed.
    if (this.#shown?.word.hasMoved()) this.#follow();
    const { host } = this.#stage;
    const shown = this.#shown;
    if (host === null || shown?.drawn !== true) return;
    const seen = isHostSeen(host.element);
    this.#stage.post({ kind: 'seen', seen });
    // A dialog in a shadow tree tells nobody outside of it that it was opened or closed.
    if (!seen && !host.isAtHome(shown.word.mark.range.startContainer)) this.#rise();
  }

  /** The pointer moved: decides whether it is still with the card. */
  pointerAt(x: number, y: number): void {
    const { host } = this.#stage;
    const shown = this.#shown;
    if (shown === null || host === null || shown.pinned || shown.point === null) return;
    const word = shown.word.boxes();
    const point = { x, y };
    if (word.some((rect) => isInside(point, rect))) shown.point = point;
    if (!shown.drawn) return;
    if (inGrace(point, shown.point, word, host.element.getBoundingClientRect())) this.#stay();
    else this.#leaving ??= setTimeout(() => this.close(), LEAVE_MS);
  }

  #stay(): void {
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

  close(): void {
    this.#stay();
    const shown = this.#shown;
    if (shown === null) return;
    this.#shown = null;
    this.#marks.pointOut(null);
    const { host } = this.#stage;
    const hadFocus = host?.hasFocus() === true;
    this.#stage.post({ kind: 'clear' });
    this.#stage.rest();
    shown.abort.abort();
    if (hadFocus) shown.returnFocus?.focus({ preventScroll: true });
  }

  #follow(): void {
    const shown = this.#shown;
    if (shown === null) return;
    const gone = shown.word.boxes().every((rect) => rect.bottom < 0 || rect.top > innerHeight);
    if (gone && !shown.pinned) this.close();
    else this.#place(shown);
  }

  #resize(): void {
    if (this.#shown?.drawn !== true) return;
    this.#stage.host?.pose({ width: roomBeside(this.#shown.word).width });
    this.#ask(this.#shown);
    this.#follow();
  }

  /** @param cover what has come over the card or gone, if it is known */
  #rise(cover?: EventTarget | null): void {
    const { host } = this.#stage;
    const shown = this.#shown;
    if (shown === null || host === null || cover === host.element) return;
    this.#stage.rise(shown.word.mark.range.startContainer);
    this.#place(shown);
  }

  #pressed(event: PointerEvent): void {
    const host = this.#stage.host?.element;
    if (host === undefined || !event.composedPath().includes(host)) this.close();
  }
}

function elementOf({ range }: Mark): Element | null {
  return elementAround(range.startContainer);
}
