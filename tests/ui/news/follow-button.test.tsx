// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { actorRef } from '@/core/corrections/actor-ref';
import { storedFollowed } from '@/stored/followed';
import { FollowButton } from '@/ui/news/FollowButton';
import { APT29, TURLA } from '../../gallery/fixtures/actors';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const button = () => screen.getByRole('button') as HTMLButtonElement;

it('follows an actor and lets it go, wherever that was done', async () => {
  await storedFollowed.update(() => [{ records: [TURLA.id], name: TURLA.name }]);
  render(<FollowButton class="button" actor={APT29} />);
  await waitFor(() => expect(button().disabled).toBe(false));
  expect(button().getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(button());
  await waitFor(() => expect(button().getAttribute('aria-pressed')).toBe('true'));
  const { records, name } = actorRef(APT29);
  expect((await storedFollowed.read()).at(-1)).toEqual({ records, name });
  await storedFollowed.update((all) => all.slice(0, 1));
  await waitFor(() => expect(button().getAttribute('aria-pressed')).toBe('false'));
});

it('knows an actor again by any of its records', async () => {
  await storedFollowed.update(() => [{ records: ['gone/x', APT29.records[1]?.key ?? ''], name: 'Cozy' }]);
  render(<FollowButton class="button" actor={APT29} />);
  await waitFor(() => expect(button().getAttribute('aria-pressed')).toBe('true'));
  fireEvent.click(button());
  await waitFor(async () => expect(await storedFollowed.read()).toEqual([]));
});

it('lets go of two with one press that sources have come to call the same', async () => {
  const other = { records: [TURLA.id], name: TURLA.name };
  await storedFollowed.update(() => [
    ...APT29.records.slice(0, 2).map(({ key }, at) => ({ records: [key], name: `Name ${at}` })),
    other,
  ]);
  render(<FollowButton class="button" actor={APT29} />);
  await waitFor(() => expect(button().getAttribute('aria-pressed')).toBe('true'));
  fireEvent.click(button());
  await waitFor(() => expect(button().getAttribute('aria-pressed')).toBe('false'));
  expect(await storedFollowed.read()).toEqual([other]);
});
