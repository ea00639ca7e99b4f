import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { publishProgress } from '@/background/refresh/refresh-progress';
import { refreshProgress, refreshResults } from '@/stored/refresh-state';

const NOW = Date.parse('2026-11-22T06:00:00Z');
const RUNNING = { startedAt: '2026-11-22T06:00:00.000Z', sources: ['misp'] };

beforeEach(() => fakeBrowser.reset());

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
