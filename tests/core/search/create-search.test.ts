import { describe, expect, it } from 'vitest';
import { createSearch } from '@/core/search/create-search';
import type { SearchHit } from '@/core/search/match-actor';
import { bundledEntries, makeCrowd } from './bundled-entries';

const search = createSearch(bundledEntries);

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

  it.each([
    ['salt', 'GhostEmperor'],
    ['kimsuky group', 'Kimsuky'],
    ['the lazarus group', 'Lazarus Group'],
    ['volt typhoon actor', 'Volt Typhoon'],
    ['who is volt typhoon', 'Volt Typhoon'],
    ['gruppe turla', 'Turla'],
    ['lazarus campaign', 'Lazarus Group'],
    ['state sponsored sandworm', 'Sandworm'],
    ['kimsuky malware', 'Kimsuky'],
    ['cyber army of russia', 'Cyber Army of Russia Reborn'],
    ['41', 'APT41'],
  ])('"%s" is %s', (query, name) => {
    expect(first(query)).toBe(name);
  });

  it.each(['dprk', 'north korean'])('"%s" is an actor of North Korea', (query) => {
    const found = search(query, 30);
    expect(found).not.toEqual([]);
    expect(found.filter(({ entry }) => !entry.countries.includes('KP'))).toEqual([]);
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

it('gives the same first actors, however few are asked for', () => {
  const search = createSearch(makeCrowd(5_000));
  for (const query of [
    's',
    'apt',
    'storm 0',
    '05',
    'g00',
    'unc',
    'panda',
    'c b',
    'russia',
    'china b',
    'russia bear',
  ]) {
    const all = search(query, 5_000);
    expect([query, all.length > 31]).toEqual([query, true]);
    expect(search(query, 31)).toEqual(all.slice(0, 31));
    expect(search(query, 1)).toEqual(all.slice(0, 1));
    expect(search(query, 0)).toEqual([]);
  }
}, 60_000);
