import type { PDFDocumentProxy } from 'pdfjs-dist';
import { failed, ok, type Result } from '@/core/model/result';
import { MOST_PAGES } from '../limits';
import type { Problem } from '../problem';
import { PDFJS, type PdfJs } from './load-pdfjs';

/** Asks the reader; null where she does not give one. */
export type AskPassword = (wasWrong: boolean) => Promise<string | null>;

/** Of an image, in its own dots: more than any scanner makes, and less than takes the memory. */
const MOST_DOTS = 100_000_000;

/**
 * Reads a PDF in a worker. Scripts in it are never run, forms are not filled in, nothing that it names is loaded; what
 * is compressed as JPEG 2000 or JBIG2 is read without WebAssembly, which the extension's policy does not let run.
 */
export async function openPdf(
  { core }: PdfJs,
  bytes: Uint8Array<ArrayBuffer>,
  askPassword: AskPassword,
  signal: AbortSignal,
): Promise<Result<PDFDocumentProxy, Problem>> {
  // It was left while pdf.js was loaded: nobody would end what is begun now.
  if (signal.aborted) return failed('broken');
  const task = core.getDocument({
    // The worker is given the bytes; the page keeps its own, to save them.
    data: bytes.slice(),
    cMapUrl: `${PDFJS}cmaps/`,
    standardFontDataUrl: `${PDFJS}standard_fonts/`,
    wasmUrl: `${PDFJS}wasm/`,
    useWasm: false,
    enableXfa: false,
    maxImageSize: MOST_DOTS,
    verbosity: core.VerbosityLevel.ERRORS,
  });
  signal.addEventListener('abort', () => void task.destroy(), { once: true });
  let isLocked = false;
  task.onPassword = (answer: (password: string | Error) => void, reason: number) => {
    void askPassword(reason === core.PasswordResponses.INCORRECT_PASSWORD).then((password) => {
      isLocked = password === null;
      answer(password ?? new Error('none was given'));
    });
  };
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) {
      await task.destroy();
      return failed('too-long');
    }
    // Without it nothing is shown of the others, and nothing said.
    await pdf.getPage(1);
    return ok(pdf);
  } catch {
    void task.destroy();
    return failed(isLocked ? 'locked' : 'broken');
  }
}
