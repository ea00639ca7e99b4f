import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { FrameSummary } from '@/contract/frame-summary';
import { ALL_NAMES } from '@/core/limits';
import { connectToPage, type PageReport } from '@/ui/gather/page-connection';
import { fakePage, pageName, summary } from './fake-page';

const TOP = summary({ names: [pageName('APT29', 2)] });
const FRAME = summary({ frame: 'inner', top: false, names: [pageName('APT29', 1)] });

let stop: AbortController;
let reports: PageReport[];

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  reports = [];
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

async function connect() {
  const controls = connectToPage((report) => reports.push(report), stop.signal);
  await vi.advanceTimersByTimeAsync(0);
  return controls;
}

function framesNow(): readonly string[] {
  const last = reports.at(-1);
  return last?.state === 'connected' ? last.frames.map(({ frame }) => frame) : [];
}

it('merges the frames as they come, and takes what a frame says anew', async () => {
  const page = fakePage(() => [TOP]);
  await connect();
  expect(framesNow()).toEqual(['top']);
  page.say(FRAME);
  expect(framesNow()).toEqual(['top', 'inner']);
  page.say({ ...TOP, names: [] });
  expect(framesNow()).toEqual(['top', 'inner']);
  expect(reports.at(-1)).toMatchObject({ frames: [{ names: [] }, { names: [{ text: 'APT29' }] }] });
});

it.each<[string, readonly FrameSummary[] | null]>([
  ['refuses the connection', null],
  ['never answers', []],
])('gives up after 400 ms on a page that %s', async (_, answers) => {
  fakePage(() => answers);
  await connect();
  await vi.advanceTimersByTimeAsync(399);
  expect(reports.at(-1)).toEqual({ state: 'connecting' });
  await vi.advanceTimersByTimeAsync(2);
  expect(reports.at(-1)).toEqual({ state: 'unreachable' });
});

it('gives up where no port can be opened any more, as in a panel of a version that was updated', async () => {
  fakePage(() => null);
  await connect();
  vi.mocked(browser.tabs.connect).mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reports).toEqual([{ state: 'connecting' }, { state: 'unreachable' }]);
});

it('asks again while a page is beginning, and hears one that answers late', async () => {
  let answers: readonly FrameSummary[] | null = null;
  fakePage(() => answers);
  await connect();
  answers = [TOP];
  await vi.advanceTimersByTimeAsync(200);
  expect(framesNow()).toEqual(['top']);
});

it('listens to the next page when the tab goes there', async () => {
  let answers: readonly FrameSummary[] | null = [TOP, FRAME];
  const page = fakePage(() => answers);
  await connect();
  answers = null;
  page.load('loading');
  page.leave();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reports.at(-1)).toEqual({ state: 'connecting' });
  answers = [summary({ frame: 'next' })];
  page.load('complete');
  await vi.advanceTimersByTimeAsync(0);
  expect(framesNow()).toEqual(['next']);
  expect(page.ports()).toBe(1);
});

it('hears a page that answers when it was given up already', async () => {
  let answers: readonly FrameSummary[] | null = null;
  fakePage(() => answers);
  await connect();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reports.at(-1)).toEqual({ state: 'unreachable' });
  answers = [TOP];
  await vi.advanceTimersByTimeAsync(2_000);
  expect(framesNow()).toEqual(['top']);
});

it('stops asking a page that no extension reaches', async () => {
  fakePage(() => null);
  await connect();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(vi.getTimerCount()).toBe(0);
});

it('follows the reader to another tab of its window, and to none of another', async () => {
  let answers: readonly FrameSummary[] | null = [TOP, FRAME];
  const page = fakePage(() => answers);
  await connect();
  page.goTo(9, 2);
  expect(framesNow()).toEqual(['top', 'inner']);
  answers = [summary({ frame: 'other tab' })];
  page.goTo(8);
  expect(reports.at(-1)).toEqual({ state: 'connecting' });
  await vi.advanceTimersByTimeAsync(0);
  expect(framesNow()).toEqual(['other tab']);
  expect(vi.mocked(browser.tabs.connect).mock.lastCall?.[0]).toBe(8);
  expect(page.ports()).toBe(1);
});

it('sends jumps to the page, and nothing once it is told to stop', async () => {
  const page = fakePage(() => [TOP]);
  const { jump } = await connect();
  jump({ frame: 'top', key: 'apt29', index: 1 });
  expect(page.jumps).toEqual([{ kind: 'jump', frame: 'top', key: 'apt29', index: 1 }]);
  stop.abort();
  expect(page.ports()).toBe(0);
});

it.each([
  null,
  'summary',
  { ...TOP, kind: 'jump' },
  { ...TOP, frame: '' },
  { ...TOP, frame: 'x'.repeat(101) },
  { ...TOP, top: 'yes' },
  { ...TOP, site: ['news.example'] },
  { ...TOP, state: '<b>done</b>' },
  { ...TOP, names: { length: 1 } },
])('does not believe %j', async (message) => {
  const page = fakePage(() => []);
  await connect();
  page.say(message as FrameSummary);
  expect(framesNow()).toEqual([]);
});

it('hears a page that names everybody whom the data can hold, and of more as many', async () => {
  const page = fakePage(() => []);
  await connect();
  page.say({ ...TOP, names: Array(ALL_NAMES.max + 1).fill(pageName('APT29', 1)) });
  const last = reports.at(-1);
  expect(last?.state === 'connected' && last.frames[0]?.names.length).toBe(ALL_NAMES.max);
});

it('leaves out a name that is none, and keeps the others', async () => {
  const page = fakePage(() => []);
  await connect();
  const good = pageName('APT29', 2);
  const bad = [null, { ...good, text: 'x'.repeat(501) }, { ...good, key: '' }, { ...good, count: -1 }];
  page.say({ ...TOP, names: [...bad, { ...good, extra: 1 }] as never, extra: 1 } as FrameSummary);
  expect(reports.at(-1)).toEqual({ state: 'connected', frames: [{ ...TOP, names: [good] }] });
});

it('gives each who asks what the frames tell, also one who asked before another did', async () => {
  const page = fakePage(() => [TOP]);
  const controls = await connect();
  const asked = [controls.gather(), controls.gather()];
  page.say({
    ...{ kind: 'gathered', frame: 'top', top: true, address: 'https://news.example/a' },
    ...{ names: [], doubtful: [] },
  } as never);
  const told = await Promise.all(asked);
  expect(told.map((frames) => frames.map(({ frame }) => frame))).toEqual([['top'], ['top']]);
});

it('hears no more frames than a page can have', async () => {
  const page = fakePage(() => []);
  await connect();
  for (let number = 0; number < 1_003; number += 1) page.say({ ...FRAME, frame: `f${number}` });
  expect(framesNow().length).toBe(1_000);
  page.say({ ...FRAME, frame: 'f7', names: [] });
  expect(reports.at(-1)).toMatchObject({ frames: { 7: { names: [] } } });
});
