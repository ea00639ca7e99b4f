import { expect, it } from 'vitest';
import { readingPlaces, withPlace } from '@/stored/reading-places';

const place = (fingerprint: string, page = 1) => ({ fingerprint, page, top: 0 });

it('the newest place is first, and each file stands there once', () => {
  expect(withPlace([place('a'), place('b')], place('b', 7))).toEqual([place('b', 7), place('a')]);
});

it('the oldest of too many is let go', () => {
  const full = Array.from({ length: 200 }, (_, at) => place(String(at)));
  const next = withPlace(full, place('new'));
  expect(next.length).toBe(200);
  expect(next.at(-1)).toEqual(place('198'));
});

it('what is none is left out, and what is no list is nothing', () => {
  const none = [{ ...place('b'), page: 0 }, { ...place('c'), top: 'x' }, place(''), 'x'];
  expect(readingPlaces.parse([place('a'), ...none])).toEqual([place('a')]);
  expect(readingPlaces.parse({})).toEqual([]);
});
