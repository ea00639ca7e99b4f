import type { PDFDocumentProxy } from 'pdfjs-dist';
import { LEADS_OUT } from '../links';
import { type FoundCount, findIn } from './find-in';
import { PDFJS, type PdfJs } from './load-pdfjs';
import { placeTexts } from './page-texts';

/** How large pages are: as wide as there is room, whole, or a part of their real size. */
export type Zoom = 'page-width' | 'page-fit' | number;

export interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
  /** Absent where it leads nowhere in this file. */
  readonly go?: () => void;
}

/** Where the reader is, to be remembered. */
export interface Spot {
  readonly page: number;
  /** CSS pixels at full size from the top of the page. */
  readonly top: number;
}

export interface PdfEvents {
  page(page: number): void;
  scale(scale: number): void;
  spot(spot: Spot): void;
  /** Null while it is looked for, and when that ends. */
  found(count: FoundCount | null): void;
  /** All words are there. Told on how many pages there are none. */
  read(withoutText: number): void;
}

/** A PDF that is shown. */
export interface ShownPdf {
  readonly pages: number;
  goToPage(page: number): void;
  /** Settles when it is there, once there are pages. */
  goTo(spot: Spot): Promise<void>;
  zoom(zoom: Zoom): void;
  zoomBy(steps: number): void;
  find(query: string, step: 'first' | 'next' | 'previous'): void;
  endFind(): void;
  outline(): Promise<readonly OutlineItem[]>;
  /** Draws a page, so many CSS pixels wide. */
  draw(page: number, width: number, canvas: HTMLCanvasElement): Promise<void>;
}

const LEAST_ZOOM = 0.25;
const MOST_ZOOM = 5;
/** CSS pixels, high and wide. A window has less only while it is hidden, or is made for a moment what nobody reads in. */
const LEAST_ROOM = 64;

/**
 * Shows a PDF with pdf.js's own viewer until the signal fires: pages are drawn when they come near the window, links lead
 * to other tabs without a word of where they come from.
 *
 * @param container scrolls, and is placed absolutely
 * @param say names a page for who does not see it
 */
export function showPdf(
  pdfjs: PdfJs,
  pdf: PDFDocumentProxy,
  container: HTMLDivElement,
  say: (page: number) => string,
  events: PdfEvents,
  signal: AbortSignal,
): ShownPdf {
  const { viewer: parts, core } = pdfjs;
  const eventBus = new parts.EventBus();
  const linkService = new parts.PDFLinkService({
    eventBus,
    externalLinkTarget: parts.LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer nofollow',
  });
  // To pdf.js programs that telephone and fetch files are fine as well.
  const leadOut = linkService.addLinkAttributes.bind(linkService);
  linkService.addLinkAttributes = (link, url, ...how) => {
    if (LEADS_OUT.test(url)) leadOut(link, url, ...how);
  };
  const findController = new parts.PDFFindController({ eventBus, linkService });
  const viewer = new parts.PDFViewer({
    container,
    eventBus,
    linkService,
    findController,
    // Words are put in for all pages at once, see `placeTexts`.
    textLayerMode: 0,
    annotationMode: core.AnnotationMode.ENABLE,
    annotationEditorMode: core.AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    imageResourcesPath: `${PDFJS}images/`,
    l10n: SILENT as never,
    // Missing in its types.
    ...({ abortSignal: signal } as object),
  });
  linkService.setViewer(viewer);
  viewer.setDocument(pdf);
  linkService.setDocument(pdf);
  signal.addEventListener(
    'abort',
    () => {
      viewer.setDocument(null as never);
      linkService.setDocument(null);
      void pdf.loadingTask.destroy();
    },
    { once: true },
  );
  const fit = new ResizeObserver(() => {
    // Made smaller than nothing, pages lose the place, and do not find it again when there is room.
    if (container.clientWidth < LEAST_ROOM || container.clientHeight < LEAST_ROOM) return;
    const { currentScaleValue: value } = viewer;
    // A page that fills the window fills it also when that is another.
    if (value === 'page-width' || value === 'page-fit') viewer.currentScaleValue = value;
  });
  signal.addEventListener('abort', () => fit.disconnect(), { once: true });
  const hasPages = Promise.withResolvers<void>();
  eventBus.on('pagesinit', () => {
    for (let at = 0; at < pdf.numPages; at += 1) {
      (viewer.getPageView(at) as { readonly div: HTMLElement }).div.ariaLabel = say(at + 1);
    }
    viewer.currentScaleValue = 'page-width';
    fit.observe(container);
    hasPages.resolve();
  });
  eventBus.on('pagechanging', ({ pageNumber }: { readonly pageNumber: number }) => events.page(pageNumber));
  eventBus.on('scalechanging', ({ scale }: { readonly scale: number }) => events.scale(scale));
  eventBus.on('updateviewarea', ({ location }: { readonly location: Location }) => {
    events.spot({ page: location.pageNumber, top: location.top });
  });
  const texts = placeTexts(
    pdfjs,
    pdf,
    viewer,
    { added: (page) => find.added(page), done: events.read },
    signal,
  );
  const find = findIn(eventBus, findController, texts, events.found, signal);

  return {
    pages: pdf.numPages,
    goToPage: (page) => {
      viewer.currentPageNumber = Math.max(1, Math.min(pdf.numPages, page));
    },
    async goTo({ page, top }) {
      if (page > pdf.numPages) return;
      // Where the reader left the file may be known before there is a page to go to.
      await hasPages.promise;
      viewer.scrollPageIntoView({ pageNumber: page, destArray: [null, { name: 'XYZ' }, null, top, null] });
    },
    zoom: (zoom) => {
      viewer.currentScaleValue = typeof zoom === 'number' ? String(withinZoom(zoom)) : zoom;
    },
    zoomBy: (steps) => {
      viewer.currentScale = withinZoom(viewer.currentScale * 1.1 ** steps);
    },
    find: find.find,
    endFind: find.end,
    outline: async () => itemsOf(await pdf.getOutline(), linkService),
    async draw(number, width, canvas) {
      const page = await pdf.getPage(number);
      const { width: natural } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (width / natural) * devicePixelRatio });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport, annotationMode: core.AnnotationMode.ENABLE }).promise;
    },
  };
}

/** Of pdf.js: its words are ours, in the reader's language. */
const SILENT = {
  translate: async () => undefined,
  translateOnce: async () => undefined,
  get: async () => '',
  getLanguage: () => 'en-us',
  getDirection: () => 'ltr',
  pause: () => undefined,
  resume: () => undefined,
};

interface Location {
  readonly pageNumber: number;
  readonly top: number;
}

interface RawOutline {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly RawOutline[];
}

/** A file may hold an outline that is deep or long on purpose. */
const DEEPEST = 8;
const MOST_ITEMS = 2_000;

function itemsOf(
  raw: readonly RawOutline[] | null,
  linkService: { goToDestination(dest: never): Promise<void> },
  left = { count: MOST_ITEMS },
  depth = 0,
): readonly OutlineItem[] {
  if (raw === null || depth > DEEPEST) return [];
  return raw.slice(0, Math.max(0, left.count)).map(({ title, dest, items }) => {
    left.count -= 1;
    return {
      title: title.trim(),
      items: itemsOf(items, linkService, left, depth + 1),
      ...(dest === null ? {} : { go: () => void linkService.goToDestination(dest as never) }),
    };
  });
}

function withinZoom(scale: number): number {
  return Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, scale));
}
