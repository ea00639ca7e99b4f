import type { Page, Protocol } from 'puppeteer-core';
import { readerAddress } from '@/contract/reader-address';
import { inPage } from '../../../../tests/browser/in-page';
import { backgroundBytes, measureHeld } from '../../../../tests/browser/memory';
import { until } from '../../../../tests/browser/until';
import { makePdf } from '../../../../tests/fixtures/make-pdf';
import { median } from '../measure';
import { createRandom } from '../random';
import { writeSentence } from '../report-text';
import { type Stage, untilMarked } from './stage';
import { type Span, traceMainThread } from './trace';

const PAGES = 100;
const MANY_PAGES = 500;
const LINES = 48;
/** Every so many lines have a name. */
const LINES_PER_NAME = 8;
/** Times that a file is opened and left before memory counts, and after. */
const WARM_UP = 2;
const OPENINGS = 5;
const PDF = { 'Content-Type': 'application/pdf' };
/** What is not ours in the reader: pdf.js, as it is published. */
const NOT_OURS = /\/pdfjs\//;

export interface ReaderFigures {
  /** From the last byte to the frame with marks on the first page, pdf.js's own loading included. */
  readonly firstPageMs: number;
  /** The same of a file of 500 pages. */
  readonly firstOfManyMs: number;
  /** The longest part of a task that was our script, while the pages are scrolled through and read; of the processor's time. */
  readonly longestOwnMs: number;
  readonly longestOwnOfManyMs: number;
  /** The longest task altogether, with what pdf.js and the browser do in it. */
  readonly longestTaskMs: number;
  /** What page and background hold more after five more openings. */
  readonly pageBytes: number;
  readonly backgroundBytes: number;
}

/** Opens a report of 100 pages again and again, and one of 500; scrolls through both from page to page. */
export async function measureReader({ driver, server, names, quick }: Stage): Promise<ReaderFigures> {
  const address = server.page('/reader-100.pdf', await longPdf(PAGES, names), PDF);
  const firsts: number[] = [];
  for (let round = 0; round < (quick ? 3 : 5); round++) {
    const { page, ms } = await openIn(await driver.openExtensionPage('reader.html'), address);
    firsts.push(ms);
    await page.close();
  }
  const page = await driver.openExtensionPage('reader.html');
  const scrolled = await scrollThrough(page, address, PAGES);
  const heldBy = async () => ({
    page: (await measureHeld(page)).bytes,
    background: await backgroundBytes(page),
  });
  await openAndLeave(page, address, WARM_UP);
  const before = await heldBy();
  await openAndLeave(page, address, OPENINGS);
  const after = await heldBy();
  await page.close();
  const many = server.page('/reader-500.pdf', await longPdf(MANY_PAGES, names), PDF);
  const first = await openIn(await driver.openExtensionPage('reader.html'), many);
  await first.page.close();
  const manyPage = await driver.openExtensionPage('reader.html');
  const scrolledMany = await scrollThrough(manyPage, many, MANY_PAGES);
  await manyPage.close();
  return {
    firstPageMs: median(firsts),
    firstOfManyMs: first.ms,
    longestOwnMs: scrolled.ownMs,
    longestOwnOfManyMs: scrolledMany.ownMs,
    longestTaskMs: Math.max(scrolled.taskMs, scrolledMany.taskMs),
    pageBytes: after.page - before.page,
    backgroundBytes: after.background - before.background,
  };
}

function longPdf(pages: number, names: readonly [string, ...string[]]) {
  const random = createRandom(5);
  const line = (at: number) =>
    writeSentence(random, at % LINES_PER_NAME === 0 ? random.pick(names) : null)
      // The letters of a font that every viewer has.
      .replace(/[^ -~]/g, ' ');
  return makePdf(
    Array.from({ length: pages }, () =>
      Array.from({ length: LINES }, (_, at) => ({ text: line(at), x: 50, y: 800 - at * 16, size: 8 })),
    ),
  );
}

async function openIn(page: Page, address: string): Promise<{ page: Page; ms: number }> {
  return {
    page,
    ms: await inPage(page, openAndWatch, readerAddress(address).replace(/^[^#]*/, ''), address),
  };
}

/** In the page: until a frame has marks on the first page, from when the file was there. */
async function openAndWatch(hash: string, address: string): Promise<number> {
  location.hash = hash;
  const isMarked = () =>
    [...(CSS.highlights.get('byname-mention') ?? [])].some(
      ({ startContainer }) => startContainer.parentElement?.closest('[data-page-number="1"]') != null,
    );
  while (!isMarked()) await new Promise(requestAnimationFrame);
  const shown = performance.now();
  const [file] = performance.getEntriesByName(address) as PerformanceResourceTiming[];
  return shown - (file?.responseEnd ?? 0);
}

/** From page to page, while what is not read yet is read beside it; the longest part that was ours. */
async function scrollThrough(page: Page, address: string, pages: number) {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  let profile: Protocol.Profiler.Profile | undefined;
  const { tasks } = await traceMainThread(page, async () => {
    await openIn(page, address);
    await inPage(page, turnPages, pages);
    profile = (await session.send('Profiler.stop')).profile;
  });
  await session.detach();
  const samples = profile === undefined ? [] : samplesOf(profile);
  return {
    ownMs: Math.max(...tasks.map((task) => ownMs(task, samples))),
    taskMs: Math.max(...tasks.map(({ cpuMs }) => cpuMs)),
  };
}

/** In the page: a reader who leafs through all of it. Ends when the last page is marked. */
async function turnPages(pages: number): Promise<void> {
  const scroller = document.querySelector('.reader-pages');
  const isMarked = () =>
    [...(CSS.highlights.get('byname-mention') ?? [])].some(
      ({ startContainer }) => startContainer.parentElement?.closest(`[data-page-number="${pages}"]`) != null,
    );
  for (let turned = 1; turned < pages; turned++) {
    scroller?.scrollBy(0, scroller.scrollHeight / pages);
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }
  while (!isMarked()) await new Promise(requestAnimationFrame);
}

interface Sample {
  /** Milliseconds, on the trace's clock. */
  readonly at: number;
  /** Our script ran, or what it called. */
  readonly isOwn: boolean;
}

function samplesOf({ nodes, samples = [], timeDeltas = [], startTime }: Protocol.Profiler.Profile): Sample[] {
  const ours = new Set<number>();
  for (const { id, callFrame, children = [] } of nodes) {
    // A node comes before those that it called.
    if (callFrame.url.startsWith('chrome-extension:') && !NOT_OURS.test(callFrame.url)) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  let at = startTime;
  return timeDeltas.map((delta, index) => {
    at += delta;
    return { at: at / 1_000, isOwn: ours.has(samples[index] ?? 0) };
  });
}

/** What of a task was ours, by how often it was met in it. */
function ownMs({ at, ms, cpuMs }: Span, samples: readonly Sample[]): number {
  const met = samples.filter((sample) => sample.at >= at && sample.at <= at + ms);
  const own = met.filter(({ isOwn }) => isOwn);
  return met.length === 0 ? 0 : (cpuMs * own.length) / met.length;
}

async function openAndLeave(page: Page, address: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await openIn(page, address);
    await until('all words', () => inPage(page, hasLayers, PAGES));
    await inPage(page, () => {
      location.hash = '';
    });
    // They are let go in the round that reads what came after them, seconds later on a slow machine.
    await untilMarked(page, false);
  }
}

function hasLayers(pages: number): boolean {
  return document.querySelectorAll('.textLayer').length === pages;
}
