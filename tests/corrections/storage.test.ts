import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_FILE } from '@/core/corrections/limits';
import { loadCorrections } from '@/corrections/load-corrections';
import { updateCorrections } from '@/corrections/update-corrections';
import { watchCorrections } from '@/corrections/watch-corrections';
import { APT29, hide, made, note, refTo } from '../core/corrections/builders';

const A = refTo(APT29);
const [FIRST, SECOND] = [made(1, hide(A, 'Cozy Bear')), made(2, hide(A, 'The Dukes'))];
const stored = async () => (await fakeBrowser.storage.local.get('corrections')).corrections;

beforeEach(() => fakeBrowser.reset());

describe('corrections in storage', () => {
  it('are none at first', async () => {
    expect(await loadCorrections()).toEqual([]);
  });

  it('are stored in the form that is exported', async () => {
    await updateCorrections(() => [SECOND, FIRST]);
    expect(await stored()).toEqual({ version: 1, corrections: [FIRST, SECOND] });
    expect(await loadCorrections()).toEqual([FIRST, SECOND]);
  });

  it('lose nothing to two changes at once', async () => {
    await Promise.all([
      updateCorrections((all) => [...all, FIRST]),
      updateCorrections((all) => [...all, SECOND]),
    ]);
    expect(await loadCorrections()).toEqual([FIRST, SECOND]);
  });

  it('can be changed again after a change that failed', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    await expect(updateCorrections(() => [FIRST])).rejects.toThrow('quota');
    await updateCorrections((all) => [...all, SECOND]);
    expect(await loadCorrections()).toEqual([SECOND]);
  });

  it('are none where they are damaged or storage cannot be read', async () => {
    await fakeBrowser.storage.local.set({ corrections: 'oops' });
    expect(await loadCorrections()).toEqual([]);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
    expect(await loadCorrections()).toEqual([]);
  });

  it.each([
    ['a later version', { version: 2, corrections: [] }, 'later version'],
    ['what cannot be read', 'oops', 'cannot be read'],
  ])('do not write over %s', async (_, value, error) => {
    await fakeBrowser.storage.local.set({ corrections: value });
    await expect(updateCorrections(() => [FIRST])).rejects.toThrow(error);
    expect(await stored()).toEqual(value);
  });

  it('do not write when storage cannot be read', async () => {
    await updateCorrections(() => [FIRST]);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
    await expect(updateCorrections((all) => [...all, SECOND])).rejects.toThrow('IO error');
    expect(await loadCorrections()).toEqual([FIRST]);
  });

  it('have no more room than storage has', async () => {
    const many = Array.from({ length: MAX_FILE / 1_900 }, (_, n) =>
      made(1, note(A, 'x'.repeat(2_000)), `c-${n}`),
    );
    await expect(updateCorrections(() => many)).rejects.toThrow('no room');
    expect(await loadCorrections()).toEqual([]);
  });

  it('are told to whoever watches, until the signal fires', async () => {
    const lifetime = new AbortController();
    const seen = vi.fn();
    watchCorrections(seen, lifetime.signal);
    await updateCorrections(() => [FIRST]);
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(seen.mock.calls).toEqual([[[FIRST]]]);
    await fakeBrowser.storage.local.remove('corrections');
    expect(seen).toHaveBeenLastCalledWith([]);
    lifetime.abort();
    await updateCorrections(() => [FIRST]);
    expect(seen).toHaveBeenCalledTimes(2);
  });
});
