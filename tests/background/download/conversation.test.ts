import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startConversation } from '@/background/download/conversation';
import { DOWNLOAD_LIMITS } from '@/background/download/stall-guard';
import { type ApiServer, startApiServer } from './api-server';

let server: ApiServer;
let other: ApiServer;

beforeAll(async () => {
  server = await startApiServer();
  other = await startApiServer();
});
afterAll(async () => {
  await server.stop();
  await other.stop();
});

it('stays with the server that it was begun with', async () => {
  const conversation = startConversation({
    address: `${server.address}/api`,
    credentials: { kind: 'key', key: 'Hush-42' },
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  expect(await conversation.ask(`${other.address}/api`)).toMatchObject({
    ok: false,
    error: { code: 'redirect-refused' },
  });
  expect(other.asked).toEqual([]);
});

it('ends a request when the time of all of them is over', async () => {
  const clock = vi.spyOn(performance, 'now');
  const start = performance.now();
  clock.mockReturnValue(start);
  const conversation = startConversation({
    address: server.address,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    limits: { ...DOWNLOAD_LIMITS, stallMs: DOWNLOAD_LIMITS.totalMs },
  });
  server.answer = () => undefined;
  clock.mockReturnValue(start + DOWNLOAD_LIMITS.totalMs - 50);
  const asking = conversation.ask(server.address);
  clock.mockReturnValue(start + DOWNLOAD_LIMITS.totalMs);
  const late = {
    ok: false,
    error: { code: 'timeout', message: 'The server was not done after 10 minutes.' },
  };
  expect(await asking).toEqual(late);
  const fetch = vi.spyOn(globalThis, 'fetch');
  expect(await conversation.ask(server.address)).toEqual(late);
  expect(fetch).not.toHaveBeenCalled();
  fetch.mockRestore();
  clock.mockRestore();
});
