import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { GatheredFrame } from '@/contract/gathered-frame';
import { readerAddress } from '@/contract/reader-address';
import { MAX_TITLE } from '@/core/model/gathered-report';
import { NO_REPORT, withPage } from '@/core/reports/own-report';
import { storedOwnReport } from '@/stored/own-report';
import { pageToKeep } from '@/ui/gather/page-to-keep';
import { type FollowedPage, followPage, type SummaryContent } from '@/ui/summary/follow-page';
import { anActor } from '../../fixtures/builders';
import { send } from '../channel';
import { fakePage, pageName, summary } from '../gather/fake-page';

const STORM = anActor({ name: 'Storm-0558', aliases: ['Antique Typhoon'] });
const TOP = summary({ names: [pageName('Storm-0558', 1), pageName('Antique Typhoon', 2)] });
const FRAME = summary({ frame: 'inner', top: false, names: [pageName('Storm-0558', 1)] });

let stop: AbortController;
let shown: SummaryContent[];
let answer: object;

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  shown = [];
  answer = {
    ok: true,
    value: ['Storm-0558', 'Antique Typhoon'].map((name) => ({ name, actors: [STORM], settled: true })),
  };
  send.mockImplementation(async () => answer);
});

afterEach(() => {
  stop.abort();
  fakeBrowser.reset();
  vi.useRealTimers();
});

async function follow(): Promise<FollowedPage> {
  const page = followPage(7, (content) => shown.push(content), stop.signal);
  await vi.advanceTimersByTimeAsync(0);
  return page;
}

function gathered(fields: Partial<GatheredFrame> = {}): GatheredFrame {
  const mention = { before: 'It was ', after: '.', links: [] };
  return {
    ...{ kind: 'gathered', frame: 'top', top: true, address: 'https://news.example/a', doubtful: [] },
    title: 'How mail was read',
    names: [
      {
        text: 'Storm-0558',
        key: 'storm-0558',
        count: 1,
        mentions: [{ ...mention, words: 'Storm-0558', at: 1, nth: 0 }],
      },
      {
        ...{ text: 'Antique Typhoon', key: 'antique typhoon', count: 2 },
        mentions: [0, 2].map((at, nth) => ({ ...mention, words: 'Antique Typhoon', at, nth })),
      },
    ],
    ...fields,
  };
}

function page() {
  const last = shown.at(-1);
  if (last?.state !== 'ready') throw new Error(`It is ${last?.state}.`);
  return last;
}

it('waits until all of the page is read, then has each actor once, its mentions in the page’s order', async () => {
  const tab = fakePage(() => [{ ...TOP, state: 'reading' }]);
  await follow();
  expect(tab.jumps).toEqual([]);
  tab.say(FRAME);
  tab.say(TOP);
  expect(tab.jumps).toEqual(['top', 'inner'].map((frame) => ({ kind: 'gather', frame })));
  const [storm] = gathered().names;
  tab.say(gathered({ frame: 'inner', top: false, names: storm ? [storm] : [], title: 'A frame' }) as never);
  tab.say(gathered() as never);
  await vi.advanceTimersByTimeAsync(0);
  const { title, address, named } = page().page;
  expect([title, address, named.length]).toEqual(['How mail was read', 'https://news.example/a', 1]);
  expect(named[0]).toMatchObject({ count: 4, names: ['Storm-0558', 'Antique Typhoon'], counts: [2, 2] });
  expect(named[0]?.mentions.map(({ words, place }) => [words, place.frame, place.index])).toEqual([
    ['Antique Typhoon', 'top', 0],
    ['Storm-0558', 'top', 0],
    ['Antique Typhoon', 'top', 1],
    ['Storm-0558', 'inner', 0],
  ]);
});

it('stays as it was read when the page changes or goes, and says so', async () => {
  let frames: readonly (typeof TOP)[] | null = [TOP];
  const tab = fakePage(() => frames);
  const followed = await follow();
  tab.say(gathered() as never);
  await vi.advanceTimersByTimeAsync(0);
  const before = page();
  expect(before.since).toBe('same');
  tab.say(TOP);
  expect(page()).toBe(before);
  tab.say({ ...TOP, names: [pageName('Storm-0558', 3)] });
  expect(page()).toEqual({ ...before, since: 'changed' });
  followed.again();
  expect(shown.at(-1)?.state).toBe('reading');
  tab.say(gathered() as never);
  await vi.advanceTimersByTimeAsync(0);
  expect(page().since).toBe('same');
  frames = null;
  tab.leave();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page()).toMatchObject({ since: 'left', page: { title: 'How mail was read' } });
});

it('names a file by its own address and without our name, in the reader', async () => {
  const tab = fakePage(() => [TOP]);
  await follow();
  const address = browser.runtime.getURL(
    `/${readerAddress('https://vendor.example/a.pdf')}` as '/reader.html',
  );
  tab.say(gathered({ address, title: 'a.pdf · Byname' }) as never);
  await vi.advanceTimersByTimeAsync(0);
  expect(page().page).toMatchObject({ title: 'a.pdf', address: 'https://vendor.example/a.pdf' });
});

it.each(['2024-02-31', '2026-02-29'])('has no day of a page that gives %s for it', async (published) => {
  const tab = fakePage(() => [TOP]);
  await follow();
  tab.say(gathered({ published }) as never);
  await vi.advanceTimersByTimeAsync(0);
  expect(page().page.published).toBeUndefined();
});

it('keeps a page without a title, whose address stands in its place, in a report', async () => {
  const tab = fakePage(() => [TOP]);
  await follow();
  const address = `https://news.example/${'long-'.repeat(300)}`;
  const { title: _, ...untitled } = gathered({ address });
  tab.say(untitled as never);
  await vi.advanceTimersByTimeAsync(0);
  const kept = storedOwnReport.parse(withPage(NO_REPORT, pageToKeep(page().page)));
  expect(kept.pages).toMatchObject([{ title: address.slice(0, MAX_TITLE), address, named: [{ count: 3 }] }]);
});

it('says where nobody is named, nobody answers, or who they are could not be asked', async () => {
  const tab = fakePage(() => [summary({})]);
  await follow();
  expect(shown.at(-1)).toEqual({ state: 'empty' });
  answer = { ok: false, error: 'Byname did not answer.' };
  tab.say(TOP);
  tab.say(gathered() as never);
  await vi.advanceTimersByTimeAsync(0);
  expect(shown.at(-1)).toEqual({ state: 'failed', error: 'Byname did not answer.' });
  fakePage(() => null);
  await follow();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown.at(-1)).toEqual({ state: 'gone' });
});

it('says that nobody is named where only malware is', async () => {
  const tab = fakePage(() => [TOP]);
  await follow();
  tab.say(gathered({ names: [] }) as never);
  await vi.advanceTimersByTimeAsync(0);
  expect(shown.at(-1)).toEqual({ state: 'empty' });
});

it('does without a frame that tells nothing', async () => {
  const tab = fakePage(() => [TOP, FRAME]);
  await follow();
  tab.say(gathered() as never);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(page().page.named[0]?.count).toBe(3);
});

it('calls a page whose names stand in a frame what its tab does', async () => {
  const tab = fakePage(() => [summary({}), FRAME]);
  vi.mocked(browser.tabs.get).mockImplementation(
    async (id) => ({ id, windowId: 1, title: 'Inbox', url: 'https://mail.example/7' }) as never,
  );
  await follow();
  const told = { frame: 'inner', top: false, address: 'about:srcdoc', title: undefined };
  const { title: _, ...frame } = gathered(told as never);
  tab.say(frame as never);
  await vi.advanceTimersByTimeAsync(0);
  expect(page().page).toMatchObject({ title: 'Inbox', address: 'https://mail.example/7' });
  expect(page().page.named).toHaveLength(1);
});

it('says that a page told nothing, and reads what it goes on to', async () => {
  let frames = [TOP];
  const tab = fakePage(() => frames);
  await follow();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(shown.at(-1)).toMatchObject({
    state: 'failed',
    error: expect.stringContaining('did not tell whom'),
  });
  frames = [{ ...TOP, frame: 'next' }];
  tab.leave();
  await vi.advanceTimersByTimeAsync(0);
  tab.say(gathered({ frame: 'next' }) as never);
  await vi.advanceTimersByTimeAsync(0);
  expect(page().page.title).toBe('How mail was read');
});
