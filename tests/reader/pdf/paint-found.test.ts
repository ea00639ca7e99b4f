import { expect, it } from 'vitest';
import { placeOf } from '@/reader/pdf/paint-found';

const PIECES = ['Cozy', '', ' Bear', 'x'];

it.each([
  ['a beginning', 0, false, { piece: 0, offset: 0 }],
  ['a beginning between two pieces is in the second', 4, false, { piece: 2, offset: 0 }],
  ['an end between them is in the first', 4, true, { piece: 0, offset: 4 }],
  ['within a later piece', 6, false, { piece: 2, offset: 2 }],
  ['the end of all', 10, true, { piece: 3, offset: 1 }],
  ['beyond it', 11, true, undefined],
])('%s', (_, place, isEnd, found) => {
  expect(placeOf(PIECES, place, isEnd)).toEqual(found);
});
