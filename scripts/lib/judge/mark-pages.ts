import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { inPage } from '../../../tests/browser/in-page';
import { launch } from '../../../tests/browser/launch';
import { startServer } from '../../../tests/browser/server';
import { until } from '../../../tests/browser/until';
import { ensureBrowser } from '../ensure-browser';
import { buildFolder } from '../project';
import type { RowMaker } from './mark-texts';
import type { TickRow } from './tick-sheet';

/** A page is read when its marks were the same for so long. */
const QUIET_MS = 1_500;

/**
 * Opens pages in the browser with the built extension and reads what is marked on them; nothing is fetched but the files
 * themselves.
 *
 * @param files what the page is called in the sheet, and the file
 */
export async function markPages(
  files: readonly { readonly page: string; readonly file: string }[],
  toRow: RowMaker,
): Promise<TickRow[]> {
  const { path } = await ensureBrowser('chromium', console.error);
  const driver = await launch('chromium', {
    executablePath: path,
    extension: buildFolder('chromium'),
    headless: true,
  });
  const server = await startServer('.');
  try {
    // A browser that has just started runs pages before extensions.
    const first = await driver.open(server.page('/first.html', '<p>The group APT29 is known.</p>'));
    await until('the extension', async () => (await inPage(first, readMarks)).length > 0);
    await first.close();
    const rows: TickRow[] = [];
    for (const [number, { page, file }] of files.entries()) {
      const tab = await driver.open(server.page(`/${number}.html`, readFileSync(file, 'utf8')));
      for (const { text, start, end } of await settledMarks(tab))
        rows.push(toRow({ page, evidence: '' }, text, start, end));
      await tab.close();
    }
    return rows;
  } finally {
    await server.close();
    await driver.close();
  }
}

function settledMarks(tab: Page): Promise<readonly MarkOnPage[]> {
  let seen = '';
  let since = performance.now();
  return until('the marks', async () => {
    const found = await inPage(tab, readMarks);
    const now = JSON.stringify(found);
    if (now !== seen) since = performance.now();
    seen = now;
    return performance.now() - since >= QUIET_MS ? found : null;
  });
}

interface MarkOnPage {
  /** Of the block that the mark stands in. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Runs in the page. */
function readMarks(): MarkOnPage[] {
  const blockOf = (node: Node): Element => {
    let element = node instanceof Element ? node : node.parentElement;
    while (element?.parentElement && /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display))
      element = element.parentElement;
    return element ?? document.documentElement;
  };
  const read = (range: AbstractRange): MarkOnPage => {
    const block = blockOf(range.startContainer);
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const mark = document.createRange();
    mark.setStart(range.startContainer, range.startOffset);
    mark.setEnd(range.endContainer, range.endOffset);
    const start = before.toString().length;
    return { text: block.textContent ?? '', start, end: start + mark.toString().length };
  };
  const ranges = [...(CSS.highlights.get('byname-mention') ?? [])];
  ranges.sort((a, b) => {
    const [one, other] = [a.startContainer, b.startContainer];
    if (one === other) return a.startOffset - b.startOffset;
    return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  return ranges.map(read);
}
