import type { Page } from 'puppeteer-core';
import { inPage } from './in-page';

/** What a tab holds once everything that nothing points to is collected. */
export interface Held {
  /** Of the page and of the content scripts in it, objects of script and of the document. */
  readonly bytes: number;
  /** Nodes, those that left the document but are still pointed to included. */
  readonly nodes: number;
}

/** Collects garbage and looks. Chromium only: Firefox tells no script from outside. */
export async function measureHeld(page: Page): Promise<Held> {
  const session = await page.createCDPSession();
  // What is freed by script may free what the document holds, and the other way round.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { bytes: usedSize + embedderHeapUsedSize, nodes };
}

/** The background's heap, in bytes, once garbage is collected; 0 where it is stopped. Chromium only. */
export async function backgroundBytes(page: Page): Promise<number> {
  const worker = page
    .browser()
    .targets()
    .find((target) => target.type() === 'service_worker');
  if (worker === undefined) return 0;
  const session = await worker.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/**
 * Adds a block of 200 names to a page and removes it, again and again, a frame for each; gives in how many rounds the
 * block was marked before it went. Ends when the page was read after the last of them.
 */
export function openAndClose(page: Page, rounds: number): Promise<number> {
  return inPage(page, addAndRemove, rounds);
}

async function addAndRemove(rounds: number): Promise<number> {
  const marks = () => CSS.highlights.get('byname-mention')?.size ?? 0;
  const before = marks();
  let marked = 0;
  for (let round = 0; round < rounds; round++) {
    const block = document.createElement('section');
    for (let name = 0; name < 200; name++) {
      const paragraph = document.createElement(name % 20 === 0 ? 'late-host' : 'p');
      paragraph.innerHTML = `In round ${round} <b>Volt</b> Typhoon was named ${name} times.`;
      block.append(paragraph);
    }
    document.body.append(block);
    await new Promise(requestAnimationFrame);
    if (marks() > before) marked++;
    block.remove();
    await new Promise(requestAnimationFrame);
  }
  // What went is forgotten in the round that reads what came after it, seconds later on a slow machine.
  const last = document.createElement('p');
  last.textContent = 'At last Turla was named.';
  document.body.append(last);
  while (marks() !== before + 1) await new Promise(requestAnimationFrame);
  return marked;
}
