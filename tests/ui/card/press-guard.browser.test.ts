import { beforeEach, describe, expect, test, vi } from 'vitest';
import { guardPresses } from '@/ui/card/press-guard';
import { input } from '../../page/browser/input';
import { show, untilTestEnds } from '../../page/browser/page';

/** The longest that may be needed; anything shorter must not do. */
const LONG_ENOUGH_MS = 250;

type Report = (entries: readonly object[]) => void;

let report: Report = () => undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: Report) {
        report = callback;
      }
      observe() {}
      disconnect() {
        report = () => undefined;
      }
    },
  );
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

/** As a browser that tells whether an element is really seen, or as one that does not. */
function start(tells: boolean, signal: AbortSignal = untilTestEnds()) {
  vi.stubGlobal(
    'IntersectionObserverEntry',
    tells
      ? class {
          get isVisible() {
            return false;
          }
        }
      : class {},
  );
  const card = show('<button style="position: fixed; inset: 0">Press</button>');
  const presses: string[] = [];
  for (const type of ['click', 'auxclick', 'dragstart'])
    card.addEventListener(type, (event) => presses.push(event.type));
  const told: boolean[] = [];
  const guard = guardPresses(card, (open) => told.push(open), signal);
  return { card, guard, presses, told };
}

describe.each([true, false])('in a browser that tells what is seen: %s', (tells) => {
  test('no press counts before the card was seen for a while, and every one after', async () => {
    const { guard, presses, told } = start(tells);
    await input.click(300, 300);
    if (tells) report([{ isVisible: true }]);
    guard.seenFromPage(true);
    vi.advanceTimersByTime(LONG_ENOUGH_MS - 1);
    await input.click(300, 300);
    expect(presses).toEqual([]);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([true]);
    await input.click(300, 300);
    expect(presses).toEqual(['click']);
  });

  test('what the page says again does not begin the while anew', () => {
    const { guard, told } = start(tells);
    if (tells) report([{ isVisible: true }]);
    for (let look = 0; look < 3; look++) {
      guard.seenFromPage(true);
      vi.advanceTimersByTime(LONG_ENOUGH_MS / 2);
    }
    expect(told).toEqual([true]);
  });

  test('a card that was covered has to be seen for a while again', async () => {
    const { guard, presses, told } = start(tells);
    if (tells) report([{ isVisible: true }]);
    guard.seenFromPage(true);
    vi.advanceTimersByTime(LONG_ENOUGH_MS);
    guard.seenFromPage(false);
    expect(told).toEqual([true, false]);
    await input.click(300, 300);
    guard.seenFromPage(true);
    vi.advanceTimersByTime(LONG_ENOUGH_MS - 1);
    await input.click(300, 300);
    expect(presses).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([true, false, true]);
  });

  test('a card that was covered for a moment while it waited begins the while anew', () => {
    const { guard, told } = start(tells);
    if (tells) report([{ isVisible: true }]);
    guard.seenFromPage(true);
    vi.advanceTimersByTime(LONG_ENOUGH_MS - 1);
    guard.seenFromPage(false);
    guard.seenFromPage(true);
    vi.advanceTimersByTime(LONG_ENOUGH_MS - 1);
    expect(told).toEqual([]);
  });

  test('a card that comes out anew takes no press before it was seen', async () => {
    const { guard, presses, told } = start(tells);
    if (tells) report([{ isVisible: true }]);
    guard.seenFromPage(true);
    vi.advanceTimersByTime(LONG_ENOUGH_MS);
    guard.begin();
    vi.advanceTimersByTime(10 * LONG_ENOUGH_MS);
    await input.click(300, 300);
    expect(presses).toEqual([]);
    expect(told).toEqual([true, false]);
  });

  test('neither the other buttons nor dragging count, and the browser does nothing by itself', () => {
    const { card, presses } = start(tells);
    for (const type of ['click', 'auxclick', 'dragstart']) {
      const event = new MouseEvent(type, { bubbles: true, cancelable: true });
      card.dispatchEvent(event);
      expect(event.defaultPrevented, type).toBe(true);
    }
    expect(presses).toEqual([]);
  });

  test('tells nothing more when it is over', () => {
    const abort = new AbortController();
    const { guard, told } = start(tells, abort.signal);
    if (tells) report([{ isVisible: true }]);
    guard.seenFromPage(true);
    abort.abort();
    vi.advanceTimersByTime(LONG_ENOUGH_MS);
    expect(told).toEqual([]);
  });
});

test('where the browser tells what is seen, the word of the page alone does not do', () => {
  const { guard, told } = start(true);
  guard.seenFromPage(true);
  vi.advanceTimersByTime(10 * LONG_ENOUGH_MS);
  report([{ isVisible: false }]);
  vi.advanceTimersByTime(10 * LONG_ENOUGH_MS);
  expect(told).toEqual([]);
  report([{ isVisible: false }, { isVisible: true }]);
  vi.advanceTimersByTime(LONG_ENOUGH_MS);
  expect(told).toEqual([true]);
  report([{ isVisible: true }, { isVisible: false }]);
  expect(told).toEqual([true, false]);
});
