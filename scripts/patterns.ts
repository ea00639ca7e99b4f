import { relative } from 'node:path';
import { check, type VulnerableDiagnostics } from 'recheck';
import { boundOf, idleBounds } from './lib/patterns/bounded';
import { type FoundPattern, findPatterns } from './lib/patterns/find-patterns';
import { PROJECT_ROOT } from './lib/project';

/**
 * `npm run patterns`: that no regular expression of the product takes a time that grows faster than the text it is tried on.
 * Literals are found in the code; what is made of texts is caught while it is made. Those of short texts are in `bounded.ts`.
 */
async function main(): Promise<void> {
  const { literals, makers } = findPatterns('src');
  const made = await catchMade();
  const all = [...literals, ...made];
  const faults = [
    ...makers
      .filter((file) => !made.some((pattern) => pattern.file === file))
      .map((file) => `${file} makes patterns that are not looked at: make one in scripts/patterns.ts.`),
    ...idleBounds(literals).map(
      (source) => `/${source}/ stands in scripts/lib/patterns/bounded.ts and nowhere else.`,
    ),
    ...(await inTurns(all, judge)).flatMap((words) => words ?? []),
  ];
  for (const words of faults) console.log(words);
  console.log(`Patterns: ${all.length} looked at, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** A pattern of a hundred words takes the checker seconds. */
const TIMEOUT_MS = 60_000;
const SIDE_BY_SIDE = 2;

/** The words for a pattern that can take too long; undefined for one that cannot. */
async function judge({ source, flags, file }: FoundPattern): Promise<string | undefined> {
  const found = await check(source, flags, { timeout: TIMEOUT_MS });
  if (found.status === 'safe') return undefined;
  const isSquare = found.status === 'vulnerable' && found.complexity.summary.startsWith('2nd degree');
  // Before the trial, which of such a pattern takes many seconds and tells nothing more.
  if (isSquare && boundOf({ file, source }) !== undefined) return undefined;
  if (found.status === 'vulnerable' && found.checker === 'fuzz' && isQuick(source, flags, found))
    return undefined;
  const why =
    found.status === 'vulnerable'
      ? `${found.complexity.summary}, by ${found.attack.pattern}`
      : `not known (${found.error.kind})`;
  return `${file}: /${source}/${flags}: ${why}`;
}

/** What a pattern takes whose time grows with the square of such a text is many times as much. */
const QUICK_MS = 300;
const TRIES = 3;

/**
 * True for one that is tried on the text that it is said to be slow with, and is not: where the checker guesses, its own trial
 * is by the clock, which on a busy machine takes what is quick for slow. One that may never end is not tried.
 */
function isQuick(source: string, flags: string, { complexity, attack }: VulnerableDiagnostics): boolean {
  if (complexity.type !== 'polynomial') return false;
  const pattern = new RegExp(source, flags);
  return Array.from({ length: TRIES }).some(() => {
    const started = performance.now();
    pattern.lastIndex = 0;
    pattern.test(attack.string);
    return performance.now() - started < QUICK_MS;
  });
}

/** The patterns that files of `src` make of texts, as they are made. */
async function catchMade(): Promise<readonly FoundPattern[]> {
  const made = new Map<string, FoundPattern>();
  const { RegExp: original } = globalThis;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags = '']: [string, string?]) {
      const [, maker = ''] = /(\/[^()\n]*\/src\/[^()\n:?]*)/.exec(new Error().stack ?? '') ?? [];
      const file = relative(PROJECT_ROOT, maker);
      made.set(JSON.stringify([source, flags, file]), { source, flags, file });
      return new target(source, flags);
    },
  });
  try {
    const { charClass, decomposedKey } = await import('@/core/text/characters');
    const { agenciesIn } = await import('@/core/profile/agencies');
    const { namingForm } = await import('@/core/naming/naming-form');
    const { compileNames } = await import('@/core/matcher/compile-names');
    const { decodeNames } = await import('@/core/matcher/compiled-names');
    const { withNumbers } = await import('@/core/matcher/numbers');
    const { NO_WORDS } = await import('@/core/matcher/word-list');
    for (const sign of 'é\u200b–_ー中ابс٣™') charClass(sign.charCodeAt(0));
    decomposedKey('é');
    agenciesIn('');
    namingForm('Volt Typhoon');
    const names = decodeNames(compileNames({ actors: [], software: [] }, NO_WORDS));
    if (names !== null) withNumbers(names);
  } finally {
    globalThis.RegExp = original;
  }
  return [...made.values()];
}

async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return results;
}

await main();
