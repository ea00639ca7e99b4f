import { expect, it } from 'vitest';
import { createRanking } from '@/core/search/ranking';
import { buildSearchIndex } from '@/core/search/search-index';
import { makeCrowd } from './bundled-entries';

const index = buildSearchIndex(makeCrowd(40));
/** Every phrase in an order and with scores that look like chance, many of them alike. */
const offered = index.phrases.map((_, at) => {
  const number = (at * 37) % index.phrases.length;
  return { number, score: (number * 11) % 17 };
});

it.each([1, 5, 30, 1_000])('ranks the best %i as if all had been kept and sorted', (limit) => {
  const ranking = createRanking(index, limit);
  for (const { number, score } of offered) ranking.add(number, { score, ranges: [] });
  const sorted = offered
    .map(({ number, score }) => ({ number, weight: score + (index.bonus[number] ?? 0) }))
    .sort((a, b) => b.weight - a.weight || a.number - b.number);
  const actors = new Set<number | undefined>();
  const best = sorted.filter(({ number }) => {
    const actor = index.actorOf[number];
    return !actors.has(actor) && actors.add(actor);
  });
  expect(ranking.ranked.map(({ number, weight }) => ({ number, weight }))).toEqual(best.slice(0, limit));
});

it('admits no phrase that would not have a place, and any while there is room', () => {
  const ranking = createRanking({ ...index, bonus: [] }, 1);
  expect(ranking.admits(7, -100)).toBe(true);
  expect(ranking.floor()).toBe(Number.NEGATIVE_INFINITY);
  ranking.add(7, { score: 10, ranges: [] });
  expect([ranking.admits(8, 9), ranking.admits(8, 10), ranking.admits(6, 10), ranking.admits(8, 11)]).toEqual(
    [false, false, true, true],
  );
  expect(ranking.floor()).toBe(10);
});
