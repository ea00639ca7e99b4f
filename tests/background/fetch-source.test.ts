import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DOWNLOAD_LIMITS } from '@/background/download/stall-guard';
import { type FetchSourceOptions, fetchSource } from '@/background/refresh/fetch-source';
import { type SourceDefinition, sourceById } from '@/core/sources/catalogue';
import type { SourceProgress } from '@/stored/refresh-state';
import { clusterFile, numbered } from './clusters';
import { body, type FeedServer, stall, startFeedServer } from './feed-server';
import { buildRecord } from './sample';

const SOURCE = sourceById('misp-threat-actor') as SourceDefinition;
const VENDORS = sourceById('misp-producer') as SourceDefinition;
const NOW = '2026-11-22T06:00:00.000Z';
/** Only what is meant to stall does; a busy machine keeps others waiting longer than one would think. */
const LIMITS = { ...DOWNLOAD_LIMITS, stallMs: 10_000 };
const IMPATIENT = { ...DOWNLOAD_LIMITS, stallMs: 150 };

let server: FeedServer;
let controller: AbortController;

beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  controller = new AbortController();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The outcome as one flat object. */
async function fetchFeed(changes: Partial<FetchSourceOptions> = {}, source = SOURCE) {
  const fetched = await fetchSource(source, {
    address: `${server.address}/feed.json`,
    known: { count: 0, records: [] },
    producers: {},
    attribution: 'first',
    now: NOW,
    signal: controller.signal,
    onProgress: () => undefined,
    limits: LIMITS,
    ...changes,
  });
  return fetched.ok ? { ok: true as const, ...fetched.value } : { ok: false as const, ...fetched.error };
}

describe('a good feed', () => {
  it('gives its records, size, digest, version and validators', async () => {
    const file = clusterFile(numbered(3), 42);
    server.serve(
      '/feed.json',
      body(file, { etag: '"abc"', 'last-modified': 'Sun, 22 Nov 2026 05:00:00 GMT' }),
    );
    expect(await fetchFeed()).toMatchObject({
      ok: true,
      unchanged: false,
      stored: {
        source: 'misp-threat-actor',
        takenAt: NOW,
        bytes: file.length,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        version: '42',
        etag: '"abc"',
        lastModified: 'Sun, 22 Nov 2026 05:00:00 GMT',
        records: [{ name: 'Actor Number0' }, {}, {}],
      },
    });
  });

  it('may begin with a byte order mark', async () => {
    server.serve('/feed.json', body(`\uFEFF${clusterFile(numbered(3))}`));
    expect(await fetchFeed()).toMatchObject({ ok: true });
  });

  it('is not read again when it is the same, and counts as confirmed now', async () => {
    server.serve('/feed.json', body(clusterFile(numbered(3))));
    const first = await fetchFeed();
    if (!first.ok) throw new Error(first.message);
    const parse = vi.spyOn(JSON, 'parse');
    const known = { last: first.stored, count: 3, records: [] };
    const later = '2026-11-23T06:00:00.000Z';
    expect(await fetchFeed({ known, now: later })).toMatchObject({
      ok: true,
      unchanged: true,
      stored: { takenAt: later, records: first.stored.records },
    });
    expect(parse).not.toHaveBeenCalled();
    expect(await fetchFeed({ known, attribution: 'other' })).toMatchObject({ ok: true, unchanged: false });
  });

  it('tells its progress, first and last, and at most four times a second', async () => {
    const file = clusterFile(numbered(20_000));
    server.serve('/feed.json', body(file, { 'content-length': String(file.length) }));
    const onProgress = vi.fn();
    const started = performance.now();
    await fetchFeed({ onProgress });
    const seconds = (performance.now() - started) / 1000;
    expect(onProgress.mock.calls[0]).toEqual([{ phase: 'downloading', received: 0 }]);
    expect(onProgress).toHaveBeenCalledWith({
      phase: 'downloading',
      received: file.length,
      total: file.length,
    });
    const whole = { received: file.length, total: file.length };
    expect(onProgress.mock.lastCall).toEqual([{ phase: 'reading', ...whole }]);
    expect(onProgress.mock.calls.length).toBeLessThanOrEqual(4 + seconds * 4);
  });

  it('is asked for without cookies or referrer, through the cache of the browser', async () => {
    const fetch = vi.fn(async () => new Response(clusterFile(numbered(3))));
    vi.stubGlobal('fetch', fetch);
    await fetchFeed({ address: 'https://mirror.example/feed.json' });
    expect(fetch).toHaveBeenCalledExactlyOnceWith('https://mirror.example/feed.json', {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: expect.any(AbortSignal),
    });
  });

  it('may have lost a tenth of its records', async () => {
    server.serve('/feed.json', body(clusterFile(numbered(9))));
    expect(await fetchFeed({ known: { count: 10, records: [] } })).toMatchObject({ ok: true });
  });
});

describe('a bad feed is a named failure', () => {
  const good = clusterFile(numbered(10));
  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['an empty body', '', 'empty', /empty file/],
    ['white space only', ' \r\n\t', 'empty', /empty file/],
    ['a byte order mark alone', '\uFEFF', 'empty', /empty file/],
    ['a web page', '<!doctype html><title>Sign in</title>', 'not-json', /web page, not with data/],
    ['a web page after white space', '\n\n <HTML><body>Blocked</body>', 'not-json', /web page/],
    ['truncated JSON', good.slice(0, good.length / 2), 'not-json', /cut off/],
    ['JSON without its last sign', good.slice(0, -1), 'not-json', /cut off/],
    ['two documents', `${good}${good}`, 'not-json', /not JSON/],
    ['plain text', '404: Not Found', 'not-json', /not JSON/],
    ['Latin-1', Uint8Array.of(0x7b, 0x22, 0xe9, 0x22, 0x7d), 'not-json', /UTF-8/],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0x00), 'not-json', /UTF-8/],
    ['a gzip file', Uint8Array.of(0x1f, 0x8b, 0x08, 0x00), 'not-json', /packed/],
    ['null', 'null', 'wrong-shape', /./],
    ['a number', '42', 'wrong-shape', /./],
    ['a list', '[]', 'wrong-shape', /./],
    ['an error object', '{"message":"rate limit"}', 'wrong-shape', /./],
    ['no records', clusterFile([]), 'wrong-shape', /./],
    ['only records that cannot be read', JSON.stringify({ values: [null, 3, {}] }), 'wrong-shape', /./],
  ])('%s', async (_, content, code, message) => {
    server.serve('/feed.json', body(content));
    expect(await fetchFeed()).toEqual({ ok: false, code, message: expect.stringMatching(message) });
  });

  it('more than a tenth fewer records than before: it is held, with what is gone', async () => {
    const known = {
      count: 10,
      records: numbered(10).map(({ uuid, value }) => buildRecord('s', uuid, [value])),
    };
    server.serve('/feed.json', body(clusterFile(numbered(8))));
    expect(await fetchFeed({ known })).toMatchObject({
      ok: false,
      code: 'too-few',
      message: expect.stringContaining('8 records where 10 are known'),
      held: { known: 10, gone: ['Actor Number8', 'Actor Number9'], stored: { records: { length: 8 } } },
    });
  });

  it('a list of vendors without vendors', async () => {
    server.serve('/feed.json', body(clusterFile([])));
    expect(await fetchFeed({}, VENDORS)).toMatchObject({ ok: false, code: 'wrong-shape' });
  });

  it.each([
    [404, /nothing at this address \(HTTP 404\)/],
    [410, /nothing at this address/],
    [403, /does not give this file to everyone \(HTTP 403\)/],
    [500, /The server failed \(HTTP 500\)/],
    [503, /The server failed/],
    [418, /another answer/],
  ])('HTTP %i', async (status, message) => {
    server.serve('/feed.json', (_, response) => response.writeHead(status).end(good));
    expect(await fetchFeed()).toEqual({
      ok: false,
      code: 'http-status',
      message: expect.stringMatching(message),
    });
  });

  it.each([
    ['by its own account', { 'content-length': '70000000' }],
    ['while it arrives', {}],
  ])('a body over the limit, %s', async (_, headers) => {
    let sent = 0;
    server.serve('/feed.json', (_request, response) => {
      response.writeHead(200, headers);
      const piece = 'x'.repeat(1 << 16);
      const more = () => {
        while (sent < 4_000_000 && !response.destroyed && response.write(piece)) sent += piece.length;
      };
      response.on('drain', more);
      more();
    });
    const maxBytes = 'content-length' in headers ? DOWNLOAD_LIMITS.maxBytes : 1 << 20;
    expect(await fetchFeed({ limits: { ...LIMITS, maxBytes } })).toMatchObject({
      ok: false,
      code: 'too-large',
    });
    expect(sent).toBeLessThan(4_000_000);
  });

  it('a connection that stalls in the middle', async () => {
    server.serve('/feed.json', stall(good.slice(0, 50)));
    expect(await fetchFeed({ limits: IMPATIENT })).toMatchObject({
      ok: false,
      code: 'timeout',
      message: expect.stringMatching(/stalled/),
    });
  });

  it('a connection that never answers', async () => {
    server.serve('/feed.json', () => undefined);
    expect(await fetchFeed({ limits: IMPATIENT })).toMatchObject({ ok: false, code: 'timeout' });
  });

  it('a connection that drips for ever', async () => {
    server.serve('/feed.json', (_, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await fetchFeed({ limits: { ...LIMITS, totalMs: 300 } })).toMatchObject({
      ok: false,
      code: 'timeout',
    });
  });

  it('a connection that drips more slowly than any line is, long before all its time is over', async () => {
    server.serve('/feed.json', (_, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await fetchFeed({ limits: { ...LIMITS, slowMs: 200 } })).toMatchObject({
      ok: false,
      code: 'timeout',
      message: expect.stringContaining('so slowly'),
    });
  });

  it('a connection that is slow and goes on is none', async () => {
    const limits = { ...LIMITS, slowMs: 2_000, minBytes: 1 };
    server.serve('/feed.json', (_, response) => {
      const signs = [...good];
      const drip = setInterval(() => {
        response.write(signs.splice(0, 50).join(''));
        if (signs.length === 0) response.end();
      }, 5);
      response.on('close', () => clearInterval(drip));
    });
    expect(await fetchFeed({ limits })).toMatchObject({ ok: true });
  });

  it('a connection that breaks', async () => {
    server.serve('/feed.json', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write(good.slice(0, 50), () => response.destroy());
    });
    expect(await fetchFeed()).toMatchObject({
      ok: false,
      code: 'offline',
      message: expect.stringMatching(/broke off/),
    });
  });

  it('no server', async () => {
    const address = 'http://127.0.0.1:1/feed.json';
    expect(await fetchFeed({ address })).toMatchObject({
      ok: false,
      code: 'offline',
      message: /127\.0\.0\.1:1/,
    });
  });

  it('a computer that is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')));
    const failure = await fetchFeed({ address: 'https://mirror.example/feed.json' });
    expect(failure).toEqual({ ok: false, code: 'offline', message: 'This computer is offline.' });
  });

  it.each(['http://mirror.example/feed.json', 'ftp://mirror.example/', 'nonsense', ''])(
    'the address %j, which is not even asked',
    async (address) => {
      const fetch = vi.fn();
      vi.stubGlobal('fetch', fetch);
      expect(await fetchFeed({ address })).toMatchObject({ ok: false, code: 'bad-address' });
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it('a redirect to plain http that was followed', async () => {
    const response = new Response(good);
    Object.defineProperty(response, 'url', { value: 'http://mirror.example/feed.json' });
    vi.stubGlobal('fetch', async () => response);
    expect(await fetchFeed()).toMatchObject({
      ok: false,
      code: 'redirect-refused',
      message: expect.stringMatching(/plain http/),
    });
  });

  it('a redirect that the browser refused', async () => {
    const fetch = vi.fn(async (_: string, { redirect }: RequestInit) => {
      if (redirect !== 'manual') throw new TypeError('Failed to fetch');
      const response = new Response(null, { status: 200 });
      Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
      return response;
    });
    vi.stubGlobal('fetch', fetch);
    expect(await fetchFeed()).toMatchObject({ ok: false, code: 'redirect-refused' });
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe('cancelling is a result', () => {
  it.each([
    ['before it begins', () => controller.abort()],
    ['while it waits for an answer', () => undefined],
  ])('%s', async (_, before) => {
    server.serve('/feed.json', () => controller.abort());
    before();
    expect(await fetchFeed()).toEqual({ ok: false, code: 'cancelled', message: 'Cancelled.' });
  });

  it('while the file is read', async () => {
    server.serve('/feed.json', body(clusterFile(numbered(3_000))));
    let clock = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => {
      clock += 1; // Every slice is over after a few entries.
      return clock;
    });
    const parse = vi.spyOn(JSON, 'parse');
    const onProgress = ({ phase, received }: SourceProgress) =>
      phase === 'reading' && received > 0 && controller.abort();
    expect(await fetchFeed({ onProgress })).toMatchObject({ ok: false, code: 'cancelled' });
    expect(parse.mock.calls.length).toBeGreaterThan(0);
    expect(parse.mock.calls.length).toBeLessThan(3_000);
  });

  it('while the body arrives', async () => {
    server.serve('/feed.json', stall('{"values": ['));
    const onProgress = ({ received }: { received: number }) => received > 0 && controller.abort();
    expect(await fetchFeed({ onProgress })).toMatchObject({ ok: false, code: 'cancelled' });
  });
});
