import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../tests/browser/driver';
import { ask, pointAtServer } from '../tests/browser/extension-page';
import { loadFeeds } from '../tests/browser/feeds';
import { launch } from '../tests/browser/launch';
import { startServer, type TestServer } from '../tests/browser/server';
import { until } from '../tests/browser/until';
import { ensureBrowser } from './lib/ensure-browser';
import type { BrowserFamily } from './lib/find-browser';
import { buildFolder, PROJECT_ROOT } from './lib/project';

const ACTOR = { records: ['microsoft-mapping/Antique Typhoon'], name: 'Antique Typhoon' };
/** What a write takes at most; when within it the browser dies is left to chance. */
const WRITE_MS = 60;
/** What a refresh takes, more or less. */
const REFRESH_MS = 4_000;

/** What the reader has been told of: it has to be there after the kill. */
interface Kept {
  notes: Set<string>;
}

interface Moment {
  readonly what: string;
  /** Begins something, and answers after how many milliseconds the browser is to die. */
  begin(page: Page, kept: Kept, turn: string): Promise<number>;
}

const MOMENTS: readonly Moment[] = [
  {
    what: 'while a note is written',
    async begin(page, _, turn) {
      void addNote(page, turn).catch(() => undefined);
      return Math.random() * WRITE_MS;
    },
  },
  {
    what: 'right after a note was confirmed',
    async begin(page, kept, turn) {
      await addNote(page, turn);
      kept.notes.add(turn);
      return 0;
    },
  },
  {
    what: 'while the sources are refreshed',
    async begin(page) {
      await ask(page, 'refresh.start', {});
      return Math.random() * REFRESH_MS;
    },
  },
  {
    what: 'while a backup is restored',
    async begin(page) {
      const { text } = await ask(page, 'backup.make', {});
      void ask(page, 'backup.restore', { text }).catch(() => undefined);
      return Math.random() * WRITE_MS * 4;
    },
  },
  {
    what: 'while the data is reset',
    async begin(page) {
      void ask(page, 'dataset.reset', {}).catch(() => undefined);
      return Math.random() * REFRESH_MS;
    },
  },
];

/**
 * Kills a browser with SIGKILL, again and again in one profile, in the middle of what it writes; each next start has to have
 * every note that was confirmed, and answers. `--count` is how often at each moment, `--only` the family; Firefox does not yet
 * open its extension's pages in a profile that is kept.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '20' }, only: { type: 'string', default: 'chromium' } },
  });
  const server = await startServer(join(PROJECT_ROOT, 'scripts/sample'), loadFeeds().bodies);
  try {
    for (const family of ['chromium', 'firefox'] as const) {
      if (values.only === family) {
        await killAll(family, Number(values.count), server);
      }
    }
  } finally {
    await server.close();
  }
}

async function killAll(family: BrowserFamily, count: number, server: TestServer): Promise<void> {
  const { path, title } = await ensureBrowser(family, console.log);
  const profile = await mkdtemp(join(tmpdir(), 'byname-kills-'));
  const options = { executablePath: path, extension: buildFolder(family), headless: true, keepWelcome: true };
  const kept: Kept = { notes: new Set() };
  try {
    for (const moment of MOMENTS) {
      for (let turn = 0; turn < count; turn++) {
        const driver = await launch(family, { ...options, profile });
        try {
          const page = await lookAfter(driver, kept, server);
          const wait = await moment.begin(page, kept, `${moment.what}, ${turn}`);
          await pause(wait);
        } finally {
          await driver.kill();
        }
      }
      console.log(`${title}: ${count} killed ${moment.what}, nothing lost`);
    }
    const driver = await launch(family, { ...options, profile });
    await lookAfter(driver, kept, server);
    await driver.close();
    console.log(`${title}: ${kept.notes.size} notes that were confirmed are there`);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** Every confirmed note is there, and so is the data; one that was not confirmed may be there, whole. */
async function lookAfter(driver: Driver, kept: Kept, server: TestServer): Promise<Page> {
  const page = await driver.openExtensionPage('options.html');
  // The browser may be at its own recovery still.
  const listed = await until('the corrections', () => ask(page, 'corrections.list', {}).catch(() => null));
  const found = new Set(
    listed.map(({ correction }) => ('text' in correction ? String(correction.text) : correction.kind)),
  );
  assert.deepEqual(
    [...kept.notes].filter((note) => !found.has(note)),
    [],
    'notes that were confirmed',
  );
  for (const note of found) kept.notes.add(note);
  const { actors, storageProblem } = await ask(page, 'dataset.info', {});
  assert.ok(actors > 1_000, `${actors} actors`);
  assert.equal(storageProblem, undefined);
  await pointAtServer(page, server);
  return page;
}

function addNote(page: Page, text: string) {
  return ask(page, 'corrections.add', { correction: { kind: 'note-actor', actor: ACTOR, text } } as never);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
