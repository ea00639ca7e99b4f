import { EMPTY_PAGES } from '@/core/limits';
import { ok, type Result } from '@/core/model/result';
import { type Fields, isObject } from '@/core/sources/adapter';
import { visible } from '@/core/text/characters';
import { below, type Conversation, startConversation } from './conversation';
import { loginOf, withoutSecrets } from './credentials';
import type { Download } from './download';
import { drain, encodeList } from './encode-list';
import { fail, type SourceFailure } from './failure';
import type { TransportRequest } from './transport';

/** Entries per page. */
const PAGE_SIZE = 200;
/** UTF-16 units of a server's own words. */
const MAX_WORDS = 200;

/** Fields of both kinds. Names: OpenCTI's Python client, `opencti_intrusion_set.py` and `opencti_threat_actor.py`. */
const FIELDS = `
  standard_id entity_type name description aliases first_seen last_seen goals resource_level
  primary_motivation secondary_motivations revoked confidence created modified
  createdBy { ... on Identity { standard_id name identity_class } }
  objectMarking { standard_id definition_type definition }
  externalReferences { edges { node { source_name description url external_id } } }`;

/** Each kind, and the fields that it has alone. */
const LISTS = {
  intrusionSets: '',
  threatActors: 'threat_actor_types roles sophistication personal_motivations',
} as const;
type List = keyof typeof LISTS;

function query(list: List): string {
  return `query Byname($first: Int, $after: ID) { ${list}(first: $first, after: $after) {
  edges { node { ${FIELDS} ${LISTS[list]} } } pageInfo { endCursor hasNextPage } } }`;
}

/**
 * All intrusion sets and threat actors of an OpenCTI server, by GraphQL, as a STIX 2.1 bundle with their authors and
 * markings. It has no options.
 */
export async function fetchOpenCti(request: TransportRequest): Promise<Result<Download, SourceFailure>> {
  const { address } = request;
  const server = startConversation({ ...request, credentials: loginOf(request.secret) });
  const endpoint = /\/graphql\/?$/.test(new URL(address).pathname) ? address : below(address, 'graphql');
  const objects = new Map<string, Fields>();
  for (const list of Object.keys(LISTS) as List[]) {
    const read = await readList(endpoint, list, objects, server);
    if (!read.ok) return read;
  }
  const bytes = await encodeList({ type: 'bundle' }, 'objects', drain(objects), request.signal);
  return bytes.ok ? ok({ bytes: bytes.value }) : bytes;
}

async function readList(
  endpoint: string,
  list: List,
  objects: Map<string, Fields>,
  server: Conversation,
): Promise<Result<null, SourceFailure>> {
  let after: string | undefined;
  const cursors = new Set<string>();
  for (;;) {
    const variables = { first: PAGE_SIZE, ...(after === undefined ? {} : { after }) };
    const answered = await server.ask(endpoint, { body: { query: query(list), variables } });
    if (!answered.ok) return answered;
    const page = readPage(answered.value.json, list, server);
    if (!page.ok) return page;
    const before = objects.size;
    for (const object of page.value.nodes.flatMap(stixObjects)) objects.set(String(object.id), object);
    after = page.value.next;
    if (after === undefined) return ok(null);
    if (cursors.has(after) || objects.size === before) return fail('endless', EMPTY_PAGES.words);
    cursors.add(after);
  }
}

interface Page {
  readonly nodes: readonly Fields[];
  /** Cursor of the next page; absent on the last. */
  readonly next?: string;
}

function readPage(json: unknown, list: List, server: Conversation): Result<Page, SourceFailure> {
  if (!isObject(json)) return NO_OPENCTI;
  if (Array.isArray(json.errors) && json.errors.length > 0) return explainError(json.errors[0], server);
  const found = isObject(json.data) ? json.data[list] : undefined;
  if (!isObject(found) || !Array.isArray(found.edges)) return NO_OPENCTI;
  const { endCursor, hasNextPage } = isObject(found.pageInfo) ? found.pageInfo : {};
  const next = hasNextPage === true && typeof endCursor === 'string' ? { next: endCursor } : {};
  return ok({ nodes: nodesOf(found), ...next });
}

const NO_OPENCTI = fail('wrong-shape', 'The server does not answer as OpenCTI does.');

/** GraphQL refuses with status 200: the reason is in the first of `errors`. Codes: OpenCTI's `config/errors.js`. */
function explainError(error: unknown, { credentials }: Conversation): Result<never, SourceFailure> {
  const { message, name, extensions, data } = isObject(error) ? error : {};
  const { code, data: extended } = isObject(extensions) ? extensions : {};
  const statuses = [data, extensions, extended].map((from) =>
    isObject(from) ? from.http_status : undefined,
  );
  const isClosed =
    statuses.some((status) => status === 401 || status === 403) || /auth|forbidden/i.test(`${code} ${name}`);
  if (isClosed) {
    return fail(
      'credentials',
      credentials ? 'The server refused the token.' : 'The server asks for a token.',
    );
  }
  const words =
    typeof message === 'string' ? withoutSecrets(visible(message), credentials).slice(0, MAX_WORDS) : '';
  return fail(
    'wrong-shape',
    words === '' ? 'The server refused the question.' : `The server refused the question: ${words}`,
  );
}

/** An entry, its author and its markings, as STIX 2.1 writes them. */
function stixObjects(node: Fields): readonly Fields[] {
  const { standard_id, entity_type, createdBy, objectMarking, externalReferences, ...fields } = node;
  if (typeof standard_id !== 'string') return [];
  const author = isObject(createdBy) && typeof createdBy.standard_id === 'string' ? createdBy : undefined;
  const markings = (Array.isArray(objectMarking) ? objectMarking : []).filter(isObject);
  return [
    {
      type: entity_type === 'Intrusion-Set' ? 'intrusion-set' : 'threat-actor',
      spec_version: '2.1',
      id: standard_id,
      ...present(fields),
      ...(author ? { created_by_ref: author.standard_id } : {}),
      object_marking_refs: markings.map((marking) => marking.standard_id),
      external_references: nodesOf(externalReferences).map(present),
    },
    ...(author
      ? [
          {
            type: 'identity',
            spec_version: '2.1',
            id: author.standard_id,
            ...present({ ...author, standard_id: null }),
          },
        ]
      : []),
    ...markings.map(({ standard_id: id, definition_type, definition }) =>
      marking(id, definition_type, definition),
    ),
  ];
}

/** "TLP:AMBER+STRICT" is `{tlp: 'amber+strict'}` in STIX. */
function marking(id: unknown, type: unknown, definition: unknown): Fields {
  const words = String(definition);
  const isTlp = String(type).toLowerCase() === 'tlp';
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id,
    definition_type: isTlp ? 'tlp' : 'statement',
    definition: isTlp ? { tlp: words.replace(/^TLP:/i, '').toLowerCase() } : { statement: words },
  };
}

/** What is not set is null in GraphQL, and no field in STIX. */
function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}

function nodesOf(connection: unknown): readonly Fields[] {
  const edges = isObject(connection) && Array.isArray(connection.edges) ? connection.edges : [];
  return edges
    .filter(isObject)
    .map(({ node }) => node)
    .filter(isObject);
}
