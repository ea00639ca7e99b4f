import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiServer, askServer, startApiServer } from './api-server';

let server: ApiServer;

beforeAll(async () => {
  server = await startApiServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.asked.length = 0;
});

const ALL = Array.from({ length: 1_200 }, (_, number) => ({
  id: `a${number}`,
  main_name: `Actor ${number}`,
}));
const ask = () => askServer('orkl', `${server.address}/api/v1`);
const count = async () => {
  const got = await ask();
  return got.ok ? (got.document.data as unknown[]).length : got.message;
};

describe('ORKL’s actors', () => {
  it('are all there, of a server that cuts its list into pages', async () => {
    server.answer = ({ query }) => {
      const from = Number(query.offset);
      return { body: { data: ALL.slice(from, from + Number(query.limit)) } };
    };
    expect(await count()).toBe(ALL.length);
    expect(server.asked.map(({ path }) => path)).toEqual(Array(4).fill('/api/v1/ta/entries'));
  });

  it.each([0, 1, 499, 500, 501, 1_200])(
    'are all there, of a server that knows no pages and has %i',
    async (length) => {
      server.answer = () => ({ body: { data: ALL.slice(0, length) } });
      expect(await count()).toBe(length);
      expect(server.asked.length).toBeLessThanOrEqual(2);
    },
  );

  it.each([100, 499])('are all there, of a server that gives no more than %i at a time', async (most) => {
    server.answer = ({ query }) => {
      const from = Number(query.offset);
      return { body: { data: ALL.slice(from, from + Math.min(most, Number(query.limit))) } };
    };
    expect(await count()).toBe(ALL.length);
  });

  it('are all there, where none is left to ask for', async () => {
    server.answer = ({ query }) =>
      query.offset === '0' ? { body: { data: ALL.slice(0, 20) } } : { body: { data: null } };
    expect(await count()).toBe(20);
  });

  it('are not taken from a server that cuts off what it promised', async () => {
    server.answer = ({ query }) =>
      query.offset === '0' ? { body: { data: ALL.slice(0, 500) } } : { status: 500 };
    expect(await ask()).toMatchObject({ ok: false, code: 'http-status' });
  });

  it.each([{}, { data: 'x' }, [], { status: 'error', message: 'no' }])('are not in %j', async (body) => {
    server.answer = () => ({ body });
    expect(await ask()).toMatchObject({ ok: false, code: 'wrong-shape' });
  });
});
