import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, MissingBrowser } from './lib/ensure-browser';
import { PROJECT_ROOT } from './lib/project';
import { runCommand } from './lib/run-command';

interface Check {
  readonly title: string;
  /** Command and arguments; commands of the project's own packages run through npx. */
  readonly command: readonly [string, ...string[]];
  /** Tests it counted, from what it printed or wrote. */
  readonly count?: (output: string) => Count | undefined;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Outcome extends Count {
  readonly check: Check;
  readonly ok: boolean;
}

const UNIT_REPORT = join(PROJECT_ROOT, '.output/unit-tests.json');

const CHECKS: readonly Check[] = [
  { title: 'Format and lint', command: ['npx', '--no-install', 'biome', 'ci', '.'] },
  { title: 'Types', command: ['npm', 'run', '--silent', 'types'] },
  { title: 'Walls between rooms', command: ['npm', 'run', '--silent', 'walls'] },
  { title: 'Dead code', command: ['npm', 'run', '--silent', 'dead'] },
  { title: 'Build for Chrome', command: ['npm', 'run', '--silent', 'build'] },
  { title: 'Build for Firefox', command: ['npm', 'run', '--silent', 'build:firefox'] },
  {
    // After the builds: the test of the manifest reads them.
    title: 'Unit tests',
    command: [
      ...(['npx', '--no-install', 'vitest', 'run'] as const),
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    ],
    count: countUnitTests,
  },
  {
    title: 'End to end, in Chromium and Firefox',
    command: ['npm', 'run', '--silent', 'e2e'],
    count: countEndToEnd,
  },
];

/**
 * Runs every check there is, each to its end, so that one run tells everything that is wrong. A browser
 * that is missing and cannot be installed fails the run before anything else starts.
 */
async function main(): Promise<void> {
  process.chdir(PROJECT_ROOT);
  for (const family of ['chromium', 'firefox'] as const) await ensureBrowser(family, console.log);
  mkdirSync(join(PROJECT_ROOT, '.output'), { recursive: true });
  rmSync(UNIT_REPORT, { force: true });

  const outcomes: Outcome[] = [];
  for (const check of CHECKS) outcomes.push(await runCheck(check));

  console.log('');
  for (const { check, ok } of outcomes) console.log(`${ok ? 'passed' : 'FAILED'}  ${check.title}`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function runCheck(check: Check): Promise<Outcome> {
  console.log(`\n── ${check.title}`);
  const started = performance.now();
  const [command, ...args] = check.command;
  const { code, output } = await runCommand(command, args, true);
  console.log(
    `   ${code === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  const ok = code === 0;
  const count = check.count?.(output) ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  // A check that broke down without a failing test still failed.
  return { check, ok, passed: count.passed, failed: ok ? 0 : Math.max(1, count.failed) };
}

function countUnitTests(): Count | undefined {
  if (!existsSync(UNIT_REPORT)) return undefined;
  const report = JSON.parse(readFileSync(UNIT_REPORT, 'utf8')) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
  };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function countEndToEnd(output: string): Count | undefined {
  const found = /End to end: (\d+) passed, (\d+) failed/.exec(output);
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : undefined;
}

main().catch((error: unknown) => {
  console.error(error instanceof MissingBrowser ? error.message : error);
  process.exitCode = 1;
});
