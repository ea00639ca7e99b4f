import { expect, it } from 'vitest';
import { isCardKey, readFromCard, readToCard } from '@/contract/card-port';

const SHOW = {
  kind: 'show',
  id: 1,
  text: 'APT29',
  evidence: 'distinct',
  theme: 'light',
  pinned: false,
  width: 360,
  maxHeight: 480,
  page: { hostname: 'news.example', pathname: '/a' },
};

it.each([
  SHOW,
  { kind: 'clear' },
  { kind: 'focus' },
  { kind: 'escape' },
  { kind: 'pinned', pinned: true },
  { kind: 'seen', seen: false },
])('the card takes %j from a page, and nothing that is added to it', (message) => {
  expect(readToCard({ ...message, more: 1 })).toEqual(message);
});

it.each<unknown>([
  null,
  'show',
  {},
  { kind: 'pinned' },
  { kind: 'seen', seen: 1 },
  { ...SHOW, id: '1' },
  { ...SHOW, text: 1 },
  { ...SHOW, text: 'x'.repeat(2_001) },
  { ...SHOW, evidence: 'toString' },
  { ...SHOW, theme: 'blue' },
  { ...SHOW, width: -1 },
  { ...SHOW, maxHeight: Number.NaN },
  { ...SHOW, page: null },
  { ...SHOW, page: { hostname: 'news.example' } },
  { ...SHOW, page: { hostname: 'x'.repeat(10_001), pathname: '/' } },
])('the card takes no %j', (message) => {
  expect(readToCard(message)).toBeUndefined();
});

it.each([
  { kind: 'ready' },
  { kind: 'close' },
  { kind: 'pin' },
  { kind: 'entered' },
  { kind: 'walk', step: -1 },
  { kind: 'drawn', id: 1, height: 99.5 },
])('a page hears %j of the card, and nothing that is added to it', (message) => {
  expect(readFromCard({ ...message, more: 1 })).toEqual(message);
});

it.each<unknown>([null, 7, { kind: 'walk', step: 2 }, { kind: 'drawn', id: 1 }, { kind: 'show' }])(
  'a page hears no %j',
  (message) => {
    expect(readFromCard(message)).toBeUndefined();
  },
);

it('knows the key that comes with a port', () => {
  expect(isCardKey({ byname: 'card', token: 't' })).toBe(true);
  for (const other of [null, {}, { byname: 'card' }, { token: 't' }]) expect(isCardKey(other)).toBe(false);
});
