import { expect, it } from 'vitest';
import { buildPostings, countPhrases, eachNumber, spanOf } from '@/core/search/postings';

const postings = buildPostings(
  new Map([
    ['storm', [3, 5]],
    ['bear', [1]],
    ['stor', [2]],
    ['zebra', [7]],
    ['stör', [4]],
  ]),
);

it.each([
  ['stor', ['stor', 'storm'], [2, 3, 5]],
  ['st', ['stor', 'storm', 'stör'], [2, 3, 5, 4]],
  ['z', ['zebra'], [7]],
  ['storms', [], []],
  ['a', [], []],
  ['zz', [], []],
])('"%s" begins %j, which lead to %j', (prefix, keys, numbers) => {
  const span = spanOf(postings, prefix);
  const visited: [number, string][] = [];
  eachNumber(
    postings,
    span,
    (key) => key,
    (number, key) => visited.push([number, key]),
  );
  expect([...new Set(visited.map(([, key]) => key))]).toEqual(keys);
  expect(visited.map(([number]) => number)).toEqual(numbers);
  expect(countPhrases(postings, span)).toBe(numbers.length);
});
