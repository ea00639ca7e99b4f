import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { faultOf, lastFaults, noteFault } from '@/stored/last-faults';

const AT = '2026-11-26T12:00:00.000Z';

beforeEach(() => fakeBrowser.reset());

it('keeps where in our scripts it was, and no word of what it was with', () => {
  const fault = new TypeError('cannot read "Marrowstone" at https://intranet.example/plan');
  fault.stack = `TypeError: cannot read "Marrowstone" at https://intranet.example/plan
    at read (chrome-extension://abcdefgh/background.js:1:48211)
    at https://intranet.example/plan.js:3:4
start@moz-extension://53c0560d-66b9/chunks/reader-A1_b.js:12:7`;
  expect(faultOf(fault, AT)).toEqual({
    at: AT,
    kind: 'TypeError',
    places: ['background.js:1:48211', 'chunks/reader-A1_b.js:12:7'],
  });
});

it.each([['Marrowstone'], [{ name: 'Marrowstone', stack: 'x' }], [undefined]])(
  'knows nothing of what is no error: %j',
  (thrown) => expect(faultOf(thrown, AT)).toEqual({ at: AT, kind: 'Error', places: [] }),
);

it('takes no name of an error that is a sentence', () => {
  const fault = new Error('x');
  fault.name = 'read intranet.example';
  expect(faultOf(fault, AT).kind).toBe('Error');
});

it('keeps the last twenty, the newest first', async () => {
  for (let minute = 0; minute < 25; minute++) await noteFault(new Error('x'), minute * 60_000);
  const kept = await lastFaults.read();
  expect(kept).toHaveLength(20);
  expect(kept[0]?.at).toBe('1970-01-01T00:24:00.000Z');
});
