import type { EventBus, PDFFindController } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { PageTexts } from './page-texts';
import { FoundPainter, type Matches } from './paint-found';

/** Which of how many; `now` is 0 while it is still looked for. */
export interface FoundCount {
  readonly now: number;
  readonly all: number;
}

interface Find {
  find(query: string, step: 'first' | 'next' | 'previous'): void;
  end(): void;
  /** The words of a page have come. */
  added(page: number): void;
}

interface Counted {
  readonly matchesCount: { readonly current: number; readonly total: number };
}

/** What pdf.js tells once all pages were searched in vain; while it looks it counts none as well. */
const NOT_FOUND = 1;

/** Searches with pdf.js's own finder, in all pages, and shows what it finds. */
export function findIn(
  eventBus: EventBus,
  finder: PDFFindController,
  texts: PageTexts,
  counted: (count: FoundCount | null) => void,
  signal: AbortSignal,
): Find {
  const painter = new FoundPainter();
  let isOn = false;
  let isMissing = false;
  signal.addEventListener('abort', () => painter.stop(), { once: true });

  const paint = (page: number) => {
    const text = texts.of(page);
    const matches = matchesOf(finder, page);
    if (isOn && text !== undefined && matches !== undefined) painter.paint(page, text, matches);
  };
  const goToSelected = () => {
    const { pageIdx, matchIdx } = finder.selected as { readonly pageIdx: number; readonly matchIdx: number };
    const text = texts.of(pageIdx + 1);
    const matches = matchesOf(finder, pageIdx + 1);
    if (isOn && matchIdx >= 0 && text && matches) painter.goTo(text, matches, matchIdx);
  };
  eventBus.on('updatetextlayermatches', ({ pageIndex }: { readonly pageIndex: number }) => {
    if (pageIndex === -1) painter.clear();
    else paint(pageIndex + 1);
  });
  eventBus.on('updatefindmatchescount', ({ matchesCount }: Counted) => tell(matchesCount));
  eventBus.on('updatefindcontrolstate', ({ matchesCount, state }: Counted & { readonly state: number }) => {
    isMissing = state === NOT_FOUND;
    tell(matchesCount);
    // It tells before it has turned to the page.
    queueMicrotask(goToSelected);
  });
  const tell = ({ current, total }: Counted['matchesCount']) => {
    if (isOn) counted(total > 0 || isMissing ? { now: current, all: total } : null);
  };

  return {
    find(query, step) {
      isOn = query !== '';
      if (!isOn) return this.end();
      eventBus.dispatch('find', {
        source: finder,
        type: step === 'first' ? '' : 'again',
        query,
        caseSensitive: false,
        entireWord: false,
        highlightAll: true,
        matchDiacritics: false,
        findPrevious: step === 'previous',
      });
    },
    end() {
      isOn = false;
      painter.clear();
      eventBus.dispatch('findbarclose', { source: finder });
      counted(null);
    },
    added: paint,
  };
}

function matchesOf(finder: PDFFindController, page: number): Matches | undefined {
  const begins = finder.pageMatches?.[page - 1];
  const lengths = finder.pageMatchesLength?.[page - 1];
  return begins === undefined || lengths === undefined ? undefined : { begins, lengths };
}
