import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { joinRefreshState, refreshProgress, refreshResults } from '@/stored/refresh-state';

const STATUS = {
  triedAt: '2026-11-22T06:00:00.000Z',
  result: { ok: true, unchanged: false },
  bytes: 12,
  skipped: { 'no identifier': 1 },
  failures: 0,
} as const;
const FAILED = {
  ...STATUS,
  result: { ok: false, code: 'offline', message: 'No answer.' },
  failures: 2,
} as const;
const CHANGE = {
  at: STATUS.triedAt,
  addedCount: 1,
  removedCount: 0,
  changedCount: 0,
  added: [{ id: 'misp/1', name: 'APT29' }],
  removed: [],
  changed: [],
};
const NOTHING = { running: null, sources: {}, lastChange: null };
const PROGRESS = {
  startedAt: 't0',
  beatAt: 't1',
  phase: 'merging',
  sources: { misp: { phase: 'downloading', received: 3, total: 9 } },
} as const;

beforeEach(() => fakeBrowser.reset());

describe('what refreshes came to', () => {
  it('is read back as it was stored', () => {
    const results = {
      running: { startedAt: 't0', sources: ['misp'] },
      sources: { misp: STATUS, mitre: FAILED },
      lastChange: CHANGE,
      nextDue: 't2',
    };
    expect(refreshResults.parse(results)).toEqual(results);
  });

  it.each([
    undefined,
    null,
    'oops',
    7,
    [],
    {},
    { sources: [] },
    { running: 'yes', sources: 3, lastChange: 'x' },
  ])('is nothing where %j is stored', (raw) => {
    expect(refreshResults.parse(raw)).toEqual(NOTHING);
  });

  it('is kept for every source but the damaged one', () => {
    const sources = JSON.parse(
      JSON.stringify({
        misp: STATUS,
        damaged: { ...STATUS, failures: 'many' },
        unknown: { ...STATUS, result: { ok: false, code: 'no such code', message: 'x' } },
        nothing: null,
        inherited: STATUS,
      }).replace('inherited', '__proto__'),
    );
    expect(refreshResults.parse({ running: null, sources, lastChange: { at: 3 }, nextDue: 4 })).toEqual({
      ...NOTHING,
      sources: { misp: STATUS },
    });
  });

  it('counts a refresh that an earlier version left running', () => {
    const running = { startedAt: 't0', beatAt: 't1', phase: 'saving', sources: { misp: { phase: 'done' } } };
    expect(refreshResults.parse({ ...NOTHING, running }).running).toEqual({
      startedAt: 't0',
      sources: ['misp'],
    });
    expect(refreshResults.parse({ ...NOTHING, running: { sources: {} } }).running).toEqual({
      startedAt: '',
      sources: [],
    });
  });
});

describe('the progress of a refresh', () => {
  it('is told to no script of a page', async () => {
    const heard = vi.fn();
    fakeBrowser.storage.local.onChanged.addListener(heard);
    await refreshProgress.update(() => PROGRESS);
    expect(await refreshProgress.read()).toEqual(PROGRESS);
    expect(heard).not.toHaveBeenCalled();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it.each([undefined, null, 'oops', {}, { ...PROGRESS, phase: 'dancing' }])(
    'is none where %j is stored',
    (raw) => {
      expect(refreshProgress.parse(raw)).toBeNull();
    },
  );
});

describe('both together', () => {
  const running = { startedAt: 't0', sources: ['misp'] };

  it('show the steps of the refresh that runs', () => {
    expect(joinRefreshState({ ...NOTHING, running }, PROGRESS).running).toEqual(PROGRESS);
  });

  it('show none where none runs, whatever steps were left behind', () => {
    expect(joinRefreshState(NOTHING, PROGRESS).running).toBeNull();
  });

  it('show a refresh whose steps went with the browser at its beginning', () => {
    expect(joinRefreshState({ ...NOTHING, running }, null).running).toEqual({
      startedAt: 't0',
      beatAt: 't0',
      phase: 'downloading',
      sources: { misp: { phase: 'waiting', received: 0 } },
    });
  });
});
