import { TRANSPORTS } from '@/background/download/transports';
import { readImportedReports } from '@/core/sources/imported-reports';
import { createRandom, type Random } from '../bench/random';
import { type FeedOutcome, type FeedPathOptions, runFeed } from './feed-path';
import { garble, spoil } from './hostile';
import { brokenPromises } from './promises';
import { excerpt, ownSource, type Seed } from './seeds';

/** One file, mutated; the same for the same seed and number. */
export interface FuzzCase {
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly seed: Seed;
  /** Given by a server page by page. */
  readonly pages?: readonly unknown[];
}

export function makeCase(seeds: readonly Seed[], run: number, number: number): FuzzCase {
  const random = createRandom(((run * 0x9e3779b1) ^ ((number + 1) * 0x85ebca6b)) | 1);
  // The first few of a small seed are alike.
  for (let warm = 0; warm < 8; warm += 1) random.below(2);
  const seed = seeds[random.below(seeds.length)];
  if (seed === undefined) throw new Error('There are no files to mutate.');
  const isBytes = seed.content instanceof Uint8Array;
  const content = isBytes ? seed.content : excerpt(seed.content, random);
  const others = seeds.map((other) => other.content);
  const spoilt = isBytes ? content : spoil(content, others, random);
  const isPaged = !isBytes && seed.source.format === 'stix-bundle' && random.below(3) === 0;
  const bytes = isBytes ? (content as Uint8Array) : new TextEncoder().encode(JSON.stringify(spoilt) ?? '');
  return {
    title: seed.title,
    seed,
    bytes: isBytes || random.below(4) === 0 ? garble(bytes, random) : bytes,
    ...(isPaged ? { pages: pagesOf(spoilt, others, random) } : {}),
  };
}

/** What it broke; empty where nothing. */
export async function runCase(made: FuzzCase, options: FeedPathOptions): Promise<readonly string[]> {
  const { seed, pages } = made;
  const bytes = pages === undefined ? made.bytes : await fetchPages(pages, options);
  if (bytes === undefined) return [];
  const outcome = await runFeed(seed.source, bytes, options);
  return [...brokenPromises(outcome), ...brokenPromises(importReports(bytes))];
}

/** The same file as reports that the reader imports. */
function importReports(bytes: Uint8Array): FeedOutcome {
  const nothing = { actors: [], exports: {}, compiled: 0 };
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return nothing; // The file is no JSON, and nobody would hand it in.
  }
  const file = readImportedReports(input, {});
  if (!file.ok) return { ...nothing, refused: file.error };
  return { ...nothing, content: { records: [], reports: file.value.reports, skipped: {} } };
}

function pagesOf(bundle: unknown, others: readonly unknown[], random: Random): unknown[] {
  const objects = (bundle as { objects?: unknown } | null)?.objects;
  const list: readonly unknown[] = Array.isArray(objects) ? objects : [bundle];
  const size = 1 + random.below(Math.max(1, list.length));
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, at) => {
    const page = { more: at < count - 1, next: `${at + 1}`, objects: list.slice(at * size, (at + 1) * size) };
    return random.below(3) === 0 ? spoil(page, others, random) : page;
  });
}

/** The bundle that is made of a TAXII server's pages; undefined where it is left, which has words. */
async function fetchPages(
  pages: readonly unknown[],
  { onStage = () => undefined }: FeedPathOptions,
): Promise<Uint8Array | undefined> {
  onStage('fetch');
  const { fetch } = globalThis;
  globalThis.fetch = async (address) => {
    const at = Number(new URL(String(address)).searchParams.get('next') ?? 0);
    return Response.json(pages[at] ?? { more: true });
  };
  try {
    const got = await TRANSPORTS.taxii({
      id: ownSource('stix-bundle').id,
      address: 'https://taxii.example/api/collections/1/',
      options: {},
      now: '2026-01-01T00:00:00.000Z',
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    if (!got.ok && !/^[A-Z].*\.$/su.test(got.error.message))
      throw new Error(`No words: ${got.error.message}`);
    return got.ok ? got.value.bytes : undefined;
  } finally {
    globalThis.fetch = fetch;
  }
}
