import type * as Core from 'pdfjs-dist';
import type * as Viewer from 'pdfjs-dist/web/pdf_viewer.mjs';

export interface PdfJs {
  readonly core: typeof Core;
  readonly viewer: typeof Viewer;
}

/** In the extension's package (wxt.config.ts): all that pdf.js reads comes from here, and is loaded when there is a PDF. */
export const PDFJS = '/pdfjs/';

/** Loads pdf.js, once; it is as large as the rest of the extension together. */
export async function loadPdfJs(): Promise<PdfJs> {
  const core: typeof Core = await import(/* @vite-ignore */ `${PDFJS}pdf.mjs`);
  core.GlobalWorkerOptions.workerSrc = `${PDFJS}pdf.worker.mjs`;
  // The viewer takes the other from the global scope.
  const viewer: typeof Viewer = await import(/* @vite-ignore */ `${PDFJS}pdf_viewer.mjs`);
  await loadSheet();
  return { core, viewer };
}

/** Its own rules for pages, text and links; put before ours, which have the last word. */
function loadSheet(): Promise<unknown> {
  const address = `${PDFJS}pdf_viewer.css`;
  if (document.querySelector(`link[href="${address}"]`) !== null) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  const loaded = new Promise((settle) => {
    for (const type of ['load', 'error']) link.addEventListener(type, settle, { once: true });
  });
  document.head.prepend(link);
  return loaded;
}
