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

const TOKEN = { key: '11111111-2222-4333-8444-555555555555' };
const ask = () => askServer('opencti', `${server.address}/cti`, { secret: TOKEN });

interface Body {
  readonly query: string;
  readonly variables: { readonly first: number; readonly after?: string };
}

/** As OpenCTI's GraphQL answers: every field is there, null where it is not set. */
function node(kind: string, name: string, changes: object = {}) {
  return {
    standard_id: `${kind.toLowerCase()}--${name.length}`,
    entity_type: kind,
    name,
    description: null,
    aliases: null,
    first_seen: null,
    last_seen: null,
    goals: null,
    resource_level: null,
    primary_motivation: null,
    secondary_motivations: null,
    revoked: false,
    confidence: 75,
    created: '2024-01-01T00:00:00.000Z',
    modified: '2024-02-01T00:00:00.000Z',
    createdBy: null,
    objectMarking: [],
    externalReferences: { edges: [] },
    ...changes,
  };
}

function connection(list: string, nodes: readonly object[], endCursor = '', hasNextPage = false) {
  return {
    body: {
      data: {
        [list]: { edges: nodes.map((entry) => ({ node: entry })), pageInfo: { endCursor, hasNextPage } },
      },
    },
  };
}

const listOf = ({ query }: Body) => (query.includes('intrusionSets(') ? 'intrusionSets' : 'threatActors');

describe('an OpenCTI server', () => {
  it('gives its intrusion sets and threat actors page by page, as STIX', async () => {
    server.answer = ({ body }) => {
      const asked = body as Body;
      const list = listOf(asked);
      if (list === 'threatActors') return connection(list, [node('Threat-Actor-Group', 'Heron')]);
      if (asked.variables.after === 'c1') return connection(list, [node('Intrusion-Set', 'Velvet Anvil')]);
      const full = node('Intrusion-Set', 'Grey', {
        aliases: ['Grey Anvil'],
        description: 'A group.',
        first_seen: '2019-01-01T00:00:00.000Z',
        createdBy: { standard_id: 'identity--1', name: 'The team', identity_class: 'organization' },
        objectMarking: [
          { standard_id: 'marking-definition--1', definition_type: 'TLP', definition: 'TLP:AMBER+STRICT' },
          { standard_id: 'marking-definition--2', definition_type: 'statement', definition: 'Ours' },
        ],
        externalReferences: {
          edges: [
            {
              node: {
                source_name: 'Blog',
                description: null,
                url: 'https://blog.example/',
                external_id: null,
              },
            },
          ],
        },
      });
      return connection(list, [full], 'c1', true);
    };
    expect(await ask()).toMatchObject({
      ok: true,
      document: {
        type: 'bundle',
        objects: [
          {
            type: 'intrusion-set',
            spec_version: '2.1',
            id: 'intrusion-set--4',
            name: 'Grey',
            aliases: ['Grey Anvil'],
            created_by_ref: 'identity--1',
            object_marking_refs: ['marking-definition--1', 'marking-definition--2'],
            external_references: [{ source_name: 'Blog', url: 'https://blog.example/' }],
          },
          { type: 'identity', id: 'identity--1', name: 'The team' },
          { type: 'marking-definition', definition_type: 'tlp', definition: { tlp: 'amber+strict' } },
          { type: 'marking-definition', definition: { statement: 'Ours' } },
          { type: 'intrusion-set', name: 'Velvet Anvil' },
          { type: 'threat-actor', name: 'Heron' },
        ],
      },
    });
    const asks = server.asked.map(({ body }) => (body as Body).query.includes('sophistication'));
    expect(asks).toEqual([false, false, true]);
    expect(server.asked).toMatchObject(
      Array(3).fill({
        path: '/cti/graphql',
        headers: { authorization: `Bearer ${TOKEN.key}`, 'content-type': 'application/json' },
      }),
    );
  });

  it('leaves out what is not set', async () => {
    server.answer = ({ body }) => connection(listOf(body as Body), [node('Intrusion-Set', 'Bare')]);
    const got = await ask();
    expect(got.ok && Object.values((got.document.objects as object[])[0] ?? {})).not.toContain(null);
  });

  it('may be given by the address of its GraphQL', async () => {
    server.answer = ({ body }) => connection(listOf(body as Body), []);
    expect(await askServer('opencti', `${server.address}/graphql`)).toMatchObject({ ok: true });
    expect(server.asked[0]?.path).toBe('/graphql');
  });

  it.each<[string, object, string, RegExp]>([
    [
      'the token',
      {
        message: 'You must be logged in to do this.',
        extensions: { code: 'AUTH_REQUIRED', data: { http_status: 401 } },
      },
      'credentials',
      /refused the token/,
    ],
    [
      'the token, in the older words',
      { message: 'You must be logged in to do this.', name: 'AuthRequired', data: { http_status: 401 } },
      'credentials',
      /refused the token/,
    ],
    [
      'the token, by a status alone',
      { message: 'No.', extensions: { data: { http_status: 401 } } },
      'credentials',
      /refused the token/,
    ],
    [
      'what its owner may not see',
      { message: 'You are not allowed to do this.', extensions: { code: 'FORBIDDEN_ACCESS' } },
      'credentials',
      /token/,
    ],
    [
      'a field that it does not know',
      { message: 'Cannot query field "goals" on type "X".' },
      'wrong-shape',
      /Cannot query field "goals"/,
    ],
    ['and repeats the token', { message: `Bad thing ${TOKEN.key} here` }, 'wrong-shape', /Bad thing … here/],
    ['at length', { message: 'x'.repeat(9000) }, 'wrong-shape', /^.{1,300}$/],
    ['without a word', {}, 'wrong-shape', /refused the question\.$/],
  ])('refuses %s, in `errors`', async (_, error, code, message) => {
    server.answer = () => ({ body: { errors: [error], data: null } });
    const refused = await ask();
    expect(refused).toEqual({ ok: false, code, message: expect.stringMatching(message) });
    expect(JSON.stringify(refused)).not.toContain(TOKEN.key);
  });

  it('that gives the same cursor again and again is left', async () => {
    server.answer = ({ body }) =>
      connection(listOf(body as Body), [node('Intrusion-Set', 'Grey')], 'c1', true);
    expect(await ask()).toMatchObject({ code: 'endless' });
    expect(server.asked.length).toBeLessThan(5);
  });

  it('that gives the same page under another cursor each time is left', async () => {
    server.answer = ({ body }) =>
      connection(listOf(body as Body), [node('Intrusion-Set', 'Grey')], `c${server.asked.length}`, true);
    expect(await ask()).toMatchObject({ code: 'endless' });
    expect(server.asked.length).toBeLessThan(5);
  });

  it.each<[string, unknown]>([
    ['a list', []],
    ['no data', { data: null }],
    ['edges that are none', { data: { intrusionSets: { edges: 3 } } }],
    ['a web page', '<html>'],
  ])('that answers with %s is a named failure', async (_, body) => {
    server.answer = () => ({ body });
    expect(await ask()).toMatchObject({ ok: false, code: expect.stringMatching(/wrong-shape|not-json/) });
  });
});
