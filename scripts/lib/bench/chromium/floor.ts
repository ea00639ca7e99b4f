import type { Page } from 'puppeteer-core';

/** The least that any script could do to mark a page, to be timed beside ours; gives milliseconds. */
export type FloorPass = () => Promise<number>;

/**
 * Walks every text node, reads every unit and makes 2,000 ranges, in an isolated world of the page: that is where a
 * content script lives, and where a look at a node costs a third more than in the page's own world.
 */
export async function prepareFloor(page: Page): Promise<FloorPass> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'floor',
  });
  await session.send('Runtime.evaluate', { expression: `globalThis.pass = ${readAndRange}`, contextId });
  return async () => {
    const { result } = await session.send('Runtime.evaluate', { expression: 'pass()', contextId });
    return Number(result.value);
  };
}

function readAndRange(): number {
  const started = performance.now();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let i = 0; i < data.length; i++) sum = (sum + data.charCodeAt(i)) | 0;
    if (data.length > 20) texts.push(node as Text);
  }
  const ranges: StaticRange[] = [];
  for (let i = 0; i < 2_000; i++) {
    const node = texts[i % texts.length] as Text;
    ranges.push(new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 9 }));
  }
  return sum === 0 || ranges.length === 0 ? 0 : performance.now() - started;
}
