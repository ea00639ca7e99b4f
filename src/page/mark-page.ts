import type { CompiledNames } from '@/core/matcher/compiled-names';
import type { CardController } from './card/card-controller';
import { loadCards } from './card/load-cards';
import type { Mark } from './marks/marked-run';
import { PageMarks } from './marks/page-marks';
import { type Look, Painter } from './marks/painter';
import { keepInput } from './pointing/keep-input';
import { revealMark } from './pointing/reveal-mark';
import { readPage } from './reading/page-reader';

/** The page while it is marked. */
export interface MarkedPage {
  readonly state: 'reading' | 'done' | 'cut';
  marks(): readonly Mark[];
  jump(mark: Mark): void;
  restyle(look: Look): void;
  /** Comes true when the card that is shown is closed; nothing where none is. */
  readonly cardClosed: Promise<unknown> | null | undefined;
}

export interface PageEvents {
  /** The names on the page are not what they were. */
  changed(): void;
  /** False when the extension is gone, and with it everything that could be shown. */
  isAlive(): boolean;
}

/**
 * Marks this frame until the signal fires: reads, judges, paints, watches what changes. Pointer and keys are
 * listened to only once there is something to rest on.
 */
export function markPage(
  names: CompiledNames,
  look: Look,
  hidden: ReadonlySet<string>,
  events: PageEvents,
  signal: AbortSignal,
): MarkedPage {
  const painter = new Painter(look);
  const marks = new PageMarks(names, painter, hidden);
  let cards: CardController | null = null;
  let attending = false;
  let state: MarkedPage['state'] = 'reading';
  signal.addEventListener('abort', () => painter.stop(), { once: true });

  const attendOnce = () => {
    attending = true;
    const loading = new AbortController();
    const early = keepInput(begin, AbortSignal.any([signal, loading.signal]));
    async function begin() {
      // Rejects when the extension was updated or removed under the page: nobody is attended to any more.
      const module = await loadCards().catch(() => undefined);
      loading.abort();
      if (module !== undefined && !signal.aborted) {
        cards = module.attend(marks, painter, events.isAlive, early, signal);
      }
    }
  };
  const onSettled = (isCut: boolean) => {
    state = isCut ? 'cut' : 'done';
    if (!marks.isEmpty && !attending) attendOnce();
    // The word under the card has left the page.
    if (cards?.mark != null && !marks.has(cards.mark)) cards.close();
    events.changed();
  };
  readPage(marks, painter, onSettled, signal);

  return {
    get state() {
      return state;
    },
    marks: () => marks.inOrder(),
    jump: (mark) => {
      revealMark(mark);
      painter.activate(mark);
    },
    restyle: (next) => painter.restyle(next),
    get cardClosed() {
      return cards?.closed;
    },
  };
}
