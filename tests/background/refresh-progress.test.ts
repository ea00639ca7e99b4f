import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { publishProgress } from '@/background/refresh/refresh-progress';
import { refreshProgress, refreshResults } from '@/stored/refresh-state';

const NOW = Date.parse('2026-11-22T06:00:00Z');
const RUNNING = { startedAt: '2026-11-22T06:00:00.000Z', sources: ['misp'] };

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.useRealTimers());

it('is found at the next start, whatever becomes of its steps', async () => {
  const progress = await publishProgress(['misp'], () => NOW);
  await progress.stop();
  await fakeBrowser.storage.session.clear();
  expect((await refreshResults.read()).running).toEqual(RUNNING);
});

it('is found also where storage was cleared while it ran', async () => {
  const progress = await publishProgress(['misp'], () => NOW);
  await fakeBrowser.storage.local.clear();
  await progress.phase('merging');
  await progress.stop();
  expect((await refreshResults.read()).running).toEqual(RUNNING);
});

it('tells its steps to the pages of the extension alone', async () => {
  const heard = vi.fn();
  fakeBrowser.storage.local.onChanged.addListener(heard);
  const progress = await publishProgress(['misp'], () => NOW);
  progress.source('misp', { phase: 'reading', received: 3 });
  await progress.phase('merging');
  await progress.phase('saving');
  await progress.stop();
  expect(await refreshProgress.read()).toMatchObject({
    phase: 'saving',
    sources: { misp: { phase: 'reading', received: 3 } },
  });
  expect(heard).toHaveBeenCalledOnce();
});

it('gives a sign of life every ten seconds where nothing else happens, and none after it stopped', async () => {
  vi.useFakeTimers({ now: NOW });
  const progress = await publishProgress(['misp'], Date.now);
  expect(await refreshProgress.read()).toMatchObject({ beatAt: '2026-11-22T06:00:00.000Z' });
  await vi.advanceTimersByTimeAsync(25_000);
  const beaten = { startedAt: '2026-11-22T06:00:00.000Z', beatAt: '2026-11-22T06:00:20.000Z' };
  expect(await refreshProgress.read()).toMatchObject(beaten);
  await progress.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await refreshProgress.read()).toMatchObject(beaten);
});

it('of the sources is written twice a second at most, and the latest of it', async () => {
  vi.useFakeTimers({ now: NOW });
  const progress = await publishProgress(['misp', 'mitre'], Date.now);
  const write = vi.spyOn(fakeBrowser.storage.session, 'set');
  for (let received = 1; received <= 10; received += 1) {
    progress.source('misp', { phase: 'downloading', received });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(write.mock.calls.length).toBeLessThanOrEqual(2);
  await vi.advanceTimersByTimeAsync(500);
  expect((await refreshProgress.read())?.sources).toEqual({
    misp: { phase: 'downloading', received: 10 },
    mitre: { phase: 'waiting', received: 0 },
  });
  await progress.stop();
});
