import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_FILE } from '@/core/corrections/corrections-file';
import { storedCorrections } from '@/stored/corrections';
import { privateArea } from '@/stored/private-area';
import { APT29, hide, made, note, refTo } from '../core/corrections/builders';

const A = refTo(APT29);
const [FIRST, SECOND] = [made(1, hide(A, 'Cozy Bear')), made(2, hide(A, 'The Dukes'))];
const { read, update } = storedCorrections;
const stored = () => privateArea.get('corrections');
const readable = () => fakeBrowser.storage.local.get(null);

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('corrections in storage', () => {
  it('are none at first', async () => {
    expect(await read()).toEqual([]);
  });

  it('are stored in the form that is exported', async () => {
    await update(() => [SECOND, FIRST]);
    expect(await stored()).toEqual({ version: 1, corrections: [FIRST, SECOND] });
    expect(await read()).toEqual([FIRST, SECOND]);
  });

  it('lie where no content script can read', async () => {
    const heard = vi.fn();
    fakeBrowser.storage.local.onChanged.addListener(heard);
    await update(() => [made(1, note(A, 'Seen in our own network.'))]);
    expect(await readable()).toEqual({});
    expect(heard).not.toHaveBeenCalled();
  });

  it('lose nothing to two changes at once', async () => {
    await Promise.all([update((all) => [...all, FIRST]), update((all) => [...all, SECOND])]);
    expect(await read()).toEqual([FIRST, SECOND]);
  });

  it.each([
    ['a later version', { version: 2, corrections: [] }, 'later version'],
    ['what cannot be read', 'oops', 'cannot be read'],
  ])('are none where there is %s, which is not written over', async (_, value, error) => {
    await privateArea.set({ corrections: value });
    expect(await read()).toEqual([]);
    await expect(update(() => [FIRST])).rejects.toThrow(error);
    expect(await stored()).toEqual(value);
  });

  it('are none where the browser has no database, and a change says so', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    expect(await read()).toEqual([]);
    await expect(update(() => [FIRST])).rejects.toThrow(
      'The browser could not read your corrections and notes.',
    );
  });

  it('have no more room than a file may have', async () => {
    const many = Array.from({ length: MAX_FILE / 1_900 }, (_, n) =>
      made(1, note(A, 'x'.repeat(2_000)), `c-${n}`),
    );
    await expect(update(() => many)).rejects.toThrow('no room');
    expect(await read()).toEqual([]);
  });

  it('are told to whoever watches, until the signal fires', async () => {
    const lifetime = new AbortController();
    const seen = vi.fn();
    storedCorrections.watch(seen, lifetime.signal);
    await update(() => [FIRST]);
    await privateArea.set({ other: 1 });
    await vi.waitFor(() => expect(seen.mock.calls).toEqual([[[FIRST]]]));
    await privateArea.remove('corrections');
    await vi.waitFor(() => expect(seen.mock.calls).toEqual([[[FIRST]], [[]]]));
    lifetime.abort();

    const later = new AbortController();
    const told = new Promise<unknown>((resolve) => storedCorrections.watch(resolve, later.signal));
    await update(() => [FIRST]);
    expect(await told).toEqual([FIRST]);
    expect(seen).toHaveBeenCalledTimes(2);
    later.abort();
  });
});

describe('corrections that an earlier version kept where content scripts read', () => {
  const old = (...corrections: unknown[]) =>
    fakeBrowser.storage.local.set({ corrections: { version: 1, corrections } });

  it('are moved at the first reading', async () => {
    await old(FIRST);
    expect(await read()).toEqual([FIRST]);
    expect(await readable()).toEqual({});
    expect(await stored()).toEqual({ version: 1, corrections: [FIRST] });
  });

  it('are moved before the first change', async () => {
    await old(FIRST);
    expect(await update((all) => [...all, SECOND])).toEqual([FIRST, SECOND]);
    expect(await readable()).toEqual({});
  });

  it('are joined to those that are there, and none is there twice', async () => {
    await update(() => [FIRST]);
    await old(FIRST, SECOND);
    expect(await read()).toEqual([FIRST, SECOND]);
    expect(await readable()).toEqual({});
  });

  it('are moved as they are where a later version wrote them', async () => {
    const file = { version: 2, corrections: ['?'] };
    await fakeBrowser.storage.local.set({ corrections: file });
    await expect(update(() => [FIRST])).rejects.toThrow('later version');
    expect(await readable()).toEqual({});
    expect(await stored()).toEqual(file);
  });

  it('stay in force where they cannot be moved, and the next change says so', async () => {
    await old(FIRST);
    vi.spyOn(privateArea, 'set').mockRejectedValue(new Error('full'));
    expect(await read()).toEqual([FIRST]);
    await expect(update((all) => [...all, SECOND])).rejects.toThrow(
      'could not save your corrections and notes',
    );
    expect(await readable()).toMatchObject({ corrections: { corrections: [FIRST] } });
  });
});
