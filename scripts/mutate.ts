import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { PROJECT_ROOT } from './lib/project';
import { readOptions, refuse } from './lib/read-options';

type StrykerOptions = ConstructorParameters<typeof Stryker>[0];

const USAGE = `npm run mutate [-- FILE OR FOLDER …] [--share K/N]
Changes the code of src/core and src/background a little, thousands of times, and says which changes no test notices.
A folder or a file keeps it short; what was found before and has not changed is not tried again. With --share 1/8 only every
eighth line is changed, the first, ninth and so on, which foretells within a few of a hundred what all would come to.`;

const FOLDERS = ['src/core', 'src/background'];
/** Rooms of rules, and how many of a hundred changes their tests must notice. */
const LEAST: Readonly<Record<string, number>> = {
  'src/core/matcher': 80,
  'src/core/identity': 80,
  'src/core/search': 80,
  'src/background/refresh': 80,
};
/** Words, not rules: each language has a table of cases of its own, and one changed word is one row of it. */
const WORDS = '!src/core/matcher/languages/!(word-table).ts';
const OUTPUT = '.output/mutants';

interface Room {
  noticed: number;
  survived: number;
}

async function main(args: readonly string[]): Promise<void> {
  const options = { share: { type: 'string' } } as const;
  const { values, positionals: wanted } = readOptions(USAGE, {
    args: [...args],
    options,
    allowPositionals: true,
  });
  process.chdir(PROJECT_ROOT);
  const missing = wanted.filter((path) => !existsSync(path));
  if (missing.length > 0) refuse(`Not here: ${missing.join(', ')}`, USAGE);
  const patterns = (wanted.length > 0 ? wanted : FOLDERS).map((path) =>
    path.endsWith('.ts') ? path : join(path, '**/*.ts').replaceAll('\\', '/'),
  );
  // A rule is held by the tests of its own room alone: those of others come by it too, and are slow.
  process.env.MUTATED = [...new Set(patterns.map(testsOf))].join();
  joinNamesAsVitestDoes();
  const mutated = values.share === undefined ? patterns : linesOf(patterns, readShare(values.share));
  const results = await new Stryker(optionsFor(mutated)).runMutationTest();

  const rooms = new Map<string, Room>();
  for (const { fileName, status } of results) {
    const name = relative(PROJECT_ROOT, fileName).split(sep).slice(0, 3).join('/');
    const room = rooms.get(name) ?? { noticed: 0, survived: 0 };
    if (status === 'Killed' || status === 'Timeout') room.noticed += 1;
    else if (status === 'Survived' || status === 'NoCoverage') room.survived += 1;
    rooms.set(name, room);
  }
  console.log(`\nThe survivors one by one: ${OUTPUT}/report.html; the ones that may live: docs/mutants.md`);
  for (const [name, { noticed, survived }] of [...rooms].sort(([a], [b]) => a.localeCompare(b))) {
    const score = (100 * noticed) / Math.max(1, noticed + survived);
    const least = LEAST[name];
    const tooLow = least !== undefined && score < least;
    if (tooLow) process.exitCode = 1;
    console.log(
      `${name.padEnd(26)} ${score.toFixed(1).padStart(5)} %  ${survived} of ${noticed + survived} live${tooLow ? `  (at least ${least} % must be noticed)` : ''}`,
    );
  }
}

interface Share {
  /** From 0. */
  readonly nth: number;
  readonly of: number;
}

function readShare(text: string): Share {
  const [, nth, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (!nth || !of || nth > of) return refuse('A share is the first of eight, 1/8, or the like.', USAGE);
  return { nth: nth - 1, of };
}

/** One line of so many, counted through all files, as Stryker asks for them. */
function linesOf(patterns: readonly string[], { nth, of }: Share): readonly string[] {
  let line = 0;
  return patterns.flatMap(filesOf).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((_, at) => (line++ % of === nth ? [`${path}:${at + 1}-${at + 1}`] : [])),
  );
}

/** Of a file, or of a folder with what is in it. */
function filesOf(pattern: string): readonly string[] {
  const [folder = '', rest] = pattern.split('/**/');
  if (rest === undefined) return [pattern];
  const within = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return within.filter((path) => path.endsWith('.ts') && !path.includes('/languages/')).sort();
}

/** The folder in `tests` that holds a path of `src`: of a room of core its own, where there is one. */
function testsOf(path: string): string {
  const [, top = '', room = ''] = path.split('/');
  return top === 'core' && existsSync(join('tests', top, room)) ? `${top}/${room}` : top;
}

/**
 * Stryker 9 asks for tests by their names joined by a space, and vitest 5 joins them by " > ": no test within a
 * `describe` would run, and what only those notice would be said to live.
 */
function joinNamesAsVitestDoes(): void {
  for (const file of ['stryker-setup.js', 'test-helpers.js']) {
    const path = join('node_modules/@stryker-mutator/vitest-runner/dist/src', file);
    const code = readFileSync(path, 'utf8');
    writeFileSync(path, code.replace("nameParts.join(' ')", "nameParts.join(' > ')"));
  }
}

function optionsFor(mutate: readonly string[]): StrykerOptions {
  return {
    mutate: [...mutate, WORDS],
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutate.config.ts' },
    coverageAnalysis: 'perTest',
    // It would rewrite the paths in it with a compiler of before version 7; none of them leads out of the project.
    tsconfigFile: 'none',
    ignorePatterns: ['docs', '.output'],
    tempDirName: `${OUTPUT}/sandbox`,
    incremental: true,
    incrementalFile: `${OUTPUT}/incremental.json`,
    reporters: ['clear-text', 'progress', 'html'],
    htmlReporter: { fileName: `${OUTPUT}/report.html` },
    clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: false },
    concurrency: 2,
    // A busy machine must not count as having noticed a change: what loops for ever is stopped sooner, by how often it
    // comes by the change, and only what waits for ever has to be waited for.
    timeoutMS: 60_000,
    timeoutFactor: 4,
  };
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
