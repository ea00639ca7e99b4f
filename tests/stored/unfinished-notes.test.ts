import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { unfinishedNotes, withUnfinished } from '@/stored/unfinished-notes';

beforeEach(() => fakeBrowser.reset());

const NOTE = { text: 'Half a', tags: '#case' };

it('an unfinished note is kept for the session alone, and goes when it is finished', async () => {
  await unfinishedNotes.update((notes) => withUnfinished(notes, 'a', NOTE));
  expect(await unfinishedNotes.read()).toEqual({ a: NOTE });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  await unfinishedNotes.update((notes) => withUnfinished(notes, 'a', null));
  expect(await unfinishedNotes.read()).toEqual({});
});

it('the oldest unfinished notes make room, and what is none is left out', async () => {
  for (let number = 0; number < 25; number += 1)
    await unfinishedNotes.update((notes) => withUnfinished(notes, `n-${number}`, NOTE));
  const kept = Object.keys(await unfinishedNotes.read());
  expect([kept.length, kept.at(-1), kept.includes('n-0')]).toEqual([20, 'n-24', false]);
  expect(unfinishedNotes.parse({ a: NOTE, b: 7, c: { text: 'x' } })).toEqual({ a: NOTE });
});
