import { type SearchEntry, searchEntry } from '@/core/profile/search-entry';
import { createSearch } from '@/core/search/create-search';
import { median, timeTasks } from '../measure';
import { makeDataset } from '../synthetic-dataset';
import type { Materials } from './materials';

/** Three names each, as in the made dataset. */
const NAMES_PER_ACTOR = 3;
const ACTORS = 5_000;
const MANY_ACTORS = 50_000;
/** As the popup asks. */
const LIMIT = 31;

/** A code, two words, a slip of the keys, a word of nobody, words of two names, rare and common: typed key by key. */
const QUERIES = [
  'storm-4821',
  'velvet otter',
  'crimzon heron',
  'mirquin',
  'apt 29',
  'zzzzzz',
  'comet gilded',
  'e storm',
  'otter storm',
];

export interface SearchFigures {
  /** From the actors to the first possible key: once as the popup opens. */
  readonly searchIndexMs: number;
  /** The slowest key, each taken as its median. */
  readonly searchMs: number;
  readonly search50kMs: number;
}

/** From a key to the found actors, without drawing them. */
export function measureSearch({ quick }: Materials): SearchFigures {
  return {
    searchIndexMs: indexing(ACTORS, quick ? 5 : 15),
    searchMs: slowestKey(ACTORS, quick ? 5 : 15),
    search50kMs: slowestKey(MANY_ACTORS, quick ? 2 : 5),
  };
}

function indexing(actors: number, rounds: number): number {
  const entries = makeEntries(actors);
  return timeTasks({ index: () => createSearch(entries) }, { rounds }).index;
}

function slowestKey(actors: number, rounds: number): number {
  const search = createSearch(makeEntries(actors));
  const keys = QUERIES.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
  const times = new Map<string, number[]>(keys.map((key) => [key, []]));
  for (let round = -1; round < rounds; round++) {
    for (const key of keys) {
      const started = performance.now();
      search(key, LIMIT);
      if (round >= 0) times.get(key)?.push(performance.now() - started);
    }
  }
  return Math.max(...[...times.values()].map(median));
}

function makeEntries(actors: number): readonly SearchEntry[] {
  return makeDataset(actors * NAMES_PER_ACTOR).actors.map(searchEntry);
}
