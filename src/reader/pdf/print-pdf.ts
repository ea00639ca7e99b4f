import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PdfJs } from './load-pdfjs';

/** Dots to an inch: letters are sharp on paper, and a page weighs some hundred kilobytes. */
const DOTS_PER_INCH = 150;
const POINTS_PER_INCH = 72;

/**
 * Prints a PDF page by page as pictures, as pdf.js does: what is on the screen is drawn in part only. They stand in
 * `place`, which the style sheet shows on paper alone, until the browser has printed them.
 *
 * @param progress told how many pages are ready
 */
export async function printPdf(
  { core }: PdfJs,
  pdf: PDFDocumentProxy,
  place: HTMLElement,
  progress: (ready: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const addresses: string[] = [];
  const canvas = document.createElement('canvas');
  const draw = async (number: number) => {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: DOTS_PER_INCH / POINTS_PER_INCH });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport, intent: 'print', annotationMode: core.AnnotationMode.ENABLE })
      .promise;
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (blob === null) return;
    const picture = new Image();
    picture.src = URL.createObjectURL(blob);
    addresses.push(picture.src);
    await picture.decode();
    place.append(picture);
  };
  try {
    for (let number = 1; number <= pdf.numPages && !signal.aborted; number += 1) {
      // One page that is broken is no reason to leave the others.
      await draw(number).catch(() => undefined);
      progress(number);
    }
    if (!signal.aborted) window.print();
  } finally {
    place.replaceChildren();
    canvas.width = canvas.height = 0;
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}
