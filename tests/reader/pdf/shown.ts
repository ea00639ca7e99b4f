import type { PDFDocumentProxy } from 'pdfjs-dist';
import { expect, vi } from 'vitest';
import { scanText } from '@/core/matcher/scan-text';
import { LAYOUT } from '@/page/reading/flow';
import { loadPdfJs, type PdfJs } from '@/reader/pdf/load-pdfjs';
import { type AskPassword, openPdf } from '@/reader/pdf/open-pdf';
import { showPdf } from '@/reader/pdf/show-pdf';
import { knowing } from '../../core/matcher/read-text';
import { type Drawn, makePdf } from '../../fixtures/make-pdf';
import { show, untilTestEnds } from '../../page/browser/page';
import { readRuns } from '../../page/page-of';

const NAMES = knowing({
  actors: [
    ['Midnight Blizzard', 'APT29', 'Cozy Bear'],
    ['Turla'],
    ['Sandworm'],
    ['Volt Typhoon'],
    ['FIN7'],
    ['Refined Kitten'],
    ['Gamaredon'],
  ],
});

const FILES = import.meta.glob<string>('../../fixtures/pdf/**/*.pdf', {
  query: '?url',
  import: 'default',
  eager: true,
});

const noPassword = async () => null;

export async function open(bytes: Uint8Array<ArrayBuffer>, askPassword: AskPassword = noPassword) {
  return openPdf(await loadPdfJs(), bytes, askPassword, untilTestEnds());
}

/** Shows a file in a window that is lower than a page, and waits until all words are there. */
export async function shown(
  bytes: Uint8Array<ArrayBuffer>,
  askPassword: AskPassword = noPassword,
  signal: AbortSignal = untilTestEnds(),
) {
  const pdf = await open(bytes, askPassword);
  if (!pdf.ok) return expect.unreachable(pdf.error);
  const { view, container, events } = showIn(await loadPdfJs(), pdf.value, signal);
  await vi.waitFor(() => expect(events.read).toHaveBeenCalled(), 20_000);
  return { view, container, events, pdf: pdf.value };
}

/** Shows an open PDF in such a window, and waits for nothing. */
export function showIn(pdfjs: PdfJs, pdf: PDFDocumentProxy, signal: AbortSignal) {
  show('<div style="position:absolute;inset:0;overflow:auto"><div class="pdfViewer"></div></div>');
  const container = document.querySelector<HTMLDivElement>('div:has(> .pdfViewer)');
  if (container === null) return expect.unreachable();
  const events = { page: vi.fn(), scale: vi.fn(), spot: vi.fn(), found: vi.fn(), read: vi.fn() };
  const view = showPdf(pdfjs, pdf, container, (page) => `Page ${page}`, events, signal);
  return { view, container, events };
}

export async function showPages(pages: readonly (readonly Drawn[])[]) {
  return shown(await makePdf(pages));
}

/** Names in the text as a reader reads it, page after page. */
export function namesIn(container: Element): string[] {
  return readRuns(container, LAYOUT).flatMap(({ text }) =>
    scanText(text, NAMES).candidates.map(({ start, end }) => text.slice(start, end).replaceAll('\u00ad', '')),
  );
}

/** A kept PDF, by its place in tests/fixtures/pdf. */
export async function fixture(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(FILES[`../../fixtures/pdf/${file}`] ?? '');
  return new Uint8Array(await response.arrayBuffer());
}
