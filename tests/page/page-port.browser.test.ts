import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { PAGE_PORT } from '@/contract/page-port';
import { answerPopup } from '@/page/page-port';
import { knowing } from '../core/matcher/read-text';
import { show, untilTestEnds } from './browser/page';
import { readMarks } from './browser/read-marks';

const NAMES = knowing({ actors: [['Storm-0558'], ['APT29']] });
const connecting = listeners<(port: unknown) => void>();

beforeEach(() => {
  connecting.all.clear();
  Object.assign(browser.runtime, { onConnect: connecting });
});

test('tells the popup who is on the page, at once and when that changes', async () => {
  const { port, tell } = await answering();
  expect(port.told).toHaveLength(1);
  expect(port.told[0]).toMatchObject({ kind: 'summary', state: 'done', site: location.hostname });
  expect(port.told[0]?.names.map(({ key, count }) => [key, count])).toEqual([
    ['apt29', 2],
    ['storm0558', 1],
  ]);
  tell.changed();
  expect(port.told).toHaveLength(2);
  for (const gone of port.onDisconnect.all) gone();
  tell.changed();
  expect(port.told).toHaveLength(2);
});

test('jumps to the place that is asked for, around and around', async () => {
  const { port, jump } = await answering();
  const frame = port.told[0]?.frame;
  for (const index of [0, 1, 2]) port.say({ kind: 'jump', frame, key: 'apt29', index });
  const [first, second, third] = jump.mock.calls.map(([mark]) => mark);
  expect(first?.text).toBe('APT29');
  expect(second).not.toBe(first);
  expect(third).toBe(first);
});

test.each([
  null,
  'jump',
  [],
  { kind: 'leap' },
  { kind: 'jump', frame: 'another', key: 'apt29', index: 0 },
  { kind: 'jump', key: 7, index: 0 },
  { kind: 'jump', key: 'apt29', index: -1 },
  { kind: 'jump', key: 'apt29', index: 0.5 },
  { kind: 'jump', key: 'apt29', index: '0' },
  { kind: 'jump', key: 'nobody', index: 0 },
])('does nothing for %j', async (message) => {
  const { port, jump } = await answering();
  const frame = port.told[0]?.frame;
  port.say(message !== null && typeof message === 'object' ? { frame, ...message } : message);
  expect(jump).not.toHaveBeenCalled();
  port.say({ kind: 'jump', frame, key: 'apt29', index: 0 });
  expect(jump).toHaveBeenCalledOnce();
});

test('listens to no other port, and to none after the end', async () => {
  const end = new AbortController();
  const { port } = await answering(end.signal);
  const other = aPort('other');
  for (const connect of connecting.all) connect(other);
  expect(other.told).toEqual([]);
  end.abort();
  expect(connecting.all.size).toBe(0);
  expect(port.disconnect).toHaveBeenCalledOnce();
});

test('ends without an error when the extension went first', async () => {
  const end = new AbortController();
  await answering(end.signal);
  vi.spyOn(connecting, 'removeListener').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(() => end.abort()).not.toThrow();
});

async function answering(signal: AbortSignal = untilTestEnds()) {
  show('<p>APT29, Storm-0558 and APT29</p>');
  const { marks } = await readMarks(NAMES);
  const jump = vi.fn<(mark: { readonly text: string }) => void>();
  const tell = answerPopup({ state: () => 'done', marks: () => marks.inOrder(), jump }, signal);
  const port = aPort(PAGE_PORT);
  for (const connect of connecting.all) connect(port);
  return { port, jump, tell };
}

interface Told {
  readonly frame: string;
  readonly names: readonly { readonly key: string; readonly count: number }[];
}

function aPort(name: string) {
  const onMessage = listeners<(message: unknown) => void>();
  const told: Told[] = [];
  return {
    name,
    told,
    onMessage,
    onDisconnect: listeners<() => void>(),
    disconnect: vi.fn(),
    postMessage: (message: Told) => told.push(message),
    say: (message: unknown) => {
      for (const hear of onMessage.all) hear(message);
    },
  };
}

function listeners<L>() {
  const all = new Set<L>();
  return {
    all,
    addListener: (hear: L) => void all.add(hear),
    removeListener: (hear: L) => void all.delete(hear),
  };
}
