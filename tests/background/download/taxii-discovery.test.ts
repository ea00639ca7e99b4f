import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startConversation } from '@/background/download/conversation';
import { loginOf } from '@/background/download/credentials';
import { listCollections } from '@/background/download/taxii-discovery';
import { ANA, type ApiAnswer, type ApiServer, askServer, startApiServer } from './api-server';

let server: ApiServer;

beforeAll(async () => {
  server = await startApiServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.asked.length = 0;
});

function serve(paths: Readonly<Record<string, unknown>>) {
  server.answer = ({ path }): ApiAnswer => {
    const found = paths[path];
    return typeof found === 'number'
      ? { status: found, body: {} }
      : found === undefined
        ? { status: 404, body: {} }
        : { body: found };
  };
}

async function list(path: string) {
  const conversation = startConversation({
    address: server.address,
    credentials: loginOf(ANA),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const listed = await listCollections(`${server.address}${path}`, conversation);
  return listed.ok
    ? listed.value.map(({ address, ...rest }) => ({ ...rest, path: address.replace(server.address, '') }))
    : listed.error;
}

const ROOT = { title: 'A root', versions: ['application/taxii+json;version=2.1'], max_content_length: 1 };
const GROUPS = { id: 'c1', title: 'Groups', can_read: true };

describe('discovery', () => {
  it.each([
    ['a bare server', ''],
    ['its discovery', '/taxii2/'],
    ['its discovery without the last slash', '/taxii2'],
  ])('from %s finds the collections of every root', async (_, path) => {
    serve({
      '/taxii2/': { title: 'S', api_roots: [`${server.address}/one/`, '/two', 'api/v21'] },
      '/one/': { ...ROOT, title: 'First\u202e root' },
      '/one/collections/': {
        collections: [
          { ...GROUPS, description: 'What we\nkeep', media_types: ['application/stix+json;version=2.1', 7] },
          { id: 'closed', title: 'Closed', can_read: false },
        ],
      },
      '/two/collections/': { collections: [{ id: 'a b/c' }] },
      '/api/v21/collections/': { collections: [{ id: 'x', title: 'MITRE', canRead: true }] },
    });
    expect(await list(path)).toEqual([
      {
        ...{ path: '/one/collections/c1/', title: 'Groups', canRead: true, root: 'First root' },
        ...{ description: 'What we keep', mediaTypes: ['application/stix+json;version=2.1'] },
      },
      {
        ...{ path: '/one/collections/closed/', title: 'Closed', canRead: false, root: 'First root' },
        mediaTypes: [],
      },
      { path: '/two/collections/a%20b%2Fc/', title: 'a b/c', canRead: true, mediaTypes: [] },
      { path: '/api/v21/collections/x/', title: 'MITRE', canRead: true, mediaTypes: [] },
    ]);
  });

  it('from an API root finds its own', async () => {
    serve({ '/one/': ROOT, '/one/collections/': { collections: [GROUPS] } });
    expect(await list('/one')).toEqual([
      { path: '/one/collections/c1/', title: 'Groups', canRead: true, root: 'A root', mediaTypes: [] },
    ]);
  });

  it('goes to no other server, whatever this one says', async () => {
    const other = await startApiServer();
    serve({
      '/taxii2/': { title: 'S', api_roots: [`${other.address}/one/`, 'ftp://x/', 7, 'http://[', '/one/'] },
      '/one/collections/': { collections: [GROUPS] },
    });
    expect(await list('')).toHaveLength(1);
    serve({ '/taxii2/': { title: 'S', api_roots: [`${other.address}/one/`] } });
    expect(await list('')).toMatchObject({
      code: 'wrong-shape',
      message: expect.stringContaining('no API root of its own'),
    });
    expect(other.asked).toEqual([]);
    await other.stop();
  });

  it('takes whatever a server calls a collection, halves of characters too', async () => {
    serve({ '/one/': ROOT, '/one/collections/': { collections: [{ ...GROUPS, id: 'a\ud800' }] } });
    expect(await list('/one')).toMatchObject([{ path: '/one/collections/a%EF%BF%BD/', title: 'Groups' }]);
  });

  it('passes over a root that is closed to this reader, but not over the only one', async () => {
    serve({
      '/taxii2/': { api_roots: ['/one/', '/two/'] },
      '/one/collections/': 403,
      '/two/collections/': { collections: [GROUPS] },
    });
    expect(await list('')).toHaveLength(1);
    serve({ '/taxii2/': { api_roots: ['/one/'] }, '/one/collections/': 403 });
    expect(await list('')).toMatchObject({ code: 'credentials' });
  });

  it.each<[string, unknown]>([
    ['a list', []],
    ['no title', { hello: 1 }],
    ['text', 'x'],
  ])('of what answers with %s is a named failure', async (_, body) => {
    serve({ '/taxii2/': body });
    expect(await list('')).toMatchObject({ code: expect.stringMatching(/wrong-shape|not-json/) });
  });

  it.each<[number, string]>([
    [401, 'The server refused the name or key (HTTP 401).'],
    [403, 'The name or key is wrong, or may not read this here (HTTP 403).'],
    [404, 'There is nothing at this address (HTTP 404).'],
    [406, 'The server does not speak this format or version (HTTP 406).'],
  ])('that answers with %i says why in words', async (status, message) => {
    serve({ '/taxii2/': status });
    expect(await list('')).toMatchObject({ message });
  });

  it('that answers with a web page says so', async () => {
    server.answer = () => ({ body: '<!doctype html><title>Sign in</title>' });
    expect(await list('')).toMatchObject({ message: 'The address answered with a web page, not with data.' });
  });

  it('leaves out what is no collection, and says when there is none', async () => {
    serve({ '/one/': ROOT, '/one/collections/': { collections: [null, {}, { id: '' }, { id: 7 }] } });
    expect(await list('/one/')).toMatchObject({
      code: 'wrong-shape',
      message: 'The server shows no collection.',
    });
    serve({ '/one/': ROOT, '/one/collections/': {} });
    expect(await list('/one/')).toMatchObject({ code: 'wrong-shape' });
  });
});

describe('a source whose address is a server’s', () => {
  it('reads the one collection that may be read', async () => {
    serve({
      '/one/': ROOT,
      '/one/collections/': { collections: [{ id: 'inbox', can_read: false }, GROUPS] },
      '/one/collections/c1/objects/': { objects: [{ type: 'intrusion-set', id: 'intrusion-set--1' }] },
    });
    expect(await askServer('taxii', `${server.address}/one/`)).toMatchObject({
      ok: true,
      document: { objects: [{}] },
    });
  });

  it('asks which, where there are several, and says where there is none', async () => {
    serve({ '/one/': ROOT, '/one/collections/': { collections: [GROUPS, { id: 'c2', title: 'Malware' }] } });
    expect(await askServer('taxii', `${server.address}/one/`)).toEqual({
      ok: false,
      code: 'bad-address',
      message: `There are several collections here, give the address of one: “Groups” is at ${server.address}/one/collections/c1/, “Malware” is at ${server.address}/one/collections/c2/.`,
    });
    serve({ '/one/': ROOT, '/one/collections/': { collections: [{ id: 'inbox', can_read: false }] } });
    expect(await askServer('taxii', `${server.address}/one/`)).toMatchObject({ code: 'credentials' });
  });

  it.each([
    'collections/c1',
    'collections/c1/',
    'collections/c1/objects',
    'collections/c1/objects/?match[type]=x',
  ])('may be that of a collection: %s', async (path) => {
    serve({ '/one/collections/c1/objects/': { objects: [] } });
    expect(await askServer('taxii', `${server.address}/one/${path}`)).toMatchObject({ ok: true });
    expect(server.asked).toHaveLength(1);
  });
});
