import { expect, test } from 'vitest';
import { type AcceptedPort, acceptPort } from '@/ui/card/accept-port';
import { untilTestEnds } from '../../page/browser/page';
import { answerCard, handPort } from './the-background';

const PATIENCE = { timeout: 10_000 };
const KEY = { byname: 'card', token: 'vouched' };

/** The background knows one token, and takes it once. */
function start(signal: AbortSignal = untilTestEnds()) {
  const open = new Set(['vouched', 'vouched too']);
  const asked = answerCard({
    'card.claim': ({ token }: { readonly token: string }) =>
      open.delete(token) ? { accepted: true, site: 'news.example' } : { accepted: false },
  });
  const accepted: AcceptedPort[] = [];
  acceptPort((port) => accepted.push(port), signal);
  return { accepted, asked };
}

test('takes a port whose token was vouched for, and learns the site from the background', async () => {
  const { accepted } = start();
  const { heard } = handPort(KEY);
  await expect.poll(() => accepted.length, PATIENCE).toBe(1);
  expect(accepted[0]?.site).toBe('news.example');
  accepted[0]?.port.postMessage('hello');
  await expect.poll(() => heard, PATIENCE).toEqual(['hello']);
});

test('gives nothing to a port with a token that nobody vouched for, nor to one that comes with a used one', async () => {
  const { accepted, asked } = start();
  for (const token of ['made up', 'vouched', 'vouched']) handPort({ ...KEY, token });
  await expect.poll(() => asked.length, PATIENCE).toBe(3);
  handPort({ ...KEY, token: 'vouched too' });
  await expect.poll(() => accepted.length, PATIENCE).toBe(2);
  expect(asked.map(({ input }) => input)).toEqual(
    ['made up', 'vouched', 'vouched', 'vouched too'].map((token) => ({ token })),
  );
});

test('asks nobody about what is no key, or comes without a port', async () => {
  const { accepted, asked } = start();
  for (const data of [null, 'card', {}, { byname: 'card' }, { ...KEY, byname: 'page' }, { ...KEY, token: 7 }])
    handPort(data);
  window.postMessage(KEY, '*');
  // Messages come in their order.
  handPort(KEY);
  await expect.poll(() => accepted.length, PATIENCE).toBe(1);
  expect(asked).toHaveLength(1);
});

test('a background that fails is no acceptance', async () => {
  const asked = answerCard({});
  const accepted: AcceptedPort[] = [];
  acceptPort((port) => accepted.push(port), untilTestEnds());
  handPort(KEY);
  await expect.poll(() => asked.length, PATIENCE).toBe(1);
  await settle();
  expect(accepted).toEqual([]);
});

test('what is accepted after the end is not used', async () => {
  const abort = new AbortController();
  const { accepted, asked } = start(abort.signal);
  handPort(KEY);
  await expect.poll(() => asked.length, PATIENCE).toBe(1);
  abort.abort();
  handPort({ ...KEY, token: 'vouched too' });
  await settle();
  expect(asked).toHaveLength(1);
  expect(accepted.length).toBeLessThan(2);
});

/** All messages that were posted before have come. */
function settle(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}
