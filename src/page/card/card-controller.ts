import type { FromCard, PagePlace } from '@/contract/card-port';
import { ofDocument } from '../dom/past-markup';
import type { Painter } from '../marks/painter';
import { elementAround, rectsOf } from '../pointing/geometry';
import type { Mark } from '../reading/marked-run';
import { CardStage } from './card-stage';
import { inGrace, type Point } from './grace';
import { rootOf } from './home-for';
import { pageTheme } from './page-theme';
import { placeCard, roomBeside } from './place-card';
import { isFrameSeen, isHostSeen } from './seen';

/** Out of word, card and the way between them for this long, the card closes. */
const LEAVE_MS = 250;

/** Several times what a slow machine takes to load the card's document. */
const LOAD_MS = 2_500;

/** How often it is looked at whether the card is still seen. */
const LOOK_MS = 150;

/** In the page, so the page may read it: nothing but what it has anyway. */
const NOT_HERE = 'This page is closed to the card. The toolbar button shows who is named here.';

interface Shown {
  readonly id: number;
  readonly mark: Mark;
  readonly abort: AbortController;
  readonly returnFocus: HTMLElement | null;
  pinned: boolean;
  /** The last place where the pointer was on the word; null when the keyboard called the card. */
  point: Point | null;
  drawn: boolean;
}

export interface CardEvents {
  /** A key inside the card asks for the next name, or the one before. */
  walk(step: 1 | -1): void;
  place(): PagePlace;
}

/** Shows one card at a time: opens it for a mark, keeps it in place, and closes it when the reader is done. */
export class CardController {
  readonly #painter: Painter;
  readonly #events: CardEvents;
  readonly #stage = new CardStage(
    (message) => this.#received(message),
    () => this.close(),
  );
  #shown: Shown | null = null;
  #shows = 0;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #seen: { readonly mark: Mark; readonly answer: Promise<boolean> } | undefined;

  constructor(painter: Painter, signal: AbortSignal, events: CardEvents) {
    this.#painter = painter;
    this.#events = events;
    const stop = () => {
      this.close();
      this.#stage.clear();
    };
    signal.addEventListener('abort', stop, { once: true });
    const options = { capture: true, passive: true, signal };
    window.addEventListener('scroll', () => this.#follow(), options);
    window.addEventListener('resize', () => this.#resize(), options);
    // Dialogs and popovers tell of themselves in a `toggle`, which does not bubble but is caught on its way down.
    for (const type of ['toggle', 'fullscreenchange']) {
      window.addEventListener(
        type,
        ({ target }) => {
          if (target !== this.#stage.host?.element) this.#rise();
        },
        options,
      );
    }
    window.addEventListener('pointerdown', (event) => this.#pressed(event), options);
  }

  get mark(): Mark | null {
    return this.#shown?.mark ?? null;
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
    if (this.#shown?.mark === mark) return;
    this.close();
    const abort = new AbortController();
    const focused = focusedElement();
    const shown: Shown = {
      id: ++this.#shows,
      mark,
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
    this.#painter.activate(shown.mark);
    const host = this.#stage.prepare();
    const element = elementOf(shown.mark);
    const { width, maxHeight } = roomBeside(rectsOf(shown.mark));
    host.pose({ visible: false, theme: pageTheme(element), width, height: maxHeight, x: 0, y: 0 });
    this.#stage.rise(shown.mark.range.startContainer);
    if (this.#stage.isReady) this.#ask(shown);
    const late = setTimeout(() => this.#sayNotHere(shown), LOAD_MS);
    const looking = setInterval(() => this.#look(), LOOK_MS);
    const stop = () => {
      clearTimeout(late);
      clearInterval(looking);
    };
    shown.abort.signal.addEventListener('abort', stop, { once: true });
  }

  #ask({ id, mark, pinned }: Shown): void {
    this.#stage.post({
      kind: 'show',
      id,
      text: mark.text,
      evidence: mark.mention.evidence,
      theme: pageTheme(elementOf(mark)),
      pinned,
      ...roomBeside(rectsOf(mark)),
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
    host.say(NOT_HERE);
    await this.#place(shown);
    if (shown.abort.signal.aborted) return;
    host.pose({ visible: true });
    // What failed is not kept: the next card is tried from the beginning.
    shown.abort.signal.addEventListener('abort', () => this.#stage.clear(), { once: true });
  }

  async #place({ mark, point, abort }: Shown): Promise<void> {
    const { host } = this.#stage;
    if (host === null) return;
    const before = host.element.getBoundingClientRect();
    const place = await placeCard(host.element, () => rectsOf(mark), point);
    if (abort.signal.aborted) return;
    host.pose(place);
    // A press that was on its way is not for what has just come under it.
    if (place.x !== before.x || place.y !== before.y) this.#stage.post({ kind: 'seen', seen: false });
  }

  #look(): void {
    const { host } = this.#stage;
    const shown = this.#shown;
    if (host === null || shown?.drawn !== true) return;
    const seen = isHostSeen(host.element);
    this.#stage.post({ kind: 'seen', seen });
    // A dialog in a shadow tree tells nobody outside of it that it was opened or closed.
    if (!seen && !host.isAtHome(shown.mark.range.startContainer)) this.#rise();
  }

  /** The pointer moved: decides whether it is still with the card. */
  pointerAt(x: number, y: number): void {
    const { host } = this.#stage;
    const shown = this.#shown;
    if (shown === null || host === null || shown.pinned || shown.point === null) return;
    const word = rectsOf(shown.mark);
    const point = { x, y };
    if (word.some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom))
      shown.point = point;
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
    this.#painter.activate(null);
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
    const gone = rectsOf(shown.mark).every((rect) => rect.bottom < 0 || rect.top > innerHeight);
    if (gone && !shown.pinned) this.close();
    else this.#place(shown);
  }

  #resize(): void {
    if (this.#shown?.drawn !== true) return;
    this.#stage.host?.pose({ width: roomBeside(rectsOf(this.#shown.mark)).width });
    this.#ask(this.#shown);
    this.#follow();
  }

  #rise(): void {
    const { host } = this.#stage;
    const shown = this.#shown;
    if (shown === null || host === null) return;
    this.#stage.rise(shown.mark.range.startContainer);
    this.#place(shown);
  }

  #pressed(event: PointerEvent): void {
    const host = this.#stage.host?.element;
    if (host === undefined || !event.composedPath().includes(host)) this.close();
  }
}

/** However deep in shadow trees. */
function focusedElement(): Element | null {
  let focused = ofDocument('activeElement');
  for (let inner = focused; inner !== null; inner = rootOf(inner)?.activeElement ?? null) focused = inner;
  return focused;
}

function elementOf({ range }: Mark): Element | null {
  return elementAround(range.startContainer);
}
