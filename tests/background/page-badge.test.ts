import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { startPageBadge } from '@/background/page-badge';
import type { FrameSummary } from '@/contract/frame-summary';
import { nameKey } from '@/core/text/characters';
import { saveSettings } from '@/stored/settings';
import { anActor } from '../fixtures/builders';
import { resetBrowser } from './sample';

const OTTER = anActor({ name: 'Fen Otter', aliases: ['Reed Stoat'] });
const STOAT = anActor({ name: 'Pine Stoat', aliases: ['Marten'] });
const VOLE = anActor({ name: 'Ash Vole', aliases: ['Marten'] });

type Hear = (message?: unknown) => void;
let lifetime: AbortController;
let count: (tab: number) => void;
let ports: { readonly says: Hear[]; readonly ends: Hear[]; isOpen: boolean }[];
/** Until then the data answers nobody. */
let answering: Promise<void>;
const setText = vi.fn(async (_: unknown) => undefined);
const setTitle = vi.fn(async (_: unknown) => undefined);
const setColour = vi.fn(async (_: unknown) => undefined);
/** What the button shows in a tab that has nothing of its own. */
const EVERYWHERE = { text: '+3', title: '3 actors with news', color: [31, 79, 128, 255] };

beforeEach(() => {
  vi.useFakeTimers();
  resetBrowser();
  for (const mock of [setText, setTitle, setColour]) mock.mockClear();
  ports = [];
  vi.spyOn(browser.tabs, 'connect').mockImplementation(() => {
    const port = { says: [] as Hear[], ends: [] as Hear[], isOpen: true };
    ports.push(port);
    return {
      onMessage: { addListener: (hear: Hear) => port.says.push(hear) },
      onDisconnect: { addListener: (hear: Hear) => port.ends.push(hear) },
      disconnect: () => {
        port.isOpen = false;
      },
    } as never;
  });
  Object.assign(browser.action, {
    ...{ setBadgeText: setText, setTitle, setBadgeBackgroundColor: setColour },
    getBadgeText: async ({ tabId }: { tabId?: number }) => (tabId === 7 ? '2' : EVERYWHERE.text),
    getTitle: async () => EVERYWHERE.title,
    getBadgeBackgroundColor: async () => EVERYWHERE.color,
  });
  lifetime = new AbortController();
  answering = Promise.resolve();
  const actorsNamed = async (keys: readonly string[]) => {
    await answering;
    return keys.map((key) =>
      [OTTER, STOAT, VOLE].filter(({ names }) => names.some(({ text }) => nameKey(text) === key)),
    );
  };
  count = startPageBadge({ actorsNamed }, (fault) => expect.unreachable(String(fault)), lifetime.signal);
});

afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
});

/** @returns lets the data answer */
function answerLater(): () => void {
  const late = new EventTarget();
  answering = new Promise((answered) => late.addEventListener('now', () => answered()));
  return () => void late.dispatchEvent(new Event('now'));
}

function frame(id: string, ...names: string[]): FrameSummary {
  return {
    ...{ kind: 'summary', frame: id, top: id === 'top', site: 'news.example', state: 'done' },
    names: names.map((text) => ({ text, key: nameKey(text), count: 2 })),
  } as FrameSummary;
}
async function says(...frames: FrameSummary[]) {
  for (const summary of frames) for (const hear of ports.at(-1)?.says ?? []) hear(summary);
  await vi.advanceTimersByTimeAsync(0);
}

it('counts the actors of all frames, each once whatever it is called, and lets the page go', async () => {
  count(7);
  await says(frame('top', 'Fen Otter', 'Marten'), frame('inner', 'Reed Stoat', 'Umber Hare', 'Pine Stoat'));
  // The otter under both its names, whoever Marten is, one whom nobody knows any more, and the stoat by its own.
  expect(setText).toHaveBeenLastCalledWith({ tabId: 7, text: '4' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ports.map(({ isOpen }) => isOpen)).toEqual([false]);
  await says(frame('top'));
  expect(setText).toHaveBeenLastCalledWith({ tabId: 7, text: '4' });
});

it('asks anew when a page tells that its names are others, and leaves the button to what stands everywhere', async () => {
  count(7);
  await says(frame('top', 'Fen Otter'));
  count(7);
  expect(ports.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  await says(frame('top'), 'rubbish' as never);
  expect(setText).toHaveBeenLastCalledWith({ tabId: 7, text: null });
  const { title, color } = EVERYWHERE;
  expect(setTitle).toHaveBeenLastCalledWith({ tabId: 7, title });
  expect(setColour).toHaveBeenLastCalledWith({ tabId: 7, color });
});

it('counts what frames told last, also where the data answers about the first of them last', async () => {
  const resolve = answerLater();
  count(7);
  await says(frame('top'), frame('inner', 'Pine Stoat'));
  answering = Promise.resolve();
  await says(frame('inner', 'Pine Stoat', 'Fen Otter'));
  expect(setText).toHaveBeenLastCalledWith({ tabId: 7, text: '2' });
  resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(setText).toHaveBeenLastCalledWith({ tabId: 7, text: '2' });
});

it('counts also where the data is there only after a while, as when the browser has just started', async () => {
  const resolve = answerLater();
  count(7);
  await says(frame('top', 'Fen Otter'));
  await says(frame('inner', 'Pine Stoat'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(setText).not.toHaveBeenCalled();
  resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(setText).toHaveBeenLastCalledWith({ tabId: 7, text: '2' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ports.map(({ isOpen }) => isOpen)).toEqual([false]);
});

it('counts nothing on a page that was left before the data answered', async () => {
  const resolve = answerLater();
  count(7);
  await says(frame('top', 'Fen Otter'));
  for (const end of ports[0]?.ends ?? []) end();
  resolve();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(setText).not.toHaveBeenCalled();
});

it('counts nothing once the reader wants none, in open tabs too', async () => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 }, { id: 8 }, {}] as never);
  count(7);
  await says(frame('top', 'Fen Otter'));
  await saveSettings({ pageBadge: false });
  await vi.waitFor(() => expect(ports).toHaveLength(2));
  // A tab that shows what stands everywhere has no count of its own.
  expect(vi.mocked(browser.tabs.connect).mock.calls.map(([tab]) => tab)).toEqual([7, 7]);
  await says(frame('top', 'Fen Otter'));
  expect(setText).toHaveBeenLastCalledWith({ tabId: 7, text: null });
});

it('gives up a page that refuses, and every page when the background ends', async () => {
  count(7);
  for (const end of ports[0]?.ends ?? []) end();
  count(8);
  lifetime.abort();
  expect(ports.map(({ isOpen }) => isOpen)).toEqual([false, false]);
  expect(vi.getTimerCount()).toBe(0);
  expect(setText).not.toHaveBeenCalled();
});
