import { ok, type Result } from '@/core/model/result';
import { type Fields, isObject } from '@/core/sources/adapter';
import { asList } from '@/core/sources/clean-text';
import { asAddressPart } from '@/core/text/web-address';
import { below, type Conversation, startConversation } from './conversation';
import type { Download } from './download';
import { drain, encodeList } from './encode-list';
import { fail, type SourceFailure } from './failure';
import type { TransportRequest } from './transport';

/** Where teams keep actors, the reader's own clusters among them. */
const USUAL_GALAXIES = 'threat-actor';

/**
 * Clusters of a MISP server's galaxies as one cluster file, or one event. Options: `galaxies`, their types or UUIDs with
 * commas between; or `event`, its number or UUID. The key is sent as it is.
 * Shapes: MISP's OpenAPI description, `/galaxies`, `/galaxies/view/{galaxyId}` and `/events/view/{eventId}`.
 */
export async function fetchMisp(request: TransportRequest): Promise<Result<Download, SourceFailure>> {
  const { address, options, secret } = request;
  const credentials = secret && ({ kind: 'key', key: secret.key } as const);
  const server = startConversation({ ...request, credentials });
  const { event = '', galaxies = USUAL_GALAXIES } = options;
  if (event !== '') return fetchEvent(below(address, `events/view/${asAddressPart(event)}`), server);
  const chosen = await chooseGalaxies(address, splitList(galaxies), server);
  if (!chosen.ok) return chosen;
  const values = new Map<string, Fields>();
  for (const id of chosen.value) {
    const answered = await server.ask(below(address, `galaxies/view/${asAddressPart(id)}`));
    if (!answered.ok) return answered;
    const { json } = answered.value;
    if (!isObject(json) || !Array.isArray(json.GalaxyCluster)) return NO_MISP;
    for (const value of json.GalaxyCluster.filter(isObject).filter(isKept).map(clusterValue)) {
      values.set(String(value.uuid), value);
    }
  }
  const bytes = await encodeList({ type: 'threat-actor' }, 'values', drain(values), request.signal);
  return bytes.ok ? ok({ bytes: bytes.value }) : bytes;
}

const NO_MISP = fail('wrong-shape', 'The server does not answer as MISP does.');

async function fetchEvent(address: string, server: Conversation): Promise<Result<Download, SourceFailure>> {
  const answered = await server.ask(address);
  if (!answered.ok) return answered;
  const { json } = answered.value;
  if (!isObject(json) || !isObject(json.Event)) return NO_MISP;
  return ok({ bytes: new TextEncoder().encode(JSON.stringify(json)) });
}

/** The server's own numbers of the galaxies that are meant. */
async function chooseGalaxies(
  address: string,
  wanted: readonly string[],
  server: Conversation,
): Promise<Result<readonly string[], SourceFailure>> {
  const answered = await server.ask(below(address, 'galaxies'));
  if (!answered.ok) return answered;
  if (!Array.isArray(answered.value.json)) return NO_MISP;
  const galaxies = answered.value.json
    .filter(isObject)
    .map((entry) => entry.Galaxy ?? entry)
    .filter(isObject);
  const chosen = galaxies.filter(
    ({ type, uuid }) => wanted.includes(String(type)) || wanted.includes(String(uuid)),
  );
  if (chosen.length > 0) return ok(chosen.map(({ id }) => String(id)));
  return fail(
    'wrong-shape',
    `The server shows no galaxy called ${wanted.map((name) => `“${name}”`).join(' or ')}.`,
  );
}

function splitList(text: string): readonly string[] {
  return text.split(',').flatMap((part) => part.trim() || []);
}

function isKept({ deleted }: Fields): boolean {
  return deleted !== true && deleted !== '1';
}

/** A cluster as MISP's REST gives it, as it stands in a cluster file: elements are its `meta`, relations its `related`. */
function clusterValue({ uuid, value, description, GalaxyElement, GalaxyClusterRelation }: Fields): Fields {
  return {
    uuid,
    value,
    description,
    meta: elementsOf(GalaxyElement),
    related: objectsOf(GalaxyClusterRelation).map((relation) => ({
      'dest-uuid': relation.referenced_galaxy_cluster_uuid,
      type: relation.referenced_galaxy_cluster_type,
    })),
  };
}

/** A key stands once for each of its values. */
function elementsOf(elements: unknown): Fields {
  const meta = new Map<string, string[]>();
  for (const { key, value } of objectsOf(elements)) {
    if (typeof key !== 'string') continue;
    const values = meta.get(key) ?? [];
    meta.set(key, values);
    for (const text of asList(value)) values.push(text);
  }
  return Object.fromEntries(
    [...meta].map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
  );
}

function objectsOf(raw: unknown): readonly Fields[] {
  return Array.isArray(raw) ? raw.filter(isObject) : [];
}
