import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SourceDefinition, sourceById } from '@/core/sources/catalogue';
import { readMispCluster } from '@/core/sources/misp-cluster';
import { type ApiServer, askServer, startApiServer } from './api-server';

let server: ApiServer;

beforeAll(async () => {
  server = await startApiServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.asked.length = 0;
});

const KEY = { key: 'AbC123dEf456' };
const UUID = '00000000-0000-4000-8000-00000000000';

/** As `/galaxies` and `/galaxies/view/{galaxyId}` of MISP's OpenAPI description answer. */
const GALAXIES = [
  { Galaxy: { id: '3', uuid: `${UUID}a`, name: 'Threat Actor', type: 'threat-actor', namespace: 'misp' } },
  { Galaxy: { id: '12', uuid: `${UUID}b`, name: 'Ours', type: 'ours', namespace: 'team' } },
];

function cluster(
  number: number,
  value: string,
  elements: readonly (readonly [string, string])[],
  changes: object = {},
) {
  return {
    id: `${number}`,
    uuid: `${UUID}${number}`,
    type: 'threat-actor',
    value,
    description: `${value} is a group.`,
    galaxy_id: '3',
    source: 'MISP Project',
    authors: ['Someone'],
    version: '1',
    deleted: false,
    GalaxyElement: elements.map(([key, text], at) => ({
      id: `${at}`,
      galaxy_cluster_id: `${number}`,
      key,
      value: text,
    })),
    ...changes,
  };
}

const VIEWS: Readonly<Record<string, unknown>> = {
  '/misp/galaxies/view/3': {
    ...GALAXIES[0],
    GalaxyCluster: [
      cluster(
        1,
        'Velvet Anvil',
        [
          ['synonyms', 'Grey Anvil'],
          ['synonyms', 'UNC0001'],
          ['country', 'KP'],
          ['refs', 'https://blog.example/anvil'],
        ],
        {
          GalaxyClusterRelation: [
            { referenced_galaxy_cluster_uuid: `${UUID}2`, referenced_galaxy_cluster_type: 'similar' },
          ],
        },
      ),
      cluster(2, 'Old Anvil', [], { deleted: true }),
    ],
  },
  '/misp/galaxies/view/12': {
    ...GALAXIES[1],
    GalaxyCluster: [cluster(5, 'Our Own Heron', [['synonyms', 'TEAM-7']])],
  },
};

function serve() {
  server.answer = ({ path, headers }) => {
    if (headers.authorization !== KEY.key)
      return { status: 403, body: { name: 'Authentication failed.', url: path } };
    return { body: path === '/misp/galaxies' ? GALAXIES : (VIEWS[path] ?? {}) };
  };
}

const ask = (options: Readonly<Record<string, string>> = {}, secret = KEY) =>
  askServer('misp', `${server.address}/misp`, { options, secret });

describe('a MISP server', () => {
  it('gives its threat actors as a cluster file, which its adapter reads', async () => {
    serve();
    const got = await ask();
    if (!got.ok) throw new Error(got.message);
    const source = sourceById('misp-threat-actor') as SourceDefinition;
    expect(readMispCluster(got.document, { source, producers: {} })).toMatchObject({
      ok: true,
      value: {
        records: [
          {
            id: `${UUID}1`,
            name: 'Velvet Anvil',
            names: [{ text: 'Velvet Anvil' }, { text: 'Grey Anvil' }, { text: 'UNC0001' }],
            country: 'KP',
            references: ['https://blog.example/anvil'],
            description: 'Velvet Anvil is a group.',
            relations: [{ type: 'similar', target: `${UUID}2` }],
          },
        ],
        skipped: {},
      },
    });
    expect(server.asked.map(({ headers }) => headers.accept)).toEqual(Array(2).fill('application/json'));
  });

  // Ten times as long as it takes; where each is copied with all before it, it is minutes.
  it('may have an entry of many elements', { timeout: 10_000 }, async () => {
    const addresses = Array.from({ length: 50_000 }, (_, at) => `https://blog.example/${at}`);
    const GalaxyCluster = [
      cluster(
        1,
        'Velvet Anvil',
        addresses.map((address) => ['refs', address]),
      ),
    ];
    server.answer = ({ path }) => ({ body: path === '/misp/galaxies' ? GALAXIES : { GalaxyCluster } });
    const got = await ask();
    expect(got).toMatchObject({ document: { values: [{ meta: { refs: addresses } }] } });
  });

  it('gives the galaxies that are wanted, by type or UUID', async () => {
    serve();
    const got = await ask({ galaxies: `threat-actor, ${UUID}b` });
    expect(got).toMatchObject({
      document: { values: [{ value: 'Velvet Anvil' }, { value: 'Our Own Heron' }] },
    });
    expect(await ask({ galaxies: 'nonsense, neither' })).toEqual({
      ok: false,
      code: 'wrong-shape',
      message: 'The server shows no galaxy called “nonsense” or “neither”.',
    });
  });

  it('is asked for whatever it or the reader calls a galaxy or an event, halves of characters too', async () => {
    server.answer = ({ path }) => ({
      body: path === '/misp/galaxies' ? [{ type: 'threat-actor', id: '\ud800' }] : { GalaxyCluster: [] },
    });
    expect(await ask()).toMatchObject({ ok: true });
    expect(await ask({ event: '\udc00' })).toMatchObject({ code: 'wrong-shape' });
  });

  it('gives an event as it is', async () => {
    const event = { Event: { id: '42', info: 'Anvil again', Galaxy: [] } };
    server.answer = ({ path }) => ({ body: path === '/misp/events/view/42' ? event : {} });
    expect(await ask({ event: '42' })).toMatchObject({ ok: true, document: event });
    expect(await ask({ event: '43' })).toMatchObject({ code: 'wrong-shape' });
  });

  it('refuses a wrong key in words, without the key in them', async () => {
    serve();
    const refused = await askServer('misp', `${server.address}/misp`, {
      secret: { key: 'wrong-key' },
    });
    expect(refused).toEqual({
      ok: false,
      code: 'credentials',
      message: 'The name or key is wrong, or may not read this here (HTTP 403).',
    });
    expect(await askServer('misp', `${server.address}/misp`)).toMatchObject({ code: 'http-status' });
  });

  it.each<[string, unknown]>([
    ['something else', { hello: 1 }],
    ['a web page', '<html>Login</html>'],
    ['an empty list', []],
  ])('that answers with %s is a named failure', async (_, body) => {
    server.answer = () => ({ body });
    expect(await ask()).toMatchObject({ ok: false, code: expect.stringMatching(/wrong-shape|not-json/) });
  });
});
