import type { PageName } from '@/contract/frame-summary';
import type { PageRequest, Telling } from '@/contract/page-port';
import { type CompiledNames, isOutline } from '@/core/matcher/compiled-names';
import type { PageSettings } from '@/stored/page-settings';
import type { Attended, attend as attendTo } from './card/attend';
import { loadLate } from './dom/late-script';
import { listenAgain } from './dom/listen';
import type { gatherFrame } from './marks/gather-frame';
import type { Marking, startMarking } from './marks/marking';
import type { Look } from './marks/painter';
import { keepInput } from './pointing/keep-input';
import { readPage } from './reading/page-reader';
import type { PageText } from './reading/page-text';

/** The page while it is marked. */
export interface MarkedPage {
  readonly state: 'reading' | 'done' | 'cut';
  names(): PageName[];
  /** Does what a page of ours asks. */
  serve(asked: PageRequest, port: Telling): void;
  restyle(look: Look): void;
  /** Comes true when the card that is shown is closed; nothing where none is. */
  readonly cardClosed: Promise<unknown> | null | undefined;
}

export interface PageEvents {
  /** The names on the page are not what they were. */
  changed(): void;
  /** Read in outline, there may be names on the page: it is to be read anew with all that is known of them. */
  mayBeNamed(): Promise<undefined>;
  /** False when the extension is gone, and with it everything that could be shown. */
  isAlive(): boolean;
}

/**
 * Marks this frame until the signal fires: reads, judges, paints, watches what changes. Pointer and keys are
 * listened to only once there is something to rest on.
 */
export function markPage(
  names: CompiledNames,
  look: Look & Pick<PageSettings, 'others'>,
  hidden: ReadonlySet<string>,
  events: PageEvents,
  signal: AbortSignal,
): MarkedPage {
  let marking: Marking | undefined;
  let attended: Attended | null = null;
  let attention: AbortController | null = null;
  let state: MarkedPage['state'] = 'reading';
  let current = look;

  const attend = ({ marks }: Marking) => {
    attention = new AbortController();
    const attending = AbortSignal.any([signal, attention.signal]);
    const loading = new AbortController();
    const early = keepInput(begin, AbortSignal.any([attending, loading.signal]));
    async function begin() {
      const start = await loadLate<typeof attendTo>('attend');
      loading.abort();
      // When the extension was updated or removed under the page nobody is attended to any more.
      if (start !== undefined && !attending.aborted) {
        attended = start(marks, events.isAlive, early, attending);
      }
    }
  };
  const found = async (text: PageText) => {
    if (isOutline(names)) return events.mayBeNamed();
    const start = await loadLate<typeof startMarking>(look.others ? 'marking-others' : 'marking');
    if (signal.aborted) return undefined;
    marking = start?.({ names, text, look: current, hidden, isAlive: events.isAlive }, signal);
    return marking?.marks;
  };
  const settled = (isCut: boolean) => {
    state = isCut ? 'cut' : 'done';
    // Where the extension was updated, a newer script of ours may have taken the place of this one.
    if (marking !== undefined && events.isAlive()) {
      marking.painter.mend();
      if (!marking.marks.isEmpty && attention === null) attend(marking);
      attended?.settled();
    }
    events.changed();
  };
  const replaced = () => {
    listenAgain();
    marking?.listenAgain();
    attention?.abort();
    attention = null;
  };
  readPage(names, { found, settled, replaced }, signal);

  return {
    get state() {
      return state;
    },
    names: () => marking?.names() ?? [],
    serve: async (asked, port) => {
      if (marking === undefined) return;
      if (asked.kind === 'jump') marking.jump(asked);
      else (await loadLate<typeof gatherFrame>('gather'))?.(marking, asked, port);
    },
    restyle: (next) => {
      current = next;
      marking?.painter.restyle(next);
    },
    get cardClosed() {
      return attended?.cardClosed;
    },
  };
}
