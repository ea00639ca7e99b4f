import { expect, it, vi } from 'vitest';
import type { PdfJs } from '@/reader/pdf/load-pdfjs';
import { openPdf } from '@/reader/pdf/open-pdf';

it('starts no worker for a file that was left while pdf.js was loaded', async () => {
  const getDocument = vi.fn(() => ({ promise: Promise.reject(new Error('none')), destroy: vi.fn() }));
  const pdfjs = { core: { getDocument, VerbosityLevel: { ERRORS: 0 } } } as unknown as PdfJs;
  const opened = await openPdf(pdfjs, new Uint8Array(1), async () => null, AbortSignal.abort());
  expect(opened.ok).toBe(false);
  expect(getDocument).not.toHaveBeenCalled();
});
