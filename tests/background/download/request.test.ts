import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Credentials } from '@/background/download/credentials';
import { type RequestOptions, request } from '@/background/download/request';
import { DOWNLOAD_LIMITS } from '@/background/download/stall-guard';
import { type FeedServer, startFeedServer } from '../feed-server';

const KEY = { kind: 'key', key: 'k-5f1c' } satisfies Credentials;
const NOW = Date.parse('2026-11-26T08:00:00Z');

let server: FeedServer;

beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(() => server.stop());
beforeEach(() => vi.spyOn(Date, 'now').mockReturnValue(NOW));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The failure as one flat object; the text that came where there was none. */
async function ask(options: Partial<RequestOptions> = {}, address = `${server.address}/data`) {
  const answered = await request(address, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    limits: DOWNLOAD_LIMITS,
    ...options,
  });
  return answered.ok ? new TextDecoder().decode(answered.value.bytes) : answered.error;
}

describe('credentials', () => {
  it.each<[string, Credentials, string]>([
    [
      'a name and password, in UTF-8',
      { kind: 'basic', user: 'ana', password: 'pässwörd' },
      'Basic YW5hOnDDpHNzd8O2cmQ=',
    ],
    ['a token', { kind: 'bearer', token: ' abc ' }, 'Bearer abc'],
    ['a key, as it is', KEY, 'k-5f1c'],
  ])('are sent as %s', async (_, credentials, header) => {
    server.serve('/data', ({ headers }, response) => response.end(headers.authorization));
    expect(await ask({ credentials })).toBe(header);
  });

  it.each<[string, Credentials]>([
    ['a quotation mark of another kind', { kind: 'bearer', token: '“abc”' }],
    ['a line break', { kind: 'key', key: 'ab\ncd' }],
    ['what is not seen', { kind: 'key', key: 'ab\u200bcd' }],
  ])('that hold %s are named, and not the server', async (_, credentials) => {
    const asked = vi.fn();
    server.serve('/data', asked);
    expect(await ask({ credentials })).toEqual({
      code: 'credentials',
      message: 'The key holds a sign that no server can be sent. Copy it again, and nothing beside it.',
    });
    expect(asked).not.toHaveBeenCalled();
  });

  it('are not sent where the address sends on to, not even on the same server', async () => {
    server.serve('/data', (_, response) => response.writeHead(302, { location: '/elsewhere' }).end());
    const elsewhere = vi.fn();
    server.serve('/elsewhere', elsewhere);
    expect(await ask({ credentials: KEY })).toMatchObject({
      code: 'redirect-refused',
      message: expect.stringContaining('key is not sent'),
    });
    expect(elsewhere).not.toHaveBeenCalled();
  });

  it('leave no trace in the cache of the browser', async () => {
    const fetch = vi.fn(async (_: string, __: RequestInit) => new Response('{}'));
    vi.stubGlobal('fetch', fetch);
    await ask({ credentials: KEY }, 'https://misp.example/galaxies');
    expect(fetch.mock.lastCall?.[1]).toMatchObject({
      cache: 'no-store',
      redirect: 'manual',
      credentials: 'omit',
    });
    await ask({}, 'https://misp.example/galaxies');
    expect(fetch.mock.lastCall?.[1].cache).toBe('no-cache');
    expect(fetch.mock.lastCall?.[1]).not.toHaveProperty('redirect');
  });
});

describe('a refusal is told in words', () => {
  it.each<[number, Credentials | undefined, string, RegExp]>([
    [401, undefined, 'credentials', /asks for a name or key \(HTTP 401\)/],
    [401, KEY, 'credentials', /refused the name or key \(HTTP 401\)/],
    [403, undefined, 'http-status', /does not give this file to everyone/],
    [403, KEY, 'credentials', /is wrong, or may not read this here \(HTTP 403\)/],
    [404, KEY, 'http-status', /nothing at this address \(HTTP 404\)/],
    [406, undefined, 'http-status', /does not speak this format or version/],
    [400, undefined, 'http-status', /did not understand/],
    [416, undefined, 'http-status', /did not understand/],
    [422, undefined, 'http-status', /did not understand what it was asked \(HTTP 422\)/],
    [500, undefined, 'http-status', /server failed/],
    [503, undefined, 'http-status', /server failed/],
  ])('HTTP %i', async (status, credentials, code, message) => {
    server.serve('/data', (_, response) => response.writeHead(status).end('{}'));
    expect(await ask({ credentials })).toEqual({ code, message: expect.stringMatching(message) });
  });

  it.each<[string | undefined, number, number | undefined, RegExp]>([
    [undefined, 429, undefined, /wants a pause \(HTTP 429\)\.$/],
    ['30', 429, 30_000, /a pause of 30 s\.$/],
    ['600', 429, 600_000, /a pause of 10 minutes/],
    ['120', 503, 120_000, /asked too often.*2 minutes/],
    ['Thu, 26 Nov 2026 08:05:00 GMT', 429, 300_000, /5 minutes/],
    ['Thu, 26 Nov 2020 08:05:00 GMT', 429, 0, /wants a pause \(HTTP 429\)\.$/],
    ['31536000', 429, 86_400_000, /24 hours/],
    ['soon', 429, undefined, /wants a pause \(HTTP 429\)\.$/],
    ['-5', 429, undefined, /HTTP 429/],
  ])('Retry-After %s of HTTP %i', async (after, status, waitMs, message) => {
    const headers = after === undefined ? {} : { 'retry-after': after };
    server.serve('/data', (_, response) => response.writeHead(status, headers).end());
    expect(await ask()).toEqual({
      code: 'rate-limit',
      message: expect.stringMatching(message),
      ...(waitMs === undefined ? {} : { waitMs }),
    });
  });
});

describe('silence', () => {
  it('of a server whose certificate is none', async () => {
    const address = server.address.replace('http:', 'https:');
    expect(await ask({ credentials: KEY }, address)).toEqual({
      code: 'offline',
      message: expect.stringMatching(
        /^No answer from 127\.0\.0\.1:\d+: it may be down, .*certificate may be expired/,
      ),
    });
  });

  it.each([
    [
      'https://feed.example/list.json',
      'No answer from feed.example: its name may be misspelled, it may be down, a network or company may block it, or its certificate may be expired or unknown to this browser. Open the address in a tab: there the browser says which it is.',
    ],
    [
      'https://[::1]:8443/list.json',
      'No answer from [::1]:8443: it may be down, a network or company may block it, or its certificate may be expired or unknown to this browser. Open the address in a tab: there the browser says which it is.',
    ],
    [
      'http://localhost:9999/list.json',
      'Nothing listens at localhost:9999. Start the server, or mend the port.',
    ],
  ])('of %s names what it can come from', async (address, message) => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')));
    expect(await ask({}, address)).toEqual({ code: 'offline', message });
  });

  it('of a server that is up and may not be read is told from one that is down', async () => {
    const fetch = vi.fn(async (_: string, { mode }: RequestInit) => {
      if (mode !== 'no-cors') throw new TypeError('Failed to fetch');
      return new Response();
    });
    vi.stubGlobal('fetch', fetch);
    expect(await ask({ credentials: KEY }, 'https://taxii.example/api/?token=hidden')).toEqual({
      code: 'no-access',
      message:
        'taxii.example answers, but does not let Byname read it (CORS). Allow Byname to access taxii.example.',
    });
    // The question that nobody may read the answer to carries no key.
    expect(fetch.mock.lastCall?.[1]).not.toHaveProperty('headers');
  });
});
