import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { startLookUps } from '@/background/look-ups';
import { privateSearchAddress, selectedNameFromHash } from '@/contract/profile-address';
import type { Actor } from '@/core/model/actor';
import { searchEntry } from '@/core/profile/search-entry';
import { nameKey } from '@/core/text/characters';
import { privateText } from '@/stored/private-text';
import { recentLookUps } from '@/stored/recent-look-ups';
import { saveSettings } from '@/stored/settings';
import { speak } from '@/ui/words/say';
import { anActor } from '../fixtures/builders';
import { type anEvent, resetBrowser } from './sample';

const OTTER = anActor({ name: 'Fen Otter', aliases: ['Reed & <Stoat>'] });
const STOAT = anActor({ name: 'Pine Stoat', aliases: ['Marten'] });
const VOLE = anActor({ name: 'Ash Vole', aliases: ['Marten'] });

let lifetime: AbortController;
let known: Actor[];
const opened = vi.fn(async (_: { readonly url: string }) => ({}));

beforeEach(() => {
  resetBrowser();
  opened.mockClear();
  known = [OTTER, STOAT, VOLE];
  vi.spyOn(browser.tabs, 'create').mockImplementation(opened as never);
  vi.spyOn(browser.tabs, 'update').mockImplementation(opened as never);
  lifetime = new AbortController();
  startLookUps(
    {
      actor: async (id) => [OTTER, STOAT, VOLE].find((actor) => actor.id === id) ?? null,
      actorsNamed: async (keys) =>
        keys.map((key) =>
          [OTTER, STOAT, VOLE].filter(({ names }) => names.some(({ text }) => nameKey(text) === key)),
        ),
      searchEntries: async () => known.map(searchEntry),
    },
    (fault) => expect.unreachable(String(fault)),
    lifetime.signal,
  );
});
afterEach(() => {
  lifetime.abort();
  speak();
});

type Fake = ReturnType<typeof anEvent>;
const event = (of: unknown) => of as Fake;

const select = (selectionText: string, incognito = false) =>
  event(browser.contextMenus.onClicked).trigger({ menuItemId: 'look-up', selectionText }, { incognito });
const enter = (text: string, where = 'currentTab') =>
  event(browser.omnibox.onInputEntered).trigger(text, where);
const suggestionsFor = (text: string) =>
  new Promise<readonly Browser.omnibox.SuggestResult[]>((suggest) =>
    event(browser.omnibox.onInputChanged).trigger(text, suggest),
  );
const address = () =>
  vi.waitFor(() =>
    decodeURIComponent(opened.mock.lastCall?.[0].url.split('/').slice(3).join('/') ?? expect.fail()),
  );

it('offers it in the reader’s language, and in another when she chooses that', async () => {
  const { create } = browser.contextMenus;
  const offered = () => vi.mocked(create).mock.calls.findLast(([{ id }]) => id === 'look-up')?.[0].title;
  await vi.waitFor(() => expect(offered()).toBe('Look up “%s” in Byname'));
  const answer = { background_lookUp: { message: '„{selection}“ nachschlagen' } };
  vi.stubGlobal('fetch', async () => Response.json(answer));
  await saveSettings({ language: 'de' });
  await vi.waitFor(() => expect(offered()).toBe('„%s“ nachschlagen'));
});

it.each([
  ['a name of one actor leads to its profile', 'Fen Otter', 'profile.html#misp-threat-actor/Fen Otter'],
  ['in any spelling, with what is round it', ' fen-otter \n', 'profile.html#misp-threat-actor/Fen Otter'],
  ['a name of several is searched', 'Marten', 'popup.html#Marten'],
  ['and one of nobody', 'Umber Hare', 'popup.html#Umber Hare'],
])('of what is selected %s', async (_, selected, leadsTo) => {
  select(selected);
  expect(await address()).toBe(leadsTo);
});

it('is kept among the recent look-ups, but not in a private window, nor where nobody in particular is meant', async () => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ incognito: false }] as never);
  select('Pine Stoat', true);
  await address();
  select('Marten');
  await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(2));
  select('fen otter');
  await vi.waitFor(async () =>
    expect(await recentLookUps.read()).toEqual([{ id: OTTER.id, met: 'fen otter' }]),
  );
  enter(`actor:${VOLE.id}`);
  await vi.waitFor(async () =>
    expect((await recentLookUps.read()).map(({ met }) => met)).toEqual(['Ash Vole', 'fen otter']),
  );
});

it('a page that was selected by accident is cut', async () => {
  select('x'.repeat(100_000));
  expect((await address()).length).toBeLessThan(300);
});

it('asks who a name is that was selected, in a window beside the page', async () => {
  const create = vi.fn(async (_: { readonly url: string; readonly type: string }) => ({}));
  Object.assign(browser.windows, { create });
  event(browser.contextMenus.onClicked).trigger(
    {
      ...{ menuItemId: 'name-it', selectionText: ' Umber\n Hare ', pageUrl: 'https://news.example/a' },
    },
    { incognito: false },
  );
  await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
  const [{ url, type }] = create.mock.lastCall ?? expect.fail();
  expect(type).toBe('popup');
  expect(selectedNameFromHash(new URL(url).hash)).toEqual({
    name: 'Umber Hare',
    page: 'https://news.example/a',
  });
  expect(opened).not.toHaveBeenCalled();
});

it('says nothing of a page in a private window where that asks, and not the name, for browsers keep the addresses of windows', async () => {
  const create = vi.fn(async (_: { readonly url: string }) => ({}));
  Object.assign(browser.windows, { create });
  const page = 'https://private.example/a';
  event(browser.contextMenus.onClicked).trigger(
    { menuItemId: 'name-it', selectionText: 'Umber Hare', pageUrl: page },
    { incognito: true },
  );
  await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
  const { url } = create.mock.lastCall?.[0] ?? expect.fail();
  expect(selectedNameFromHash(new URL(url).hash)).toEqual({ name: '', page: '' });
  expect(await privateText.read()).toBe('Umber Hare');
});

it('nor has the address of a search what was selected there', async () => {
  select('Umber Hare', true);
  expect(await address()).toBe(privateSearchAddress());
  expect(await privateText.read()).toBe('Umber Hare');
});

it('suggests actors while one types, in words that are no markup, and opens the one that is chosen', async () => {
  const [first] = await suggestionsFor('stoat');
  expect(first?.description).toMatch(/^(?:Fen Otter · Reed {3}Stoat|Pine Stoat · Marten)/);
  expect(first?.description).not.toMatch(/[<>&]/);
  enter(first?.content ?? '');
  expect(await address()).toMatch(/^profile\.html#misp-threat-actor\/(?:Fen Otter|Pine Stoat)$/);
});

it('suggests whom the data has by now, also to who has chosen one before', async () => {
  expect(await suggestionsFor('fen otter')).toHaveLength(1);
  enter('Fen Otter');
  await address();
  known = [STOAT];
  expect(await suggestionsFor('fen otter')).toEqual([]);
});

it('opens where the browser says', async () => {
  enter('Fen Otter', 'newBackgroundTab');
  await address();
  expect(opened).toHaveBeenLastCalledWith(expect.objectContaining({ active: false }));
});

it('hears nothing any more when the background ends', () => {
  lifetime.abort();
  const { contextMenus, omnibox } = browser;
  for (const of of [
    contextMenus.onClicked,
    omnibox.onInputChanged,
    omnibox.onInputEntered,
    omnibox.onInputCancelled,
  ])
    expect(event(of).hasListeners()).toBe(false);
});

it('asks by its shortcut who the name is that some frame of the page has selected, of that page, and only once', async () => {
  const ends: { told: ((message: unknown) => void) | undefined } = { told: undefined };
  const disconnect = vi.fn();
  const connect = vi.spyOn(browser.tabs, 'connect').mockReturnValue({
    onDisconnect: { addListener: () => undefined },
    onMessage: {
      addListener: (listener: (message: unknown) => void) => {
        ends.told = listener;
      },
    },
    disconnect,
  } as never);
  const create = vi.fn(async (_: { readonly url: string }) => ({}));
  Object.assign(browser.windows, { create });
  const onCommand = event(browser.commands.onCommand);
  onCommand.trigger('mark-page', { id: 4 });
  expect(connect).not.toHaveBeenCalled();
  onCommand.trigger('name-selection', { id: 4, url: 'https://news.example/a', incognito: false });
  expect(connect).toHaveBeenCalledWith(4, { name: 'byname.selected' });
  for (const message of ['', 7, 'x'.repeat(61)]) ends.told?.(message);
  expect(create).not.toHaveBeenCalled();
  for (const message of [' Umber\nHare ', 'Fen Otter']) ends.told?.(message);
  expect(create).toHaveBeenCalledOnce();
  const [{ url = '' } = {}] = create.mock.calls[0] ?? [];
  expect(selectedNameFromHash(url.replace(/^[^#]*/, ''))).toEqual({
    name: 'Umber Hare',
    page: 'https://news.example/a',
  });
  expect(disconnect).toHaveBeenCalled();
});
