import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPace } from '@/background/download/pace';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const NEVER = new AbortController().signal;

it('never lets more go than the server allows in any stretch of time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 25 }),
      async (requests, pauses) => {
        const pace = createPace(requests, 1000, () => performance.now());
        const went: number[] = [];
        const waiting: Promise<unknown>[] = [];
        for (const pause of pauses) {
          await vi.advanceTimersByTimeAsync(pause);
          waiting.push(pace.turn(NEVER).then(() => went.push(performance.now())));
        }
        await vi.runAllTimersAsync();
        await Promise.all(waiting);
        expect(went).toHaveLength(pauses.length);
        for (let index = requests; index < went.length; index += 1) {
          const apart = (went[index] ?? 0) - (went[index - requests] ?? 0);
          expect(apart).toBeGreaterThanOrEqual(1000);
        }
      },
    ),
    { numRuns: 50 },
  );
});

it('lets as many go at once as are allowed, and the next as soon as it may', async () => {
  const pace = createPace(2, 30_000);
  const went: number[] = [];
  const start = performance.now();
  for (let turn = 0; turn < 3; turn += 1) pace.turn(NEVER).then(() => went.push(performance.now() - start));
  await vi.advanceTimersByTimeAsync(0);
  expect(went).toEqual([0, 0]);
  await vi.runAllTimersAsync();
  expect(went).toEqual([0, 0, 30_000]);
});

it('ends the wait of who gives up', async () => {
  const pace = createPace(1, 30_000);
  const controller = new AbortController();
  expect(await pace.turn(controller.signal)).toBe(true);
  const turn = pace.turn(controller.signal);
  controller.abort();
  expect(await turn).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
  expect(await pace.turn(controller.signal)).toBe(false);
});
