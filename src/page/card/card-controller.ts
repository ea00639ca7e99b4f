import { send } from '@/contract/channel';
import type { DatasetInfo } from '@/contract/dataset-info';
import type { Answer, NamedActors } from '@/contract/messages';
import type { ActorCardProps, CardContent } from '@/ui/components/ActorCard';
import { cardName } from '@/ui/components/card-name';
import type { Mark } from '../marks/marked-run';
import type { Painter } from '../marks/painter';
import { rectsOf } from '../pointing/geometry';
import { type CardHost, openCardHost } from './card-host';
import { copyText } from './copy-text';
import { inGrace, type Point } from './grace';
import { hideName } from './hide-name';
import { pageTheme } from './page-theme';
import { placeCard } from './place-card';

/** Out of word, card and the way between them for this long, the card closes. */
const LEAVE_MS = 250;

/** An answer within this time needs no "looking up" before it; a stopped background takes 20 to 50 ms to start. */
const PATIENCE_MS = 120;

interface Shown {
  readonly mark: Mark;
  readonly abort: AbortController;
  host: CardHost | null;
  content: CardContent;
  pinned: boolean;
  /** The last place where the pointer was on the word; null when the keyboard called the card. */
  point: Point | null;
  readonly returnFocus: HTMLElement | null;
}

/** Shows one card at a time: opens it for a mark, keeps it in place, and closes it when the reader is done. */
export class CardController {
  readonly #painter: Painter;
  #shown: Shown | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(painter: Painter, signal: AbortSignal) {
    this.#painter = painter;
    signal.addEventListener('abort', () => this.close(), { once: true });
    const options = { capture: true, passive: true, signal };
    window.addEventListener('scroll', () => this.#follow(), options);
    window.addEventListener('resize', () => this.#follow(), options);
    // Dialogs tell of themselves in a `toggle`, which does not bubble but is caught on its way down.
    for (const type of ['toggle', 'fullscreenchange']) {
      window.addEventListener(type, (event) => this.#rise(event), options);
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

  /** @param point where the pointer rests, in viewport CSS pixels; null for the keyboard, whose card takes the focus */
  async open(mark: Mark, point: Point | null): Promise<void> {
    if (this.#shown?.mark === mark) return;
    this.close();
    const abort = new AbortController();
    const focused = document.activeElement;
    const shown: Shown = {
      mark,
      abort,
      host: null,
      content: { state: 'loading' },
      pinned: point === null,
      point,
      returnFocus: focused instanceof HTMLElement ? focused : null,
    };
    this.#shown = shown;
    this.#painter.activate(mark);
    const asked = Promise.all([send('actors.named', { names: [mark.text] }), send('dataset.info', {})]);
    const early = await Promise.race([asked, pause(PATIENCE_MS)]);
    if (abort.signal.aborted) return;
    shown.host = openCardHost(mark.range.startContainer.parentElement);
    if (early === undefined) this.#draw(shown);
    const [named, info] = early ?? (await asked);
    if (abort.signal.aborted) return;
    shown.content = contentOf(named, info);
    this.#draw(shown);
    if (point === null) this.#focus(shown);
  }

  #draw(shown: Shown): void {
    const { host, mark, content } = shown;
    if (host === null) return;
    host.name(cardName(mark.text, content));
    host.card.update(this.#props(shown));
    this.#place(shown);
  }

  #props(shown: Shown): ActorCardProps {
    const { mark, content, pinned } = shown;
    return {
      matched: mark.text,
      content,
      theme: pageTheme(mark.range.startContainer.parentElement),
      pinned,
      evidence: mark.mention.evidence,
      onOpenProfile: (id) => {
        send('profile.open', { id });
        this.close();
      },
      onCopy: async (text) => shown.host !== null && copyText(text, shown.host.root),
      onClose: () => this.close(),
      onHide: (where) => {
        hideName(mark.text, where);
        this.close();
      },
    };
  }

  #place({ host, mark, point }: Shown): void {
    if (host !== null) placeCard(host.element, () => rectsOf(mark), point);
  }

  #focus({ host }: Shown): void {
    const card = host?.root.querySelector('[tabindex]');
    if (card instanceof HTMLElement) card.focus({ preventScroll: true });
  }

  /** The pointer moved: decides whether it is still with the card. */
  pointerAt(x: number, y: number): void {
    const shown = this.#shown;
    if (shown?.host == null || shown.pinned || shown.point === null) return;
    const word = rectsOf(shown.mark);
    const point = { x, y };
    if (word.some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom))
      shown.point = point;
    if (inGrace(point, shown.point, word, shown.host.element.getBoundingClientRect())) {
      clearTimeout(this.#leaving);
      this.#leaving = undefined;
    } else {
      this.#leaving ??= setTimeout(() => this.close(), LEAVE_MS);
    }
  }

  /** Keeps the card until it is closed. */
  pin(): void {
    if (this.#shown === null || this.#shown.content.state === 'loading') return;
    this.#shown.pinned = !this.#shown.pinned;
    this.#draw(this.#shown);
  }

  close(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    const shown = this.#shown;
    if (shown === null) return;
    this.#shown = null;
    this.#painter.activate(null);
    shown.abort.abort();
    const hadFocus = shown.host !== null && document.activeElement === shown.host.element;
    shown.host?.remove();
    if (hadFocus) shown.returnFocus?.focus({ preventScroll: true });
  }

  #follow(): void {
    const shown = this.#shown;
    if (shown === null) return;
    const gone = rectsOf(shown.mark).every((rect) => rect.bottom < 0 || rect.top > innerHeight);
    if (gone && !shown.pinned) this.close();
    else this.#place(shown);
  }

  #rise(event: Event): void {
    const shown = this.#shown;
    if (shown?.host == null || event.target === shown.host.element) return;
    shown.host.rise();
    this.#place(shown);
  }

  #pressed(event: PointerEvent): void {
    const host = this.#shown?.host?.element;
    if (host !== undefined && !event.composedPath().includes(host)) this.close();
  }
}

function contentOf(named: Answer<readonly NamedActors[]>, info: Answer<DatasetInfo>): CardContent {
  if (!named.ok) return { state: 'failed', error: named.error };
  const [answer] = named.value;
  if (answer === undefined) return { state: 'failed', error: 'The name was not found.' };
  return { state: 'ready', answer, ...(info.ok ? { takenAt: info.value.takenAt } : {}) };
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
