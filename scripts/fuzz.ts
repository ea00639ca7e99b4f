import { fork } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledWords, readBundle, runFeed } from './lib/fuzz/feed-path';
import { makeCase, runCase } from './lib/fuzz/run-case';
import { readSeeds } from './lib/fuzz/seeds';
import { STORMS } from './lib/fuzz/storms';
import { PROJECT_ROOT, SHARED_FOLDER } from './lib/project';
import { readNumber, readOptions } from './lib/read-options';
import { runCommand } from './lib/run-command';

const USAGE = `npm run fuzz -- [--minutes N] [--seed S] [--from K] [--upstream DIR] [--reader | --storms [--only TITLE]]
Real files, mutated, go the whole way of a feed (adapters, identity, compiled names, matching, search, exports), held against
what SECURITY.md promises. What breaks is kept in .output/fuzz, and met again by its seed and number. --reader instead mutates
PDFs, mails, Markdown and HTML, which the reader then opens in Chromium and Firefox, for so long in each. --storms instead
measures feeds that are made to cost more than they weigh, each at half its size and at all of it: the time of the processor,
the most memory.`;

const { values } = readOptions(USAGE, {
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    from: { type: 'string', default: '0' },
    upstream: { type: 'string' },
    reader: { type: 'boolean', default: false },
    storms: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    worker: { type: 'boolean', default: false },
  },
});

const seed = readNumber('--seed', values.seed, USAGE);

/** Nothing of a few hundred entries may take so long, on a busy machine too. */
const HANG_MS = 60_000;
/** Of the large ones. */
const STORM_MS = 300_000;
/** What a browser's background may hold without being ended. */
const MEGABYTES = 1_500;
const OUTPUT = join(PROJECT_ROOT, '.output/fuzz');
const UPSTREAM = join(SHARED_FOLDER, 'upstream');

interface Report {
  readonly number: number;
  readonly title: string;
  readonly stage: string;
  /** Milliseconds of the processor; absent while it is at it. */
  readonly cpu?: number;
  readonly broken?: readonly string[];
}

async function work(from: number): Promise<void> {
  const seeds = readSeeds(values.upstream ?? (existsSync(UPSTREAM) ? UPSTREAM : undefined));
  // A part of it: all of it would be merged anew for each file.
  const { actors, software, ...rest } = readBundle();
  const bundle = { ...rest, actors: actors.slice(0, 60), software: software.slice(0, 60) };
  const options = { bundle, words: bundledWords(), looked: 25 };
  for (let number = from; ; number += 1) {
    const made = makeCase(seeds, seed, number);
    const { title } = made;
    const began = process.cpuUsage();
    let stage = '';
    const onStage = (next: string) => {
      stage = next;
      tell({ number, title, stage });
    };
    const broken = await runCase(made, { ...options, onStage }).catch((error: unknown) => [
      `it broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    ]);
    const { user, system } = process.cpuUsage(began);
    await tell({ number, title, stage, cpu: (user + system) / 1_000, broken });
  }
}

function tell(report: Report): Promise<void> {
  return new Promise((resolve) => process.send?.(report, () => resolve()));
}

async function fuzz(): Promise<void> {
  const until = Date.now() + readNumber('--minutes', values.minutes, USAGE) * 60_000;
  const files = new Set<string>();
  let [number, cases, slowest] = [readNumber('--from', values.from, USAGE), 0, 0];
  let slowestTitle = '';
  const problems = new Map<string, string>();
  const keep = ({ number: at, title, stage, broken = [] }: Report) => {
    for (const promise of broken) {
      const kind = `${promise.slice(0, 90)} (${stage})`;
      if (problems.has(kind)) continue;
      problems.set(kind, title);
      mkdirSync(OUTPUT, { recursive: true });
      const seeds = readSeeds(values.upstream ?? (existsSync(UPSTREAM) ? UPSTREAM : undefined));
      writeFileSync(join(OUTPUT, `${seed}-${at}.json`), makeCase(seeds, seed, at).bytes);
      console.log(`${title}, --seed ${seed} --from ${at}, ${stage}: ${promise}`);
    }
  };
  while (Date.now() < until) {
    let last: Report = { number, title: '', stage: 'beginning' };
    await runWorker(['--from', String(number)], until, HANG_MS, (report) => {
      last = report;
      files.add(report.title);
      if (report.cpu === undefined) return;
      cases += 1;
      if (report.cpu > slowest) [slowest, slowestTitle] = [report.cpu, `${report.title}, ${report.number}`];
      keep(report);
    }).then((ended) => {
      if (ended !== 'time is over') keep({ ...last, broken: [`it ${ended}`] });
    });
    number = last.number + 1;
  }
  const took = `the slowest took ${(slowest / 1_000).toFixed(1)} s of the processor (${slowestTitle})`;
  console.log(
    `Fuzz: seed ${seed}, ${cases} files made of ${files.size}; ${took}; ${problems.size} kinds of problem`,
  );
  process.exitCode = problems.size > 0 ? 1 : 0;
}

/** Runs this file as a worker; it ends with the time, when it says nothing for too long, or by itself. */
function runWorker(
  args: readonly string[],
  until: number,
  silentMs: number,
  onReport: (report: Report) => void,
): Promise<string> {
  const given = process.argv
    .slice(2)
    .filter((_, at, all) => all[at] !== '--from' && all[at - 1] !== '--from');
  const child = fork(fileURLToPath(import.meta.url), [...given, ...args, '--worker'], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${MEGABYTES}`],
  });
  return new Promise((resolve) => {
    let why = 'ended by itself';
    const stop = (reason: string) => {
      why = reason;
      child.kill('SIGKILL');
    };
    let silence = setTimeout(stop, silentMs, 'hangs');
    const end = setTimeout(stop, Math.max(0, until - Date.now()), 'time is over');
    child.on('message', (report: Report) => {
      clearTimeout(silence);
      silence = setTimeout(stop, silentMs, 'hangs');
      onReport(report);
    });
    child.on('exit', () => {
      clearTimeout(silence);
      clearTimeout(end);
      resolve(why);
    });
  });
}

async function measureStorms(): Promise<void> {
  console.log('feed | size | MB | ms of the processor | MB of memory | what came of it');
  for (const [at, { title, size }] of STORMS.entries()) {
    if (!title.includes(values.only)) continue;
    for (const part of [size / 2, size]) {
      const ended = await runWorker(
        ['--from', `${at}/${part}`],
        Date.now() + STORM_MS,
        STORM_MS,
        () => undefined,
      );
      if (ended !== 'ended by itself') console.log(`${title} | ${part} | ${ended}`);
    }
  }
}

async function storm(which: string): Promise<void> {
  const [at = '', size = ''] = which.split('/');
  const found = STORMS[Number(at)];
  if (found === undefined) throw new Error(`There is no storm ${at}.`);
  const bytes = found.bytes(Number(size));
  const others = found.others?.(Number(size)) ?? [];
  const options = { bundle: readBundle(), words: bundledWords(), others };
  const before = process.resourceUsage().maxRSS / 1024;
  const began = process.cpuUsage();
  const { refused, content, compiled } = await runFeed(found.source, bytes, options);
  const { user, system } = process.cpuUsage(began);
  const memory = `${Math.round(process.resourceUsage().maxRSS / 1024 - before)}`;
  const came =
    refused ??
    `${content?.records.length} records, ${(compiled / 1e6).toFixed(1)} MB of names, left out ${JSON.stringify(content?.skipped)}`;
  console.log(
    [
      found.title,
      size,
      (bytes.length / 1e6).toFixed(1),
      Math.round((user + system) / 1_000),
      memory,
      came,
    ].join(' | '),
  );
  process.exit(0);
}

/** In the browsers, by the test that `npm test` runs for a few files of each. */
async function fuzzReader(): Promise<void> {
  const file = 'tests/reader/mutated-files.browser.test.ts';
  const { code } = await runCommand(
    'npx',
    ['--no-install', 'vitest', 'run', '--project', 'browser', file],
    true,
    {
      VITE_MUTATED_MINUTES: values.minutes,
      VITE_MUTATED_SEED: values.seed,
      VITE_MUTATED_FROM: values.from,
    },
  );
  process.exitCode = code;
}

if (values.reader) await fuzzReader();
else if (values.worker) await (values.storms ? storm(values.from) : work(Number(values.from)));
else await (values.storms ? measureStorms() : fuzz());
