import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBundled } from '@/core/identity/load-bundled';
import type { ActorId } from '@/core/model/actor';
import type { BundledDataset } from '@/core/model/dataset';
import { createSearch, type SearchHit } from '@/core/search/create-search';
import { type SearchEntry, searchEntry } from '@/core/search/search-entry';

const path = join(import.meta.dirname, '../../../assets/public/dataset.json');
const bundle = JSON.parse(readFileSync(path, 'utf8')) as BundledDataset;
const entries = loadBundled(bundle).actors.map(searchEntry);
const search = createSearch(entries);

function first(query: string): string | undefined {
  return search(query, 10)[0]?.entry.name;
}

function met(hit: SearchHit | undefined): string | undefined {
  return hit?.matched.ranges.map(([start, end]) => hit.matched.text.slice(start, end)).join('|');
}

describe('the first result among the actors of the bundled dataset', () => {
  /** From `from` letters on, the actor stands first at every key. */
  it.each([
    ['antiq typ', 'Storm-0558', 5],
    ['antique typhoon', 'Storm-0558', 5],
    ['strom 558', 'Storm-0558', 9],
    ['storm 0558', 'Storm-0558', 10],
    ['storm-0558', 'Storm-0558', 10],
    ['apt-29', 'APT29', 6],
    ['apt29', 'APT29', 5],
    ['apt 29', 'APT29', 6],
    ['cozy', 'APT29', 3],
    ['cozy bear', 'APT29', 3],
    ['cozybear', 'APT29', 3],
    ['midnight bl', 'APT29', 4],
    ['G0016', 'APT29', 5],
    ['nobelium', 'APT29', 4],
  ])('"%s" is %s', (query, name, from) => {
    const prefixes = Array.from({ length: query.length - from + 1 }, (_, at) => query.slice(0, from + at));
    expect(prefixes.map((prefix) => [prefix, first(prefix)])).toEqual(
      prefixes.map((prefix) => [prefix, name]),
    );
  });

  it.each(['russia', 'russi', 'RUSSIA'])('"%s" is an actor of Russia', (query) => {
    expect(search(query, 10).map(({ entry }) => entry.countries)).toSatisfy((found: string[][]) =>
      found.every((countries) => countries.includes('RU')),
    );
  });

  it.each([
    ['cozy baer', 'APT29'],
    ['mdnight blizzard', 'APT29'],
    ['lazrus', 'Lazarus Group'],
    ['volt tyfoon', 'VOLT TYPHOON'],
    ['salt typhon', 'GhostEmperor'],
  ])('"%s", with a slip, is %s', (query, name) => {
    expect(first(query)?.toLowerCase()).toBe(name.toLowerCase());
  });
});

describe('a result', () => {
  it('tells which alias was met, and which parts of it', () => {
    const [hit] = search('antiq typ', 1);
    expect(hit?.matched).toMatchObject({ text: 'Antique Typhoon', kind: 'alias' });
    expect(met(hit)).toBe('Antiq|Typ');
  });

  it('tells that an id or a country was met', () => {
    expect(search('g0016', 1)[0]?.matched).toMatchObject({ text: 'G0016', kind: 'id' });
    expect(search('russia', 1)[0]?.matched).toMatchObject({ text: 'Russia', kind: 'country' });
  });

  it('is none for what no actor is called', () => {
    expect(search('keep our customers safe', 10)).toEqual([]);
    expect(search('  -- ', 10)).toEqual([]);
    expect(search('', 10)).toEqual([]);
  });

  it('has each actor once, and no more than asked', () => {
    const found = search('bear', 7);
    expect(found).toHaveLength(7);
    expect(new Set(found.map(({ entry }) => entry.id)).size).toBe(7);
  });
});

describe('five thousand actors', () => {
  const KEYS = ['antiq typ', 'strom 558', 'apt-29', 'russia bear', 'cozybaer', 'midnihgt blizard', 'sto'];
  const crowd: SearchEntry[] = Array.from({ length: 5_000 }, (_, at) => {
    const entry = entries[at % entries.length];
    const copy = Math.floor(at / entries.length);
    const named = (text: string) => (copy === 0 ? text : `${text} ${copy}x`);
    return {
      id: `crowd/${at}` as ActorId,
      name: named(entry?.name ?? ''),
      names: entry?.names.map(named) ?? [],
      attackIds: entry?.attackIds ?? [],
      countries: entry?.countries ?? [],
    };
  });

  it('are searched within a frame at every key', () => {
    const searchAll = createSearch(crowd);
    const times = KEYS.flatMap((query) =>
      Array.from(query, (_, at) => {
        const start = performance.now();
        searchAll(query.slice(0, at + 1), 51);
        return performance.now() - start;
      }),
    ).sort((a, b) => a - b);
    // The median: this machine may be busy with something else at any one key.
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(16);
  });
});
