import type { PDFDocumentProxy } from 'pdfjs-dist';
import { failed, ok, type Result } from '@/core/model/result';
import { digestBytes } from '@/stored/digest';
import type { RawFile } from './fetch-file';
import { kindOf } from './kind-of';
import { loadPdfJs, type PdfJs } from './pdf/load-pdfjs';
import { type AskPassword, openPdf } from './pdf/open-pdf';
import type { Problem } from './problem';
import { type ReadText, readText } from './text/read-text';

/** A file that can be shown. */
export type OpenDocument = { readonly file: RawFile; readonly fingerprint: string } & (
  | { readonly kind: 'pdf'; readonly pdfjs: PdfJs; readonly pdf: PDFDocumentProxy }
  | { readonly kind: 'text'; readonly text: ReadText }
);

/** Makes of a file what can be shown of it, whatever it is. */
export async function openDocument(
  file: RawFile,
  askPassword: AskPassword,
  signal: AbortSignal,
): Promise<Result<OpenDocument, Problem>> {
  if (file.bytes.length === 0) return failed('empty');
  const kind = kindOf(file);
  if (kind === undefined) return failed('unknown-kind');
  // Of all that is in it: a PDF's own identifier is the same in every edition of some.
  const fingerprint = await digestBytes(file.bytes);
  if (kind !== 'pdf') {
    const text = await readText(file, kind);
    return text.ok ? ok({ kind: 'text', file, fingerprint, text: text.value }) : text;
  }
  const pdfjs = await loadPdfJs();
  const pdf = await openPdf(pdfjs, file.bytes, askPassword, signal);
  return pdf.ok ? ok({ kind, file, fingerprint, pdfjs, pdf: pdf.value }) : pdf;
}
