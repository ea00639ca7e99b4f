import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  forgetOld,
  isSameSynced,
  mergeSynced,
  noteChanges,
  type Synced,
  splitSynced,
  valuesOf,
} from '@/core/sync/synced';

const KEY = fc.constantFrom('a', 'b', 'c', 'correction:1', '__proto__', 'toString');
const VALUE = fc.oneof(
  fc.boolean(),
  fc.integer({ max: 3, min: 0 }),
  fc.record({ x: fc.nat(2), y: fc.nat(2) }),
);
/** Few times and few values, so that entries meet that are equally late. */
const ENTRY = fc.record({ at: fc.nat(3), value: VALUE }, { requiredKeys: ['at'] });
const SYNCED: fc.Arbitrary<Synced> = fc.dictionary(KEY, ENTRY);
const PRESENT = fc.dictionary(KEY, VALUE);
const MINE = { isMine: () => true, since: () => 1, now: 2 };

/** That both say the same. */
function same(one: Synced, other: Synced) {
  return isSameSynced(one, other) && isSameSynced(other, one);
}

describe('what two browsers know', () => {
  it('comes to the same in whatever order they meet', () => {
    fc.assert(fc.property(SYNCED, SYNCED, (a, b) => same(mergeSynced(a, b), mergeSynced(b, a))));
    fc.assert(
      fc.property(SYNCED, SYNCED, SYNCED, (a, b, c) =>
        same(mergeSynced(mergeSynced(a, b), c), mergeSynced(a, mergeSynced(b, c))),
      ),
    );
  });

  it('does not change when they meet again', () => {
    fc.assert(
      fc.property(SYNCED, SYNCED, (a, b) => {
        const met = mergeSynced(a, b);
        return same(mergeSynced(met, a), met) && same(mergeSynced(met, b), met) && same(mergeSynced(a, a), a);
      }),
    );
  });

  it('loses nothing: each key of both is there, as it became last', () => {
    fc.assert(
      fc.property(SYNCED, SYNCED, (a, b) => {
        const met = mergeSynced(a, b);
        expect(new Set(Object.keys(met))).toEqual(new Set([...Object.keys(a), ...Object.keys(b)]));
        for (const [key, { at, value }] of Object.entries(met)) {
          const given = [a, b].flatMap((side) => (Object.hasOwn(side, key) ? [side[key]] : []));
          expect(at).toBe(Math.max(...given.map((entry) => entry?.at ?? 0)));
          expect(given).toContainEqual(value === undefined ? { at } : { at, value });
        }
      }),
    );
  });

  it('is the same whatever the order of fields', () => {
    expect(same({ a: { at: 1, value: { x: 1, y: 2 } } }, { a: { at: 1, value: { y: 2, x: 1 } } })).toBe(true);
    expect(same({ a: { at: 1, value: 1 } }, { a: { at: 2, value: 1 } })).toBe(false);
    expect(same({ a: { at: 1, value: 1 } }, { a: { at: 1 } })).toBe(false);
  });
});

describe('what this browser changed since', () => {
  it('is what is there, and holds against all that was known, whatever the clock says', () => {
    fc.assert(
      fc.property(SYNCED, PRESENT, (base, present) => {
        const noted = noteChanges(base, present, MINE);
        expect(valuesOf(noted)).toEqual(present);
        expect(valuesOf(mergeSynced(noted, base))).toEqual(present);
      }),
    );
  });

  it('is nothing where nothing changed', () => {
    fc.assert(fc.property(SYNCED, (base) => same(noteChanges(base, valuesOf(base), MINE), base)));
  });

  it('is not that a later version’s entries were taken back', () => {
    const base = { theirs: { at: 1, value: 1 }, mine: { at: 1, value: 1 } };
    const noted = noteChanges(base, {}, { ...MINE, isMine: (key) => key === 'mine' });
    expect(noted).toEqual({ theirs: { at: 1, value: 1 }, mine: { at: 2 } });
  });

  it('of two browsers at once is in both afterwards', () => {
    fc.assert(
      fc.property(SYNCED, PRESENT, PRESENT, (base, here, there) => {
        const [one, other] = [here, there].map((present) => noteChanges(base, present, MINE));
        const met = mergeSynced(one ?? {}, other ?? {});
        for (const key of Object.keys(here))
          if (!Object.hasOwn(base, key) && !Object.hasOwn(there, key))
            expect(Object.hasOwn(valuesOf(met), key)).toBe(true);
      }),
    );
  });
});

it('is forgotten after a year only where it was taken back', () => {
  const year = 365 * 24 * 3_600_000;
  const synced = { kept: { at: 0, value: 1 }, gone: { at: 0 }, lately: { at: 5 } };
  expect(Object.keys(forgetOld(synced, year + 1))).toEqual(['kept', 'lately']);
});

it('lies in parts that are all of it, and each key always in the same', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), ENTRY), fc.string(), (synced, key) => {
      const parts = [...splitSynced(synced)];
      expect(same(parts.map(([, part]) => part).reduce(mergeSynced, {}), synced)).toBe(true);
      const [[alone] = []] = splitSynced({ [key]: { at: 1 } });
      for (const [number, part] of parts) if (Object.hasOwn(part, key)) expect(number).toBe(alone);
    }),
  );
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`correction:${at}`, { at }]));
  const sizes = [...splitSynced(many).values()].map((part) => Object.keys(part).length);
  expect(Math.max(...sizes), 'evenly').toBeLessThan(50);
});
