import { describe, expect, it } from 'vitest';
import { wordsToGuess } from '@/core/search/match-word';
import { prefixDistance } from '@/core/search/prefix-distance';
import { rankActors } from '@/core/search/rank-actors';
import { buildSearchIndex } from '@/core/search/search-index';
import { makeCrowd } from './bundled-entries';

const index = buildSearchIndex(makeCrowd(5_000));
const EVERYBODY = 5_000;
/** As the popup asks. */
const LIMIT = 31;

/** How many phrases are read to answer: to score them, or to tell where the query met them. */
function countRead(query: string, limit: number): number {
  const read = new Set<string | symbol>();
  const phrases = new Proxy(index.phrases, {
    get: (list, key) => {
      read.add(key);
      return Reflect.get(list, key);
    },
  });
  rankActors({ ...index, phrases }, query, limit);
  return read.size;
}

describe('the first actors of many', () => {
  it.each(['s', 'apt', 'storm 0', '05', 'g00', 'unc', 'panda', 'c b', 'russia', 'china b', 'russia bear'])(
    'are the same for "%s", however few are asked for',
    (query) => {
      const all = rankActors(index, query, EVERYBODY);
      expect(all.length).toBeGreaterThan(LIMIT);
      expect(rankActors(index, query, LIMIT)).toEqual(all.slice(0, LIMIT));
      expect(rankActors(index, query, 1)).toEqual(all.slice(0, 1));
    },
  );

  it.each([
    ['s', LIMIT],
    ['st', LIMIT],
    ['c', LIMIT],
    ['a', LIMIT],
    ['g0', LIMIT],
    ['china b', 1],
    ['russia bear', 1],
  ])('are found for "%s" without reading most names that it meets', (query, limit) => {
    expect(countRead(query, limit)).toBeLessThan(countRead(query, EVERYBODY) / 2);
  });

  it.each(['china vixen', 'vixen china', 'storm sandworm'])(
    'are found for "%s" without reading the names that meet only its commoner word',
    (query) => {
      const alone = query.split(' ').map((word) => countRead(word, EVERYBODY));
      expect(countRead(query, LIMIT)).toBeLessThan(Math.max(...alone) / 4);
    },
  );
});

describe('fuse', () => {
  it.each([
    ['antik', 1],
    ['strom', 1],
    ['tyfoon', 1],
    ['midnihgt', 2],
    ['blizard', 2],
    ['lazrus', 1],
    ['kimsukky', 2],
  ])('is given one word in a hundred for "%s", and all that are near', (typed, slips) => {
    const given = wordsToGuess(index.words, typed).map((position) => index.words.keys[position] ?? '');
    const near = index.words.keys.filter(
      (word) =>
        typed.slice(0, 2).includes(word.charAt(0)) &&
        /^\D{3,}$/u.test(word) &&
        prefixDistance(typed, word, slips) <= slips,
    );
    expect(near).not.toEqual([]);
    expect(given).toEqual(expect.arrayContaining(near));
    expect(given.length).toBeLessThan(index.words.keys.length / 100);
  });
});
