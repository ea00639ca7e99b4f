import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, MissingBrowser } from './lib/ensure-browser';
import type { BrowserFamily } from './lib/find-browser';
import { ensurePython, MissingPython } from './lib/interop/python';
import { PROJECT_ROOT } from './lib/project';
import { runCommand } from './lib/run-command';

interface Check {
  readonly title: string;
  /** Command and arguments; commands of the project's own packages run through npx. */
  readonly command: readonly [string, ...string[]];
  /** It mostly waits, as for what is downloaded, for servers and for time to pass: others run beside it as if it did not. */
  readonly waits?: true;
  /** Titles of the checks that have to be over before it. */
  readonly after?: readonly string[];
  /** Tests it counted, from what it printed or wrote. */
  readonly count?: (output: string) => Count | undefined;
}

interface Count {
  readonly passed: number;
  /** What failed. */
  readonly failed: readonly string[];
  /** What was skipped, and why. */
  readonly skipped: readonly string[];
  /** What failed at first and passed when it was tried again by itself. */
  readonly unsteady?: readonly string[];
}

interface Outcome extends Count {
  readonly check: Check;
  readonly ok: boolean;
  readonly seconds: number;
}

const OUTPUT = join(PROJECT_ROOT, '.output');
const STORIES = 'End to end, in Chromium and Firefox';
const COMPONENTS = 'Unit tests of components';
const IN_CHROMIUM = 'Unit tests in Chromium';
const EXCHANGE = 'Exchange with other tools';
const BUILDS = ['Build for Chrome', 'Build for Firefox'];

/** The longest and what others wait for come first. */
const CHECKS: readonly Check[] = [
  { title: 'Build for Chrome', command: ['npm', 'run', '--silent', 'build'] },
  { title: 'Build for Firefox', command: ['npm', 'run', '--silent', 'build:firefox'] },
  {
    title: STORIES,
    command: ['npm', 'run', '--silent', 'e2e'],
    after: BUILDS,
    count: (output) => countListed('End to end', output),
  },
  // The tests of sizes and manifests read the builds.
  { ...unitTests('Unit tests in Node', 'node'), after: BUILDS },
  unitTests(COMPONENTS, 'ui'),
  // Vitest itself would run them one after the other, and each waits half of its time. What both are served lies in one folder,
  // which the first has filled when the other begins.
  {
    ...unitTests(IN_CHROMIUM, 'browser (chromium)'),
    waits: true,
    after: [COMPONENTS],
  },
  // What comes last goes in two browsers, for little is left to do while it waits; begun with the end of the stories it was all
  // that was left for the last quarter of a minute.
  ...['1/2', '2/2'].map(
    (part): Check => ({
      ...unitTests(`Unit tests in Firefox, ${part}`, 'browser (firefox)', [`--shard=${part}`]),
      waits: true,
      after: [IN_CHROMIUM],
    }),
  ),
  {
    title: 'Gallery: axe, pictures, spoken words',
    command: ['npm', 'run', '--silent', 'gallery'],
    count: (output) => countListed('Gallery', output),
  },
  {
    title: EXCHANGE,
    command: ['npm', 'run', '--silent', 'interop', '--', '--but', 'taken-out'],
    waits: true,
    count: (output) => countListed('Interop', output),
  },
  {
    title: 'What the stories took out',
    command: ['npm', 'run', '--silent', 'interop', '--', '--only', 'taken-out'],
    after: [STORIES, EXCHANGE],
    count: (output) => countListed('Interop', output),
  },
  { title: 'Types', command: ['npm', 'run', '--silent', 'types'] },
  { title: 'Format and lint', command: ['npx', '--no-install', 'biome', 'ci', '.'] },
  { title: 'Regular expressions', command: ['npm', 'run', '--silent', 'patterns'] },
  { title: 'Walls between rooms', command: ['npm', 'run', '--silent', 'walls'] },
  { title: 'Dead code', command: ['npm', 'run', '--silent', 'dead'] },
];

/** More would only take each other's time. */
const SIDE_BY_SIDE = Math.min(2, cpus().length);

/**
 * Runs every check there is, each to its end, so that one run tells everything that is wrong. A browser or a
 * Python that is missing and cannot be installed fails the run before anything else starts.
 */
async function main(): Promise<void> {
  process.chdir(PROJECT_ROOT);
  for (const family of ['chromium', 'firefox'] as const) await ensureBrowser(family, console.log);
  await ensurePython(console.log);
  mkdirSync(OUTPUT, { recursive: true });
  const started = performance.now();
  const outcomes = await runAll(CHECKS);

  console.log('');
  for (const { check, ok, seconds } of outcomes) {
    console.log(`${ok ? 'passed' : 'FAILED'}  ${check.title.padEnd(36)} ${seconds.toFixed(1).padStart(7)} s`);
  }
  console.log(`        ${'All of it'.padEnd(36)} ${secondsSince(started).toFixed(1).padStart(7)} s\n`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const skipped = outcomes.flatMap((outcome) => outcome.skipped);
  const failed = outcomes.flatMap((outcome) => outcome.failed);
  for (const line of skipped) console.log(`skipped: ${line}`);
  for (const { unsteady = [] } of outcomes) for (const line of unsteady) console.log(`unsteady: ${line}`);
  for (const line of failed) console.log(`failed: ${line}`);
  console.log(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

/** Runs the checks a few at once, in order as far as one need not wait for another. */
async function runAll(checks: readonly Check[]): Promise<readonly Outcome[]> {
  const waiting = [...checks];
  const over = new Map<string, Outcome>();
  const running = new Map<string, Promise<void>>();
  while (over.size < checks.length) {
    const busy = () => checks.filter(({ title, waits }) => running.has(title) && !waits).length;
    for (;;) {
      const isFull = busy() >= SIDE_BY_SIDE;
      const at = waiting.findIndex(
        ({ after = [], waits }) => after.every((title) => over.has(title)) && (waits || !isFull),
      );
      const [check] = at === -1 ? [] : waiting.splice(at, 1);
      if (check === undefined) break;
      const run = runCheck(check).then((outcome) => {
        over.set(check.title, outcome);
        running.delete(check.title);
      });
      running.set(check.title, run);
    }
    await Promise.race(running.values());
  }
  return [...over.values()];
}

async function runCheck(check: Check): Promise<Outcome> {
  console.log(`── ${check.title} …`);
  const started = performance.now();
  const [command, ...args] = check.command;
  const { code, output } = await runCommand(command, args, false);
  const ok = code === 0;
  const seconds = secondsSince(started);
  console.log(`\n── ${check.title}: ${ok ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s\n${output}`);
  const count = check.count?.(output) ?? { passed: ok ? 1 : 0, failed: [], skipped: [] };
  // A check that broke down without a failing test still failed, and so did one that ran no test.
  const isSound = ok && count.passed > 0;
  const failed = isSound || count.failed.length > 0 ? count.failed : [check.title];
  return { ...count, check, ok: failed.length === 0, seconds, failed };
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

function unitTests(
  title: string,
  project: 'node' | 'ui' | `browser (${BrowserFamily})`,
  options: readonly string[] = [],
): Check {
  const report = join(OUTPUT, `${title.toLowerCase().replaceAll(/\W+/g, '-')}.json`);
  rmSync(report, { force: true });
  return {
    title,
    command: [
      ...(['npx', '--no-install', 'vitest', 'run', '--project', project] as const),
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...options,
    ],
    count: () => countUnitTests(report),
  };
}

interface UnitReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function countUnitTests(path: string): Count | undefined {
  if (!existsSync(path)) return undefined;
  const report = JSON.parse(readFileSync(path, 'utf8')) as UnitReport;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (isWanted: (status: string) => boolean) =>
    tests.filter(({ status }) => isWanted(status)).map(({ fullName }) => fullName.trim());
  return {
    passed: named((status) => status === 'passed').length,
    failed: named((status) => status === 'failed'),
    skipped: named((status) => status !== 'passed' && status !== 'failed'),
  };
}

/** What a runner of ours says in its last lines. */
function countListed(runner: string, output: string): Count | undefined {
  const found = new RegExp(`^${runner}: (\\d+) passed`, 'm').exec(output);
  if (found === null) return undefined;
  const listed = (outcome: string) =>
    [...output.matchAll(new RegExp(`^${outcome}: (.*)$`, 'gm'))].map(([, what = '']) => what);
  return {
    passed: Number(found[1]),
    ...{ failed: listed('failed'), skipped: listed('skipped'), unsteady: listed('unsteady') },
  };
}

main().catch((error: unknown) => {
  const isMissing = error instanceof MissingBrowser || error instanceof MissingPython;
  console.error(isMissing ? error.message : error);
  process.exitCode = 1;
});
