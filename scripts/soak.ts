import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { closeCard, waitForCard } from '../tests/browser/cards';
import type { Driver } from '../tests/browser/driver';
import { launch } from '../tests/browser/launch';
import { restOn, waitForMarks } from '../tests/browser/marks';
import { backgroundBytes } from '../tests/browser/memory';
import { startServer, type TestServer } from '../tests/browser/server';
import { htmlPage } from '../tests/browser/text-page';
import { until } from '../tests/browser/until';
import { median } from './lib/bench/measure';
import { ensureBrowser } from './lib/ensure-browser';
import { buildFolder, PROJECT_ROOT } from './lib/project';
import { readNumber, readOptions } from './lib/read-options';

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
/**
 * What Chromium keeps for itself while a page runs: functions as it compiles them anew, and what it notes of slow frames, a few
 * hundred bytes for each page of the same site that was opened beside it, also without the extension.
 */
const OF_THE_BROWSER = /^(?:(?:code|object shape)\n|native\n(?:system \/|.*Timing))/;

/** What is held after a minute of reading, where nothing is open but what was open at first. */
interface Reading {
  readonly pages: number;
  /** What scripts and the document hold, in all worlds of the page that is never left. */
  readonly pageBytes: number;
  /** What the browser itself adds to it, see `OF_THE_BROWSER`. */
  readonly browserBytes: number;
  readonly workerBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly highlights: number;
  readonly messagesAPage: number;
}

const USAGE = `npm run soak [-- --minutes N]
Reads a few hundred local pages for an hour, or for so many minutes, in Chromium, as a person does: opens them, rests on names,
closes cards; and beside it one page that is never left changes all the time. Counts once a minute what is held, and fails where
memory at last is more than 5 % above that at first, or anything else grew.`;

async function main(): Promise<void> {
  const { values } = readOptions(USAGE, { options: { minutes: { type: 'string', default: '60' } } });
  const minutes = readNumber('--minutes', values.minutes, USAGE);
  const { path } = await ensureBrowser('chromium', console.log);
  const server = await startServer(join(PROJECT_ROOT, 'scripts/sample'));
  const driver = await launch('chromium', {
    executablePath: path,
    extension: buildFolder('chromium'),
    headless: true,
  });
  try {
    const readings = await read(driver, server, minutes);
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
  // Of another site than the pages that are read, and so alone in its process: what is measured is all of that.
  const address = new URL(
    server.page('/standing.html', htmlPage('Standing', '<main></main>', STANDING_SCRIPT())),
  );
  address.hostname = '127.0.0.1';
  const standing = await driver.open(address.href);
  const readings: Reading[] = [];
  const started = performance.now();
  let pages = 0;
  console.log('minute  pages  page MB  + browser  worker MB  nodes  listeners  highlights  messages a page');
  for (let minute = 1; minute <= minutes; minute++) {
    const before = { pages, heard: await heardBy(listener) };
    while (performance.now() - started < minute * 60_000) {
      await readPage(driver, server, pages++ % PAGES);
      if (pages % 10 === 0) {
        await changeStanding(standing);
        await readCard(driver, standing, 'APT29');
      }
    }
    await changeStanding(standing);
    const reading = {
      pages,
      ...(await heldBy(standing)),
      workerBytes: await backgroundBytes(standing),
      messagesAPage: ((await heardBy(listener)) - before.heard) / (pages - before.pages),
    };
    readings.push(reading);
    console.log(
      [
        [minute, 6],
        [pages, 7],
        [(reading.pageBytes / 1e6).toFixed(3), 9],
        [(reading.browserBytes / 1e6).toFixed(3), 11],
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
  await readCard(driver, page, named[0] ?? '');
  await page.close();
}

async function readCard(driver: Driver, page: Page, name: string): Promise<void> {
  await restOn(page, name);
  await waitForCard(driver, page, [name]);
  await closeCard(page);
}

/** As a single-page site goes on to other views, by its own script; what was there is gone. */
async function changeStanding(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(`drawViews(${VIEWS})`);
}

/** The page's own: of each that came from outside the browser would keep what it compiled. */
const STANDING_SCRIPT = () => `<script>const __name = (value) => value; ${drawViews}</script>`;

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

/** Once the last card's host has gone; what nothing points to any more is collected first. */
async function heldBy(
  page: Page,
): Promise<Pick<Reading, 'pageBytes' | 'browserBytes' | 'nodes' | 'listeners' | 'highlights'>> {
  await until('the host of the last card to go', () => page.evaluate('!document.querySelector("[popover]")'));
  const highlights = (await page.evaluate(
    '[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)',
  )) as number;
  const session = await page.createCDPSession();
  // What is freed by script may free what the document holds, and the other way round.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const sizes = await sizesIn(session);
  await session.detach();
  return { ...sizes, nodes, listeners, highlights };
}

/** By a snapshot of the heap: the browser's own sums have what it compiles and the scripts' objects in one. */
async function sizesIn(session: CDPSession): Promise<Pick<Reading, 'pageBytes' | 'browserBytes'>> {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { snapshot, nodes, strings } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const {
    node_fields: fields,
    node_types: [types],
  } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field));
  const sizes = { pageBytes: 0, browserBytes: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const [kind, what, bytes] = [type, name, size].map((field) => nodes[at + (field ?? 0)] ?? 0);
    const title = `${types[kind ?? 0]}\n${strings[what ?? 0]}`;
    sizes[OF_THE_BROWSER.test(title) ? 'browserBytes' : 'pageBytes'] += bytes ?? 0;
  }
  return sizes;
}

/** As V8 writes it: a node is so many numbers in a row. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** Of a quarter at the beginning and one at the end the middle; a single minute says little. */
function compare(readings: readonly Reading[]): readonly string[] {
  const part = Math.max(1, Math.floor(readings.length / 4));
  // Within the first minute all that is loaded late comes.
  const early = readings.slice(1, 1 + part);
  const late = readings.slice(-part);
  const grew = (what: keyof Reading, limit: number) => {
    const [first, last] = [early, late].map((some) => median(some.map((one) => one[what])));
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

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
