import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { CorrectionDraft } from '../src/core/model/correction';
import type { Driver, LaunchOptions } from '../tests/browser/driver';
import {
  ask,
  changeSettings,
  failuresIn,
  pointAtServer,
  readRefreshState,
  readSettings,
  refreshAll,
} from '../tests/browser/extension-page';
import { type FeedFiles, loadFeeds } from '../tests/browser/feeds';
import { launch } from '../tests/browser/launch';
import { startServer, type TestServer } from '../tests/browser/server';
import { until } from '../tests/browser/until';
import { median } from './lib/bench/measure';
import { ensureBrowser } from './lib/ensure-browser';
import type { BrowserFamily } from './lib/find-browser';
import { buildFolder, PROJECT_ROOT } from './lib/project';
import { readNumber, readOptions } from './lib/read-options';

const ACTOR = { records: ['microsoft-mapping/Antique Typhoon'] as const, name: 'Antique Typhoon' };
/** The largest source, so that holding it holds the refresh. */
const LARGEST = 'misp-threat-actor';
/** When within a write the browser dies is left to chance: until so much of the time that one usually takes. */
const LATEST = 1.2;
/** After half of a file has come. */
const WAIT_MS = 60;
/** What it takes to write a dataset, more or less. */
const SWAP_MS = 600;
/** What it takes to build one and write it, more or less. */
const BUILD_MS = 4_000;
/** A machine with much else to do may not start a browser in the time that is given to it. */
const MOST_STARTS = 3;

/** What the reader wrote. */
interface Written {
  /** Notes and aliases of which she was told that they are kept: they have to be there after the kill. */
  readonly kept: Set<string>;
  /** Those of which she was not told yet: each is there as a whole, or not at all. */
  readonly begun: Set<string>;
  /** Of one setting what was confirmed, and what was begun: it is one of them. Undefined as long as nobody set it. */
  setting: number | undefined;
  nextSetting: number | undefined;
  /** Milliseconds that each confirmed write took. */
  readonly took: number[];
  /** How much of what was begun, and not confirmed, is there. */
  came: number;
}

type What = 'note' | 'alias' | 'setting';

interface Turn {
  readonly page: Page;
  readonly server: TestServer;
  readonly feeds: FeedFiles;
  readonly number: number;
  /** Writes what has not its like yet; resolves once it is confirmed. */
  write(what: What): Promise<void>;
  /** Milliseconds after which a write is to be broken off. */
  within(): number;
}

interface Moment {
  readonly what: string;
  /** Begins something, and answers after how many milliseconds the browser is to die. */
  begin(turn: Turn): Promise<number>;
}

const MOMENTS: readonly Moment[] = [
  {
    what: 'right after a note, a correction and a setting were confirmed',
    async begin({ write }) {
      for (const what of ['note', 'alias', 'setting'] as const) await write(what);
      return 0;
    },
  },
  {
    what: 'while a refresh downloads',
    async begin({ page, server }) {
      server.setFeed(LARGEST, { kind: 'held', release: new Promise(() => undefined) });
      await startRefresh(page);
      await until('half of a file to come', async () => {
        const { running } = await readRefreshState(page);
        return (running?.sources[LARGEST]?.received ?? 0) > 0;
      });
      return Math.random() * WAIT_MS;
    },
  },
  {
    what: 'while a refresh writes what came',
    async begin({ page, server, feeds, number }) {
      // White space is JSON: it holds the same, and is another file.
      server.replaceFeed(LARGEST, feeds.bodies.get(LARGEST) + ' '.repeat(number + 1));
      await startRefresh(page);
      await until('it to be written', async () => {
        const { running } = await readRefreshState(page);
        return running === null || running.phase === 'saving';
      });
      return Math.random() * SWAP_MS;
    },
  },
  {
    what: 'while a note is written',
    async begin({ write, within }) {
      void write('note').catch(() => undefined);
      return within();
    },
  },
  {
    what: 'while a setting and a correction are written',
    async begin({ write, within }) {
      void write('setting').catch(() => undefined);
      void write('alias').catch(() => undefined);
      return within();
    },
  },
  {
    what: 'while a backup is restored',
    async begin({ page, within }) {
      const { text } = await ask(page, 'backup.make', {});
      void ask(page, 'backup.restore', { text }).catch(() => undefined);
      return within();
    },
  },
  {
    what: 'while the data is reset',
    async begin({ page }) {
      void ask(page, 'dataset.reset', {}).catch(() => undefined);
      return Math.random() * BUILD_MS;
    },
  },
];

const USAGE = `npm run kills [-- --count N] [--only chromium|firefox]
Kills a browser with SIGKILL, again and again in one profile, in the middle of what it writes, so often at each moment; each next
start has to have every note, correction and setting that was confirmed, whole, and answers; at last a refresh has to succeed.`;

async function main(): Promise<void> {
  const { values } = readOptions(USAGE, {
    options: { count: { type: 'string', default: '20' }, only: { type: 'string' } },
  });
  const count = readNumber('--count', values.count, USAGE, 1);
  const feeds = loadFeeds();
  const server = await startServer(join(PROJECT_ROOT, 'scripts/sample'), feeds.bodies);
  try {
    for (const family of ['chromium', 'firefox'] as const) {
      if (values.only === undefined || values.only === family) {
        await killAll(family, count, server, feeds);
      }
    }
  } finally {
    await server.close();
  }
}

async function killAll(
  family: BrowserFamily,
  count: number,
  server: TestServer,
  feeds: FeedFiles,
): Promise<void> {
  const { path, title } = await ensureBrowser(family, console.log);
  const profile = await mkdtemp(join(tmpdir(), 'byname-kills-'));
  const extension = buildFolder(family);
  const options = { executablePath: path, extension, headless: true, keepWelcome: true, profile };
  const written: Written = {
    kept: new Set(),
    begun: new Set(),
    setting: undefined,
    nextSetting: undefined,
    took: [],
    came: 0,
  };
  try {
    const { driver: first, page } = await start(family, options, written);
    await pointAtServer(page, server);
    await writeOne(page, 'setting', written);
    await first.close();
    for (const moment of MOMENTS) {
      written.came = 0;
      for (let number = 0; number < count; number++) {
        const { driver, page } = await start(family, options, written);
        try {
          const write = (what: What) => writeOne(page, what, written);
          const within = () => Math.random() * LATEST * median(written.took);
          await pause(await moment.begin({ page, server, feeds, number, write, within }));
        } finally {
          await driver.kill();
          server.reset();
        }
      }
      await (await start(family, options, written)).driver.close();
      const came = written.came === 0 ? '' : `; of what was not confirmed ${written.came} came through`;
      console.log(`${title}: ${count} killed ${moment.what}, nothing lost${came}`);
    }
    const { driver, page: last } = await start(family, options, written);
    assert.deepEqual(failuresIn(await refreshAll(last)), {}, 'what failed of a refresh after all');
    await driver.close();
    console.log(`${title}: ${written.kept.size} confirmed are there`);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** Opens the browser in its profile, and looks what is there. */
async function start(
  family: BrowserFamily,
  options: LaunchOptions,
  written: Written,
): Promise<{ readonly driver: Driver; readonly page: Page }> {
  for (let starts = 1; ; starts++) {
    const driver = await launch(family, options);
    try {
      const page = await driver.openExtensionPage('options.html');
      await lookAfter(page, written);
      return { driver, page };
    } catch (error) {
      await driver.kill();
      if (error instanceof assert.AssertionError || starts === MOST_STARTS) throw error;
      console.log(`Once more: ${error}`);
    }
  }
}

async function lookAfter(page: Page, written: Written): Promise<void> {
  const { kept, begun } = written;
  // The browser may be at its own recovery still.
  const listed = await until('the corrections', () => ask(page, 'corrections.list', {}).catch(() => null));
  const found = new Set(listed.map(({ correction }) => lineOf(correction)));
  const missing = [...kept].filter((line) => !found.has(line));
  assert.deepEqual(missing, [], 'what was confirmed');
  const halves = [...found].filter((line) => !kept.has(line) && !begun.has(line));
  assert.deepEqual(halves, [], 'what nobody wrote, or half of it');
  for (const line of found) {
    if (!kept.has(line)) written.came++;
    kept.add(line);
  }
  begun.clear();
  const { refreshHours } = await readSettings(page);
  assert.ok([written.setting, written.nextSetting].includes(refreshHours), `the setting ${refreshHours}`);
  if (refreshHours !== written.setting) written.came++;
  written.setting = written.nextSetting = refreshHours;
  const { actors, storageProblem } = await ask(page, 'dataset.info', {});
  assert.ok(actors > 1_000, `${actors} actors`);
  assert.equal(storageProblem, undefined);
}

async function startRefresh(page: Page): Promise<void> {
  // One that the browser stopped half way is tried again by itself, and this one comes after it.
  await until('the refresh to start', async () => (await ask(page, 'refresh.start', {})).started);
}

async function writeOne(page: Page, what: What, written: Written): Promise<void> {
  const { kept, begun, took } = written;
  const since = performance.now();
  if (what === 'setting') {
    const refreshHours = (written.setting ?? 0) + 1;
    written.nextSetting = refreshHours;
    await changeSettings(page, { refreshHours });
    written.setting = refreshHours;
    return;
  }
  const number = kept.size + begun.size + 1;
  const correction: CorrectionDraft =
    what === 'note'
      ? { kind: 'note-actor', actor: ACTOR, text: `Note ${number}` }
      : { kind: 'add-alias', actor: ACTOR, name: `Umber Testwind ${number}` };
  begun.add(lineOf(correction));
  await ask(page, 'corrections.add', { correction });
  kept.add(lineOf(correction));
  took.push(performance.now() - since);
}

function lineOf(correction: CorrectionDraft): string {
  if (correction.kind === 'note-actor') return `note: ${correction.text}`;
  return `${correction.kind}: ${'name' in correction ? correction.name : ''}`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
