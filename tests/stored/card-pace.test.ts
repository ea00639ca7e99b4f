import { expect, it } from 'vitest';
import { readCardPace } from '@/stored/card-pace';

it.each([
  [
    { dwellMs: 600, modifier: 'Alt' },
    { dwellMs: 600, modifier: 'Alt' },
  ],
  [{ dwellMs: 600, modifier: 'none' }, { dwellMs: 600 }],
  [{ dwellMs: 0 }, { dwellMs: 300 }],
  [{ dwellMs: '600', modifier: 'x' }, { dwellMs: 300 }],
  [undefined, { dwellMs: 300 }],
  [null, { dwellMs: 300 }],
  ['text', { dwellMs: 300 }],
])('of %j it reads %j', (stored, pace) => {
  expect(readCardPace(stored)).toEqual(pace);
});
