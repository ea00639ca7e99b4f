import { expect, it, vi } from 'vitest';
import { loadPdfJs } from '@/reader/pdf/load-pdfjs';
import { printPdf } from '@/reader/pdf/print-pdf';
import { show, untilTestEnds } from '../../page/browser/page';
import { open } from './shown';

const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<<>>>>';

it('prints the other pages of a PDF of which one is broken', async () => {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 3/Kids[3 0 R 4 0 R 5 0 R]>>',
    PAGE,
    ')',
    PAGE,
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  const bytes = new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R>>\n%%EOF\n`);
  const pdf = await open(bytes);
  if (!pdf.ok) return expect.unreachable(pdf.error);
  await expect(pdf.value.getPage(2)).rejects.toThrow();

  show('<div id="paper"></div>');
  const paper = document.querySelector<HTMLElement>('#paper');
  if (paper === null) return expect.unreachable();
  const sheets: number[] = [];
  vi.spyOn(window, 'print').mockImplementation(() => {
    sheets.push(paper.childElementCount);
  });
  const ready = vi.fn();
  await printPdf(await loadPdfJs(), pdf.value, paper, ready, untilTestEnds());
  expect(sheets).toEqual([2]);
  expect(ready.mock.calls.flat()).toEqual([1, 2, 3]);
});
