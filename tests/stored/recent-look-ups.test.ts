import { expect, it } from 'vitest';
import { recentLookUps, withRecent } from '@/stored/recent-look-ups';

const look = (id: string) => ({ id, met: id.toUpperCase() });

it('the newest look-up is first, and each actor stands there once, as it was met last', () => {
  const all = withRecent([look('a'), look('b')], { id: 'b', met: 'Bee' });
  expect(all).toEqual([{ id: 'b', met: 'Bee' }, look('a')]);
});

it('no more are kept than fit', () => {
  const full = Array.from('abcdefghij', look);
  expect(
    withRecent(full, look('z'))
      .map(({ id }) => id)
      .join(''),
  ).toBe('zabcdefghi');
});

it('what is none is left out, and what is no list is nothing', () => {
  expect(recentLookUps.parse([look('a'), { id: 3 }, 'x', { id: 'b', met: '' }])).toEqual([look('a')]);
  expect(recentLookUps.parse('x')).toEqual([]);
});
