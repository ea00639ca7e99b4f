import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOWNLOAD_LIMITS } from '@/background/download/stall-guard';
import type { Resume, TransportRequest } from '@/background/download/transport';
import {
  type ApiAnswer,
  type ApiRequest,
  type ApiServer,
  askServer,
  NOW,
  startApiServer,
} from './api-server';

let server: ApiServer;

beforeAll(async () => {
  server = await startApiServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.asked.length = 0;
});

const OBJECTS = '/root/collections/c1/objects/';

const ask = (changes: Partial<TransportRequest> = {}) =>
  askServer('taxii', `${server.address}/root/collections/c1/`, changes);

function group(number: number, modified = '2024-01-01T00:00:00Z', changes: object = {}) {
  return {
    type: 'intrusion-set',
    id: `intrusion-set--${number}`,
    created: '2020-01-01T00:00:00Z',
    modified,
    ...changes,
  };
}

interface PageFields {
  readonly more?: boolean;
  readonly next?: string;
  readonly first?: string;
  readonly last?: string;
}

function page(objects: readonly object[], { more, next, first, last }: PageFields = {}): ApiAnswer {
  return {
    headers: {
      'content-type': 'application/taxii+json;version=2.1',
      ...(first ? { 'X-TAXII-Date-Added-First': first } : {}),
      ...(last ? { 'X-TAXII-Date-Added-Last': last } : {}),
    },
    body: { ...(more === undefined ? {} : { more }), ...(next ? { next } : {}), objects },
  };
}

const ids = (got: Awaited<ReturnType<typeof ask>>) =>
  got.ok
    ? (got.document.objects as { readonly id: string }[]).map(({ id }) => id.replace(/.*--/, ''))
    : got.message;

describe('a collection', () => {
  it('is asked for in the standard’s words', async () => {
    server.answer = () => page([group(1)]);
    const got = await ask({ options: { types: 'intrusion-set,threat-actor', versions: 'all' } });
    expect(got).toMatchObject({ ok: true, document: { type: 'bundle', objects: [group(1)] } });
    expect(server.asked).toMatchObject([
      {
        path: OBJECTS,
        headers: { accept: 'application/taxii+json;version=2.1' },
        query: { 'match[type]': 'intrusion-set,threat-actor', 'match[version]': 'all' },
      },
    ]);
    expect(Number(server.asked[0]?.query.limit)).toBeGreaterThan(0);
  });

  it('is read page by page, every page with the same filters', async () => {
    server.answer = ({ query }) =>
      query.next === undefined
        ? page([group(1)], { more: true, next: 'p/2?&' })
        : query.next === 'p/2?&'
          ? page([group(2)], { more: true, next: 'p3' })
          : page([group(3)], { more: false, next: 'p4' });
    expect(ids(await ask({ options: { types: 'intrusion-set' } }))).toEqual(['1', '2', '3']);
    expect(server.asked.map(({ query }) => query['match[type]'])).toEqual(Array(3).fill('intrusion-set'));
    expect(new Set(server.asked.map(({ query }) => query.limit)).size).toBe(1);
  });

  it('may count pages itself and give the same "next" each time', async () => {
    let given = 0;
    server.answer = () => page([group(++given)], { more: given < 4, next: 'session' });
    expect(ids(await ask())).toEqual(['1', '2', '3', '4']);
  });

  it('may give a number for "next"', async () => {
    server.answer = ({ query }) =>
      query.next === '7' ? page([group(2)]) : { body: { more: true, next: 7, objects: [group(1)] } };
    expect(ids(await ask())).toEqual(['1', '2']);
  });

  it('may give no "next": the last date takes its place', async () => {
    const pages: Record<string, ApiAnswer> = {
      none: page([group(1)], { more: true, last: '2024-01-01T00:00:00.000001Z' }),
      '2024-01-01T00:00:00.000001Z': page([group(2)], { last: '2024-01-02T00:00:00Z' }),
    };
    server.answer = ({ query }) => pages[query.added_after ?? 'none'];
    expect(ids(await ask())).toEqual(['1', '2']);
  });

  it('may be empty, and may have empty pages between', async () => {
    server.answer = () => ({ body: {} });
    expect(ids(await ask())).toEqual([]);
    let given = 0;
    server.answer = () => (++given < 5 ? page([], { more: true, next: `${given}` }) : page([group(1)]));
    expect(ids(await ask())).toEqual(['1']);
    given = 0;
    server.answer = () => (++given < 3 ? { body: { more: true, next: `${given}` } } : page([group(1)]));
    expect(ids(await ask()), 'without a list').toEqual(['1']);
  });

  it('gives of several versions of an object the newest, in whatever order they come', async () => {
    const old = group(1, '2024-01-01T00:00:00.900Z', { name: 'Old' });
    const latest = group(1, '2024-01-01T00:00:01Z', { name: 'New' });
    for (const objects of [
      [old, latest],
      [latest, old],
    ]) {
      server.answer = () => page(objects);
      expect(await ask()).toMatchObject({ document: { objects: [{ name: 'New' }] } });
    }
  });

  it('may hold what is no object, which is left out', async () => {
    server.answer = () => page([group(1), { type: 'x' }, { id: 7 }, null as unknown as object, [] as object]);
    expect(ids(await ask())).toEqual(['1']);
  });
});

describe('the next time', () => {
  const LAST = '2024-06-01T10:00:00.123456Z';

  async function firstTime() {
    server.answer = () => page([group(1), group(2)], { first: '2024-05-01T10:00:00Z', last: LAST });
    const got = await ask();
    if (!got.ok || !got.resume) throw new Error('Nothing is remembered.');
    server.asked.length = 0;
    return got.resume;
  }

  it('only what was added since is asked for, and joins what is kept', async () => {
    const resume = await firstTime();
    server.answer = () =>
      page([group(3), group(1, '2025-01-01T00:00:00Z', { name: 'Changed' })], {
        last: '2024-07-01T00:00:00Z',
      });
    const got = await ask({ resume });
    expect(server.asked.map(({ query }) => query.added_after)).toEqual([LAST]);
    expect(ids(got)).toEqual(['1', '2', '3']);
    expect(got).toMatchObject({
      document: { objects: [{ name: 'Changed' }, {}, {}] },
      memory: { addedAfter: '2024-07-01T00:00:00Z' },
    });
  });

  it('each page of what is new is asked for with its date', async () => {
    const resume = await firstTime();
    server.answer = ({ query }) =>
      query.next === undefined ? page([group(3)], { more: true, next: 'p2', last: LAST }) : page([group(4)]);
    expect(ids(await ask({ resume }))).toEqual(['1', '2', '3', '4']);
    expect(server.asked.map(({ query }) => query.added_after)).toEqual([LAST, LAST]);
  });

  it('with nothing new the document is the same, byte by byte, and the date stays', async () => {
    const resume = await firstTime();
    server.answer = () => ({ body: {} });
    const got = await ask({ resume });
    expect(got).toMatchObject({ ok: true, memory: resume.memory });
    expect(got.ok && [...got.bytes]).toEqual([...new Uint8Array(await resume.file.arrayBuffer())]);
  });

  it('an older version that is added late does not take the place of a newer one', async () => {
    const resume = await firstTime();
    server.answer = () => page([group(1, '2021-01-01T00:00:00Z', { name: 'Older' })], { last: LAST });
    expect(await ask({ resume })).toMatchObject({ document: { objects: [group(1), group(2)] } });
  });

  it.each<[string, Partial<TransportRequest>, (resume: Resume) => object]>([
    ['something else is asked', { options: { types: 'malware' } }, (resume) => resume],
    [
      'a month went by: what was taken out is told by nobody',
      { now: '2026-12-26T09:00:00.000Z' },
      (last) => last,
    ],
    ['the clock was set back', { now: '2026-11-20T08:00:00.000Z' }, (resume) => resume],
    ['what was kept is damaged', {}, (resume) => ({ ...resume, file: new Blob(['{"objects": 3']) })],
    ['nothing is remembered', {}, ({ file }) => ({ file })],
  ])('everything is asked for again where %s', async (_, changes, damage) => {
    const resume = damage(await firstTime()) as Resume;
    server.answer = () => page([group(9)], { last: LAST });
    expect(ids(await ask({ resume, ...changes }))).toEqual(['9']);
    expect(server.asked[0]?.query).not.toHaveProperty('added_after');
  });

  it('the month begins with the last time everything was asked for', async () => {
    let resume = await firstTime();
    server.answer = () => page([], { last: LAST });
    for (const day of ['2026-12-10', '2026-12-24']) {
      const got = await ask({ resume, now: `${day}T08:00:00.000Z` });
      if (!got.ok || !got.resume) throw new Error('Nothing is remembered.');
      resume = got.resume;
    }
    expect(resume.memory.wholeAt).toBe(NOW);
  });

  it('everything is asked for again of a server that takes the date of creation for that of adding', async () => {
    const created = '2020-01-01T00:00:00.000Z';
    server.answer = () => page([group(1), group(2)], { first: created, last: created });
    const got = await ask();
    expect(got).toMatchObject({ ok: true });
    expect(got.ok && got.memory).toBeUndefined();
  });

  it('everything is asked for again of a server that gives no dates, or none that can be read', async () => {
    for (const last of [undefined, 'Wed May 31 2017 21:30:18 GMT+0000', '2020']) {
      server.answer = () => page([group(1)], last === undefined ? {} : { last });
      const got = await ask();
      expect(got.ok && got.memory).toBeUndefined();
    }
  });
});

describe('a server that misbehaves', () => {
  const endless = (objects: (asked: number) => readonly object[], fields: (asked: number) => PageFields) => {
    let asked = 0;
    server.answer = () => page(objects(++asked), { more: true, ...fields(asked) });
  };

  const answering = (body: unknown) => () => {
    server.answer = () => ({ body });
  };

  it.each<[string, () => void, string, RegExp]>([
    [
      'repeats a page',
      () =>
        endless(
          () => [group(1)],
          (asked) => ({ next: `${asked}` }),
        ),
      'endless',
      /same page/,
    ],
    [
      'sends in a circle',
      () =>
        endless(
          (asked) => [group(asked % 3)],
          (asked) => ({ next: `${asked % 3}` }),
        ),
      'endless',
      /same page/,
    ],
    [
      'gives empty pages for ever',
      () =>
        endless(
          () => [],
          (asked) => ({ next: `${asked}` }),
        ),
      'endless',
      /same page/,
    ],
    [
      'says more and not where',
      () =>
        endless(
          (asked) => [group(asked)],
          () => ({}),
        ),
      'endless',
      /same page/,
    ],
    [
      'says more at the same date for ever',
      () =>
        endless(
          (asked) => [group(asked)],
          () => ({ last: '2024-01-01T00:00:00Z' }),
        ),
      'endless',
      /same page/,
    ],
    [
      'pages for ever',
      () =>
        endless(
          (asked) => [group(asked)],
          (asked) => ({ next: `${asked}` }),
        ),
      'endless',
      /500 requests/,
    ],
    ['answers with a web page', answering('<!doctype html>Sign in'), 'not-json', /web page/],
    ['is cut off', answering('{"objects": ['), 'not-json', /cut off/],
    ['answers with a list', answering([]), 'wrong-shape', /TAXII 2\.1/],
    ['answers with something else', answering({ ok: 1 }), 'wrong-shape', /TAXII 2\.1/],
    ['has objects that are no list', answering({ objects: 'x' }), 'wrong-shape', /TAXII/],
  ])('%s', async (_, prepare, code, message) => {
    prepare();
    expect(await ask()).toEqual({ ok: false, code, message: expect.stringMatching(message) });
    expect(server.asked.length).toBeLessThanOrEqual(500);
  });

  it('sends more bytes than are taken, over all pages', async () => {
    endless(
      (asked) => [group(asked, undefined, { pad: 'x'.repeat(40_000) })],
      (asked) => ({ next: `${asked}` }),
    );
    const limits = { ...DOWNLOAD_LIMITS, maxBytes: 131_072 };
    expect(await ask({ limits })).toEqual({
      ok: false,
      code: 'too-large',
      message: 'The server sends more than 64 MB.',
    });
    expect(server.asked.length).toBe(4);
  });

  it('sends more objects than are taken', async () => {
    const many = Array.from({ length: 50_000 }, (_, number) => number);
    endless(
      (asked) => many.map((number) => ({ id: `${asked}-${number}` })),
      (asked) => ({ next: `${asked}` }),
    );
    expect(await ask()).toMatchObject({
      ok: false,
      code: 'too-large',
      message: expect.stringContaining('200,000 objects'),
    });
  });

  it('takes longer than it may, over all pages', async () => {
    endless(
      (asked) => [group(asked)],
      (asked) => ({ next: `${asked}` }),
    );
    const answer = server.answer;
    server.answer = (request: ApiRequest) => (server.asked.length < 3 ? answer(request) : undefined);
    const limits = { ...DOWNLOAD_LIMITS, totalMs: 300 };
    expect(await ask({ limits })).toMatchObject({
      ok: false,
      code: 'timeout',
      message: expect.stringContaining('not done after'),
    });
  });

  it('can be left at any page', async () => {
    const controller = new AbortController();
    endless(
      (asked) => [group(asked)],
      (asked) => ({ next: `${asked}` }),
    );
    const answer = server.answer;
    server.answer = (request) => {
      if (server.asked.length === 3) controller.abort();
      return answer(request);
    };
    expect(await ask({ signal: controller.signal })).toMatchObject({ ok: false, code: 'cancelled' });
    expect(server.asked.length).toBe(3);
  });
});

it('progress counts the bytes of all pages', async () => {
  const seen: number[] = [];
  let given = 0;
  server.answer = () => page([group(++given)], { more: given < 3, next: 'more' });
  const got = await ask({ onProgress: (received) => seen.push(received) });
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  expect(seen.at(-1)).toBeGreaterThan(got.ok ? got.bytes.byteLength : 0);
});
