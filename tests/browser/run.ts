import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser, MissingBrowser } from '../../scripts/lib/ensure-browser';
import type { BrowserFamily } from '../../scripts/lib/find-browser';
import { BUILD_SCRIPT, buildFolder, PROJECT_ROOT } from '../../scripts/lib/project';
import { loadFeeds } from './feeds';
import { launch } from './launch';
import { startRefusingProxy } from './proxy';
import { startServer } from './server';
import { STORIES } from './stories';
import { NotHere, type Scene, type Story } from './story';

const FAMILIES: readonly BrowserFamily[] = ['chromium', 'firefox'];
/** More than any test takes on a slow machine; a hung one must not hang the run. */
const TEST_LIMIT_MS = 120_000;

type Outcome = 'passed' | 'failed' | 'notRun';
type Result =
  | { readonly outcome: 'passed' }
  | { readonly outcome: Exclude<Outcome, 'passed'>; readonly why: string };
type Tally = Record<Outcome, number>;

const MARKS: Readonly<Record<Outcome, string>> = { passed: '✓', failed: '✗', notRun: '–' };

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' } } });
  const families = FAMILIES.filter((family) => !values.only || family === values.only);
  if (families.length === 0) throw new MissingBrowser(`--only takes ${FAMILIES.join(' or ')}.`);
  const stories = selectTests(values.grep?.toLowerCase());
  const feeds = loadFeeds();
  console.log(`Feeds: ${feeds.origin}`);
  const tally: Tally = { passed: 0, failed: 0, notRun: 0 };
  for (const family of families) {
    if (!existsSync(join(buildFolder(family), 'manifest.json'))) {
      throw new MissingBrowser(`There is no build to test. Run: npm run ${BUILD_SCRIPT[family]}`);
    }
    const { path, title } = await ensureBrowser(family, console.log);
    console.log(`\n${title} (${path})`);
    for (const story of stories) await tell(story, family, path, feeds, tally);
  }
  console.log(
    `\nEnd to end: ${tally.passed} passed, ${tally.failed} failed${tally.notRun > 0 ? `, ${tally.notRun} not run` : ''}`,
  );
  process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
}

function selectTests(wanted: string | undefined): readonly Story[] {
  if (!wanted) return STORIES;
  return STORIES.map((story) => ({
    ...story,
    tests: story.tests.filter((test) => `${story.title} ${test.name}`.toLowerCase().includes(wanted)),
  })).filter((story) => story.tests.length > 0);
}

async function tell(
  story: Story,
  family: BrowserFamily,
  executablePath: string,
  feeds: Scene['feeds'],
  tally: Tally,
): Promise<void> {
  console.log(`  ${story.title}`);
  const proxy = await startRefusingProxy();
  const server = await startServer(join(PROJECT_ROOT, 'scripts/sample'), feeds.bodies);
  const driver = await launch(family, {
    executablePath,
    extension: buildFolder(family),
    headless: true,
    proxyPort: proxy.port,
  });
  try {
    for (const test of story.tests) {
      const started = performance.now();
      const result = await attempt(() => test.run({ driver, server, feeds, proxy }));
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      tally[result.outcome] += 1;
      console.log(`    ${MARKS[result.outcome]} ${test.name} (${seconds} s)`);
      if (result.outcome !== 'passed') console.log(`      ${result.why}`);
      server.reset();
    }
  } finally {
    await driver.close();
    await server.close();
    await proxy.close();
  }
}

async function attempt(run: () => Promise<void>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${TEST_LIMIT_MS / 1000} s`)), TEST_LIMIT_MS);
  });
  try {
    await Promise.race([run(), limit]);
    return { outcome: 'passed' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { outcome: error instanceof NotHere ? 'notRun' : 'failed', why };
  } finally {
    clearTimeout(timer);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof MissingBrowser ? error.message : error);
  process.exitCode = 1;
});
