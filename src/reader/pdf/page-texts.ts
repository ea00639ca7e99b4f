import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import { joinBrokenWords } from '../broken-words';
import type { PdfJs } from './load-pdfjs';

/** The words of one page, where they stand on it. */
export interface PageText {
  /** One for each piece of text that the page holds, in its order. */
  readonly spans: readonly HTMLElement[];
  /** What pdf.js finds in: the pieces as they are in the file. */
  readonly texts: readonly string[];
}

export interface PageTexts {
  /** Undefined until it is there. */
  of(page: number): PageText | undefined;
}

export interface TextEvents {
  /** Text of one more page stands in the document. */
  added(page: number): void;
  /** All are there. Told on how many pages there is none. */
  done(withoutText: number): void;
}

type PageView = ReturnType<PDFViewer['getPageView']>;

/**
 * Puts the words of every page into the document, from the beginning and for as long as it is shown: the page in front
 * first, then one after the other. So all of the file is read, counted and gone to like any page of the web, while
 * pdf.js draws only what is near the window. pdf.js alone would put in the words with the drawing, and take them out
 * with it.
 */
export function placeTexts(
  { core }: PdfJs,
  pdf: PDFDocumentProxy,
  viewer: PDFViewer,
  events: TextEvents,
  signal: AbortSignal,
): PageTexts {
  const texts = new Map<number, PageText>();
  const begun = new Map<number, Promise<void>>();
  let withoutText = 0;

  const place = (number: number): Promise<void> => {
    const placing = begun.get(number) ?? placeNow(number);
    begun.set(number, placing);
    return placing;
  };
  const placeNow = async (number: number) => {
    const view = viewer.getPageView(number - 1) as PageView | undefined;
    if (view === undefined || signal.aborted) return;
    const page: PDFPageProxy = view.pdfPage ?? (await pdf.getPage(number));
    // Told later, it would empty what is filled here.
    if (!view.pdfPage) view.setPdfPage(page);
    const div = document.createElement('div');
    div.className = 'textLayer';
    const gaps = new Set<number>();
    const content = page.streamTextContent({ includeMarkedContent: false, disableNormalization: true });
    const layer = new core.TextLayer({
      textContentSource: content.pipeThrough(prepare(gaps)),
      container: div,
      viewport: view.viewport,
    });
    keepIn(view, div, layer);
    await layer.render();
    if (signal.aborted) return;
    const { textDivs: spans } = layer;
    const pieces = layer.textContentItemsStr.map(unpadded);
    showPieces(spans, pieces);
    for (const at of gaps) keepApart(spans[at]);
    texts.set(number, { spans, texts: pieces });
    if (!pieces.some((text) => text.trim() !== '')) withoutText += 1;
    view.div.append(div);
    events.added(number);
  };
  const placeAll = async () => {
    // Not until it is drawn, as `pagesPromise`: a picture that cannot be drawn is waited for without end.
    await viewer.firstPagePromise;
    for (let number = 1; number <= pdf.numPages && !signal.aborted; number += 1) {
      // One page that is broken is no reason to leave the others.
      await place(number).catch(() => undefined);
      await pause();
    }
    if (!signal.aborted) events.done(withoutText);
  };

  viewer.eventBus.on('pagerender', ({ pageNumber }: { readonly pageNumber: number }) => {
    place(pageNumber).catch(() => undefined);
  });
  void placeAll();
  return { of: (page) => texts.get(page) };
}

/**
 * A page that is drawn anew, or let go because others are nearer, keeps its words: to pdf.js they are its own layer of
 * text, which has nothing to be hidden or cancelled.
 */
function keepIn(view: PageView, div: HTMLElement, layer: { update(to: unknown): void }): void {
  const nothing = () => undefined;
  const kept = { div, render: async (to: unknown) => layer.update(to), hide: nothing, show: nothing };
  Object.assign(view, {
    textLayer: { ...kept, cancel: nothing },
    destroy() {
      view.reset({ keepTextLayer: true });
      (view.pdfPage as PDFPageProxy | null)?.cleanup();
    },
  });
}

/** Of the height of the letters before: what is wider lies between two columns or two cells. */
const WIDEST_SPACE = 1.5;

interface Chunk {
  readonly items: readonly {
    str: string;
    readonly width: number;
    readonly height: number;
  }[];
}

/**
 * Is never seen. pdf.js makes a piece as wide as it is on paper, but not one of a single letter, which would stand apart
 * from its word: cairo writes every ligature by itself.
 */
const PAD = '\u200b';

function unpadded(text: string): string {
  return text.length === 2 && text.endsWith(PAD) ? text.slice(0, 1) : text;
}

/** Notes which pieces of text are no space but a gap, which pdf.js gives as a space, and pads single letters. */
function prepare(gaps: Set<number>): TransformStream<Chunk, Chunk> {
  let at = 0;
  let height = 0;
  return new TransformStream({
    transform(chunk, controller) {
      for (const item of chunk.items) {
        const isBlank = item.str.trim() === '';
        if (!isBlank) height = item.height;
        else if (item.width > WIDEST_SPACE * height) gaps.add(at);
        if (item.str.length === 1 && !isBlank) item.str += PAD;
        at += 1;
      }
      controller.enqueue(chunk);
    },
  });
}

/** What stands on both sides of a gap is not read on, and is copied in two lines. */
function keepApart(gap: HTMLElement | undefined): void {
  if (gap === undefined) return;
  const lineBreak = document.createElement('br');
  lineBreak.setAttribute('role', 'presentation');
  gap.replaceChildren();
  gap.after(lineBreak);
}

/** A word that is broken over two lines is one word to who reads. */
function showPieces(spans: readonly HTMLElement[], texts: readonly string[]): void {
  const lines = texts.map((text, at) => ({
    text,
    endsLine: spans[at]?.nextElementSibling?.localName === 'br',
  }));
  for (const [at, joined] of joinBrokenWords(lines).entries()) {
    const span = spans[at];
    if (span !== undefined && joined !== span.textContent) span.textContent = joined;
  }
}

/** What the reader does comes first. */
function pause(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 50 }));
}
