import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, MissingBrowser } from '../../scripts/lib/ensure-browser';
import type { BrowserFamily, FoundBrowser } from '../../scripts/lib/find-browser';
import { BUILD_SCRIPT, buildFolder, PROJECT_ROOT } from '../../scripts/lib/project';
import { readOptions } from '../../scripts/lib/read-options';
import type { Driver } from './driver';
import { loadFeeds } from './feeds';
import { TAKEN_OUT } from './files';
import { launch } from './launch';
import { type RefusingProxy, startRefusingProxy } from './proxy';
import { startServer } from './server';
import { STORIES } from './stories';
import { NotHere, type Scene, type Story } from './story';

const USAGE = `npm run e2e [-- --only chromium|firefox] [--grep WORDS[|WORDS…]]
Tells the stories of tests/browser/cases on the builds, or those alone in whose titles such words are.`;

const FAMILIES: readonly BrowserFamily[] = ['chromium', 'firefox'];
/** More than any test takes on a slow machine; a hung one must not hang the run. */
const TEST_LIMIT_MS = 240_000;
/** Browsers of one family: while one waits, as for a server that does not answer, another goes on. */
const SIDE_BY_SIDE = 2;

type Outcome = 'passed' | 'failed' | 'skipped';
interface Result {
  readonly outcome: Outcome;
  readonly why?: string;
  /** What it was doing may still be going on. */
  readonly hung?: boolean;
}

interface Told extends Result {
  readonly test: string;
}

interface Tally {
  passed: number;
  /** What failed, and why. */
  readonly failed: string[];
  /** What was skipped, and why. */
  readonly skipped: string[];
  /** What failed, and passed when its story was told again. */
  readonly unsteady: string[];
}

const MARKS: Readonly<Record<Outcome, string>> = { passed: '✓', failed: '✗', skipped: '–' };

async function main(): Promise<void> {
  const { values } = readOptions(USAGE, { options: { only: { type: 'string' }, grep: { type: 'string' } } });
  const families = FAMILIES.filter((family) => !values.only || family === values.only);
  if (families.length === 0) throw new MissingBrowser(`--only takes ${FAMILIES.join(' or ')}.`);
  const stories = selectTests(values.grep?.toLowerCase());
  // Of another build.
  rmSync(TAKEN_OUT, { recursive: true, force: true });
  const feeds = loadFeeds();
  console.log(`Feeds: ${feeds.origin}`);
  const tally: Tally = { passed: 0, failed: [], skipped: [], unsteady: [] };
  const stages = await Promise.allSettled(families.map((family) => tellAll(stories, family, feeds, tally)));
  // Once more at the end, where a log that is cut short still has them.
  for (const line of tally.unsteady) console.log(`unsteady: ${line}`);
  for (const line of tally.skipped) console.log(`skipped: ${line}`);
  for (const line of tally.failed) console.log(`failed: ${line}`);
  console.log(
    `\nEnd to end: ${tally.passed} passed, ${tally.failed.length} failed, ${tally.skipped.length} skipped`,
  );
  process.exitCode = tally.failed.length > 0 || tally.passed === 0 ? 1 : 0;
  for (const stage of stages) if (stage.status === 'rejected') throw stage.reason;
}

function selectTests(wanted: string | undefined): readonly Story[] {
  if (!wanted) return STORIES;
  const either = wanted.split('|');
  return STORIES.map((story) => ({
    ...story,
    tests: story.tests.filter((test) => {
      const title = `${story.title} ${test.name}`.toLowerCase();
      return either.some((words) => title.includes(words));
    }),
  })).filter((story) => story.tests.length > 0);
}

/**
 * A few browsers tell all stories: each begins with the extension as newly installed and no page open. A story with a failure is
 * told once more at the end, in a browser of its own: what a machine that was too busy had failed passes then, and is named as
 * unsteady; what is broken fails again.
 */
async function tellAll(
  stories: readonly Story[],
  family: BrowserFamily,
  feeds: Scene['feeds'],
  tally: Tally,
): Promise<void> {
  if (!existsSync(join(buildFolder(family), 'manifest.json'))) {
    throw new MissingBrowser(`There is no build to test. Run: npm run ${BUILD_SCRIPT[family]}`);
  }
  const browser = await ensureBrowser(family, console.log);
  const waiting = [...stories];
  const again: [Story, readonly Told[]][] = [];
  const tellWaiting = () =>
    withTeller(browser, feeds, async (tellNext) => {
      for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
        const told = await tellNext(story);
        if (told.some(({ outcome }) => outcome === 'failed')) again.push([story, told]);
        else count(told, browser.title, tally);
      }
    });
  await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, stories.length) }, tellWaiting));
  for (const [story, first] of again) {
    await withTeller(browser, feeds, async (tellNext) =>
      count(await tellNext(story), browser.title, tally, first),
    );
  }
}

/** Runs `work` with what tells stories one after the other, in one browser as long as that is of use. */
async function withTeller(
  { family, path, title }: FoundBrowser,
  feeds: Scene['feeds'],
  work: (tellNext: (story: Story) => Promise<readonly Told[]>) => Promise<void>,
): Promise<void> {
  const proxy = await startRefusingProxy();
  const [executablePath, extension] = [path, buildFolder(family)];
  let driver: Driver | undefined;
  let isAsInstalled = false;
  try {
    await work(async (story) => {
      proxy.reset();
      if (driver && isAsInstalled) await driver.closeAll();
      else if (driver) await driver.startAnew();
      else
        driver = await launch(family, { executablePath, extension, headless: true, proxyPort: proxy.port });
      const { told, isSound } = await tell(story, { driver, feeds, proxy }, title);
      isAsInstalled = story.onlyReads === true && told.every(({ outcome }) => outcome !== 'failed');
      if (!isSound) {
        await driver.close();
        driver = undefined;
      }
      return told;
    });
  } finally {
    await driver?.close();
    await proxy.close();
  }
}

/** @param first what came of it when it was told before */
function count(told: readonly Told[], browser: string, tally: Tally, first: readonly Told[] = []): void {
  for (const { test, outcome, why } of told) {
    if (outcome === 'passed') tally.passed += 1;
    else tally[outcome].push(`${browser}: ${test} (${why})`);
    const before = first.find((other) => other.test === test);
    if (outcome === 'passed' && before?.outcome === 'failed') {
      tally.unsteady.push(`${browser}: ${test} (at first: ${before.why})`);
    }
  }
}

/** Prints the story when it is over, for the other browser tells its own; not sound when the browser is of no more use. */
async function tell(
  story: Story,
  {
    driver,
    feeds,
    proxy,
  }: { readonly driver: Driver; readonly feeds: Scene['feeds']; readonly proxy: RefusingProxy },
  browser: string,
): Promise<{ readonly told: readonly Told[]; readonly isSound: boolean }> {
  const told: Told[] = [];
  const server = await startServer(join(PROJECT_ROOT, 'scripts/sample'), feeds.bodies);
  const lines = [`\n  ${browser}: ${story.title}`];
  let gone = false;
  void driver.closed.then(() => {
    gone = true;
  });
  try {
    for (const test of story.tests) {
      const started = performance.now();
      const result = await attempt(() => test.run({ driver, server, feeds, proxy }));
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      told.push({ test: test.name, ...result });
      lines.push(`    ${MARKS[result.outcome]} ${test.name} (${seconds} s)`);
      if (result.why) lines.push(`      ${result.why}`);
      server.reset();
    }
  } finally {
    console.log(lines.join('\n'));
    await server.close();
  }
  return { told, isSound: !gone && !told.some(({ hung }) => hung) };
}

async function attempt(run: () => Promise<void>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Result>((resolve) => {
    const why = `took longer than ${TEST_LIMIT_MS / 1000} s`;
    timer = setTimeout(() => resolve({ outcome: 'failed', why, hung: true }), TEST_LIMIT_MS);
  });
  try {
    return await Promise.race([run().then((): Result => ({ outcome: 'passed' })), limit]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { outcome: error instanceof NotHere ? 'skipped' : 'failed', why };
  } finally {
    clearTimeout(timer);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof MissingBrowser ? error.message : error);
  process.exitCode = 1;
});
