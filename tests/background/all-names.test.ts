import { expect, it } from 'vitest';
import { withinAllNames } from '@/background/refresh/all-names';
import { ok } from '@/core/model/result';
import type { StoredSource } from '@/store/schema';
import { buildRecord } from './sample';

const stored = (source: string, names: number): StoredSource => ({
  source,
  records: [
    buildRecord(
      source,
      '1',
      Array.from({ length: names }, (_, at) => `${source} ${at}`),
    ),
  ],
  digest: String(names),
  takenAt: '',
  bytes: 0,
  skipped: {},
});
const fresh = (source: string, names: number) =>
  [source, ok({ unchanged: false, stored: stored(source, names) })] as const;

it('a download with which all sources together had too many names fails, and the others do not', () => {
  const earlier = new Map([stored('a', 40), stored('b', 30)].map((one) => [one.source, one]));
  const outcomes = withinAllNames(new Map([fresh('c', 40), fresh('d', 20), fresh('a', 60)]), earlier, 100);
  expect([...outcomes].map(([id, got]) => [id, got.ok || got.error.code])).toEqual([
    ['c', 'too-large'],
    ['d', true],
    ['a', 'too-large'],
  ]);
  const failure = outcomes.get('c');
  expect(failure?.ok === false && failure.error.message).toMatch(/more than 150,000 names.*stays/);
});

it('a download that has fewer names than the one before is taken, however many there are', () => {
  const earlier = new Map([['a', stored('a', 200)]]);
  expect(withinAllNames(new Map([fresh('a', 190)]), earlier, 100).get('a')?.ok).toBe(true);
});
