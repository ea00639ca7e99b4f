import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { closeCard, waitForCard } from '../tests/browser/cards';
import type { Driver } from '../tests/browser/driver';
import { inPage } from '../tests/browser/in-page';
import { launch } from '../tests/browser/launch';
import { restOn, waitForMarks } from '../tests/browser/marks';
import { measureHeld } from '../tests/browser/memory';
import { startServer, type TestServer } from '../tests/browser/server';
import { htmlPage } from '../tests/browser/text-page';
import { ensureBrowser } from './lib/ensure-browser';
import { buildFolder, PROJECT_ROOT } from './lib/project';

const PAGES = 300;
/** Of the page that is never left, at a time. */
const VIEWS = 10;
const NAMES = [
  'Volt Typhoon',
  'APT29',
  'Kimsuky',
  'Sandworm',
  'Storm-0558',
  'Lazarus Group',
  'FIN7',
  'Turla',
];
/** How much more than at first memory may be at last. */
const GROWTH = 0.05;

/** What is held after a minute of reading, where nothing is open but what was open at first. */
interface Reading {
  readonly pages: number;
  readonly pageBytes: number;
  readonly workerBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly highlights: number;
  readonly messagesAPage: number;
}

/**
 * Reads a few hundred local pages for `--minutes`, in Chromium, as a person does: opens them, rests on names, closes cards;
 * and beside it one page that is never left changes all the time. Counts once a minute what is held, and fails where memory
 * at last is more than 5 % above that at first, or anything else grew.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
  const { path } = await ensureBrowser('chromium', console.log);
  const server = await startServer(join(PROJECT_ROOT, 'scripts/sample'));
  const driver = await launch('chromium', {
    executablePath: path,
    extension: buildFolder('chromium'),
    headless: true,
  });
  try {
    const readings = await read(driver, server, Number(values.minutes));
    const grown = compare(readings);
    for (const line of grown) console.log(`grew: ${line}`);
    console.log(grown.length === 0 ? 'Nothing grew.' : `${grown.length} grew.`);
    process.exitCode = grown.length === 0 ? 0 : 1;
  } finally {
    await driver.close();
    await server.close();
  }
}

async function read(driver: Driver, server: TestServer, minutes: number): Promise<readonly Reading[]> {
  const listener = await driver.openExtensionPage('options.html');
  await listener.evaluate('self.heard = 0; chrome.runtime.onMessage.addListener(() => { heard++; });');
  const standing = await driver.open(server.page('/standing.html', htmlPage('Standing', '<main></main>')));
  const readings: Reading[] = [];
  const started = performance.now();
  let pages = 0;
  console.log('minute  pages  page MB  worker MB  nodes  listeners  highlights  messages a page');
  for (let minute = 1; minute <= minutes; minute++) {
    const before = { pages, heard: await heardBy(listener) };
    while (performance.now() - started < minute * 60_000) {
      await readPage(driver, server, pages++ % PAGES);
      if (pages % 10 === 0) await changeStanding(standing);
    }
    await changeStanding(standing);
    const { bytes, nodes } = await measureHeld(standing);
    const reading = {
      pages,
      pageBytes: bytes,
      workerBytes: await workerBytes(standing),
      nodes,
      ...(await countIn(standing)),
      messagesAPage: ((await heardBy(listener)) - before.heard) / (pages - before.pages),
    };
    readings.push(reading);
    console.log(
      [
        [minute, 6],
        [pages, 7],
        [(reading.pageBytes / 1e6).toFixed(2), 9],
        [(reading.workerBytes / 1e6).toFixed(2), 11],
        [reading.nodes, 7],
        [reading.listeners, 11],
        [reading.highlights, 12],
        [reading.messagesAPage.toFixed(2), 17],
      ]
        .map(([value, width]) => String(value).padStart(Number(width)))
        .join(''),
    );
  }
  return readings;
}

async function readPage(driver: Driver, server: TestServer, number: number): Promise<void> {
  const named = [0, 1, 2].map((step) => NAMES[(number + step * 3) % NAMES.length] ?? '');
  const body = named.map((name) => `<p>On page ${number} the group ${name} attacked again.</p>`).join('');
  const page = await driver.open(server.page(`/read-${number}.html`, htmlPage(`Page ${number}`, body)));
  await waitForMarks(page, named);
  const [first = ''] = named;
  await restOn(page, first);
  await waitForCard(driver, page, [first]);
  await closeCard(page);
  await page.close();
}

/**
 * As a single-page site goes on to other views; what was there is gone. In one call: the browser keeps something of each that
 * comes from outside.
 */
async function changeStanding(page: Page): Promise<void> {
  await page.bringToFront();
  await inPage(page, drawViews, VIEWS);
}

async function drawViews(views: number): Promise<void> {
  const marks = () => CSS.highlights.get('byname-mention')?.size ?? 0;
  const main = document.querySelector('main');
  for (let view = 0; view < views; view++) {
    for (const names of [['Volt Typhoon', 'Turla'], ['APT29']]) {
      main?.replaceChildren(
        ...names.map((name) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = `In view ${view} the group ${name} was active.`;
          return paragraph;
        }),
      );
      while (marks() !== names.length) await new Promise(requestAnimationFrame);
    }
  }
}

function heardBy(page: Page): Promise<number> {
  return page.evaluate('heard') as Promise<number>;
}

async function workerBytes(page: Page): Promise<number> {
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

async function countIn(page: Page): Promise<{ readonly listeners: number; readonly highlights: number }> {
  const session = await page.createCDPSession();
  const { jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const highlights = (await page.evaluate(
    '[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)',
  )) as number;
  return { listeners, highlights };
}

/** Of a quarter at the beginning and one at the end the middle; a single minute says little. */
function compare(readings: readonly Reading[]): readonly string[] {
  const part = Math.max(1, Math.floor(readings.length / 4));
  // Within the first minute all that is loaded late comes.
  const early = readings.slice(1, 1 + part);
  const late = readings.slice(-part);
  const grew = (what: keyof Reading, limit: number) => {
    const [first, last] = [early, late].map((some) => middle(some.map((one) => one[what])));
    if (first === undefined || last === undefined) return [];
    return last > first * (1 + limit) ? [`${what} from ${first} to ${last}`] : [];
  };
  return [
    ...grew('pageBytes', GROWTH),
    ...grew('workerBytes', GROWTH),
    ...grew('messagesAPage', GROWTH),
    ...grew('nodes', 0),
    ...grew('listeners', 0),
    ...grew('highlights', 0),
  ];
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
