import { expect, it } from 'vitest';
import { prefixDistance } from '@/core/search/prefix-distance';

it.each([
  ['storm', 'storm', 0],
  ['sto', 'storm', 0],
  ['strom', 'storm', 1],
  ['stom', 'storm', 1],
  ['stoorm', 'storm', 1],
  ['stirm', 'storm', 1],
  ['blizard', 'blizzard', 1],
  ['midnite', 'midnight', 2],
  ['panda', 'storm', 3],
  ['a', '', 1],
])('%s is %3$i slips from a beginning of %s', (typed, word, slips) => {
  expect(prefixDistance(typed, word, 2)).toBe(slips);
});
