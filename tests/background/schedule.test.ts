import { describe, expect, it } from 'vitest';
import { dueSources, nextDue } from '@/background/refresh/schedule';
import { SOURCES } from '@/core/sources/catalogue';
import { NO_REFRESH_YET, type RefreshState, type SourceStatus } from '@/stored/refresh-state';

const NOW = Date.parse('2026-11-22T06:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const sources = SOURCES.filter(({ id }) => id === 'misp-threat-actor' || id === 'mitre-intrusion-set');

function status(hoursAgo: number, failures: number): SourceStatus {
  const result = failures === 0 ? ({ ok: true, unchanged: true } as const) : FAILED;
  return { triedAt: new Date(NOW - hoursAgo * HOUR).toISOString(), result, failures };
}

/** After a first failure. */
function waiting(ms: number): SourceStatus {
  return { ...status(0, 1), notBefore: Number.isNaN(ms) ? 'x' : new Date(NOW + ms).toISOString() };
}

const FAILED = { ok: false, code: 'offline', message: 'No answer.' } as const;

function state(misp?: SourceStatus, mitre?: SourceStatus): RefreshState {
  return {
    ...NO_REFRESH_YET,
    sources: { ...(misp && { 'misp-threat-actor': misp }), ...(mitre && { 'mitre-intrusion-set': mitre }) },
  };
}

describe('the next automatic refresh', () => {
  it.each<[string, RefreshState, number]>([
    ['soon after the first start', state(), 10 * MINUTE],
    ['a day after the last', state(status(0, 0), status(0, 0)), 24 * HOUR],
    ['what is left of the day', state(status(20, 0), status(1, 0)), 4 * HOUR],
    ['at once, nearly, when the day is long over', state(status(100, 0), status(100, 0)), MINUTE],
    ['15 minutes after a first failure', state(status(0, 0), status(0, 1)), 15 * MINUTE],
    ['30 minutes after the second', state(status(0, 0), status(0, 2)), 30 * MINUTE],
    ['4 hours after the fifth', state(status(0, 0), status(0, 5)), 4 * HOUR],
    ['a day after the thirtieth', state(status(0, 30), status(0, 30)), 24 * HOUR],
    ['when the server wants to be asked again', state(status(0, 0), waiting(2 * HOUR)), 2 * HOUR],
    [
      'no sooner than the back-off, whatever the server says',
      state(status(0, 0), waiting(MINUTE)),
      15 * MINUTE,
    ],
    ['within a day, whatever the server says', state(status(0, 30), waiting(9000 * HOUR)), 24 * HOUR],
    [
      'by the back-off when what the server wants is damaged',
      state(status(0, 0), waiting(Number.NaN)),
      15 * MINUTE,
    ],
    ['soon when the clock was set back', state(status(-9000, 0), status(-9000, 0)), 10 * MINUTE],
    ['soon when a time is damaged', state({ ...status(0, 0), triedAt: 'x' }, status(0, 0)), 10 * MINUTE],
  ])('is %s, and something is due then', (_, known, delay) => {
    expect(nextDue(known, sources, NOW, 0.5)).toBe(NOW + delay);
    for (const hours of [1, 24, 240]) {
      const earliest = nextDue(known, sources, NOW, 0, hours) ?? NaN;
      expect(dueSources(known, sources, earliest, hours)).not.toEqual([]);
    }
  });

  it('is as many hours after the last as were set', () => {
    const known = state(status(0, 0), status(0, 0));
    expect(nextDue(known, sources, NOW, 0.5, 8)).toBe(NOW + 8 * HOUR);
    expect(dueSources(known, sources, NOW + 7 * HOUR, 8)).toHaveLength(2);
    expect(dueSources(known, sources, NOW + 7 * HOUR)).toHaveLength(0);
    expect(nextDue(state(status(0, 1), status(0, 1)), sources, NOW, 0.5, 96)).toBe(NOW + 15 * MINUTE);
  });

  it('is spread by a tenth either way', () => {
    const known = state(status(0, 0), status(0, 0));
    expect(nextDue(known, sources, NOW, 0)).toBe(NOW + 21.6 * HOUR);
    expect(nextDue(known, sources, NOW, 1)).toBeCloseTo(NOW + 26.4 * HOUR, -1);
    expect(nextDue(state(), sources, NOW, 0)).toBe(NOW + 9 * MINUTE);
  });

  it('comes for the first time also to who uses the browser for a few minutes at a time', () => {
    const at = (moment: number) => ({ ...state(), nextDue: new Date(moment).toISOString() });
    expect(nextDue(at(NOW + 3 * MINUTE), sources, NOW, 0.5)).toBe(NOW + 3 * MINUTE);
    expect(nextDue(at(NOW - 24 * HOUR), sources, NOW, 0.5)).toBe(NOW + MINUTE);
    expect(nextDue(at(NOW + 9000 * HOUR), sources, NOW, 0.5)).toBe(NOW + 10 * MINUTE);
    const tried = { ...state(status(0, 0), status(0, 0)), nextDue: new Date(NOW - HOUR).toISOString() };
    expect(nextDue(tried, sources, NOW, 0.5)).toBe(NOW + 24 * HOUR);
  });

  it('is never when no source is on', () => {
    expect(nextDue(state(), [], NOW, 0.5)).toBeUndefined();
  });
});

describe('what an automatic refresh asks', () => {
  it.each<[string, RefreshState, string[]]>([
    ['all at the first time', state(), ['misp-threat-actor', 'mitre-intrusion-set']],
    ['only what failed', state(status(0.5, 0), status(0.25, 1)), ['mitre-intrusion-set']],
    [
      'what was due earlier by jitter',
      state(status(21.6, 0), status(21.6, 0)),
      ['misp-threat-actor', 'mitre-intrusion-set'],
    ],
    ['what is due in less than five hours', state(status(19.3, 0), status(19.1, 0)), ['misp-threat-actor']],
    ['nothing that waits out its back-off', state(status(1, 0), status(1, 8)), []],
  ])('is %s', (_, known, ids) => {
    expect(dueSources(known, sources, NOW).map(({ id }) => id)).toEqual(ids);
  });

  it('is nothing that its server wants to be left alone', () => {
    const known = state(status(24, 0), waiting(2 * HOUR));
    expect(dueSources(known, sources, NOW).map(({ id }) => id)).toEqual(['misp-threat-actor']);
    expect(dueSources(known, sources, NOW + 2 * HOUR)).toHaveLength(2);
  });

  it.each([1, 4, 24])('is only what failed, also where all are asked every %i hours', (hours) => {
    const known = state(status(0.25, 0), status(0.25, 1));
    expect(dueSources(known, sources, NOW, hours).map(({ id }) => id)).toEqual(['mitre-intrusion-set']);
  });
});
