import { ok, type Result } from '@/core/model/result';
import { isObject } from '@/core/sources/adapter';
import { below, type Conversation } from './conversation';
import { fail, type SourceFailure } from './failure';

/** TAXII 2.1, 1.6.8: both the request and the answer are of this type. */
export const TAXII_HEADERS = { Accept: 'application/taxii+json;version=2.1' };

/** What a person chooses between: a server has a handful of roots, a root a few dozen collections. */
const MAX_ROOTS = 20;
const MAX_COLLECTIONS = 500;
/** Of collections, in the words of a failure. */
const MAX_SHOWN = 5;
/** UTF-16 units of a title. */
const MAX_TITLE = 200;

export interface TaxiiCollection {
  /** Where it is: what a source's address is set to. */
  readonly address: string;
  readonly title: string;
  readonly canRead: boolean;
}

/**
 * The collections below an address: a server's (its discovery is at `/taxii2/`), a discovery's, an API root's.
 * Standard: TAXII 2.1, OASIS, 4.1, 4.2 and 5.1.
 */
export async function listCollections(
  address: string,
  server: Conversation,
): Promise<Result<readonly TaxiiCollection[], SourceFailure>> {
  const roots = await findRoots(address, server);
  if (!roots.ok) return roots;
  const found: TaxiiCollection[] = [];
  for (const root of roots.value) {
    const answered = await server.ask(below(root, 'collections/'), { headers: TAXII_HEADERS });
    // A root that is not open to this reader takes no other with it.
    if (!answered.ok && roots.value.length > 1 && isClosed(answered.error)) continue;
    if (!answered.ok) return answered;
    found.push(...readCollections(root, answered.value.json));
  }
  return found.length === 0
    ? fail('wrong-shape', 'The server shows no collection.')
    : ok(found.slice(0, MAX_COLLECTIONS));
}

/** The address of the one collection that is meant. */
export async function collectionAddress(
  address: string,
  server: Conversation,
): Promise<Result<string, SourceFailure>> {
  const within = /^[^?#]*\/collections\/[^/?#]+/.exec(address);
  if (within !== null) return ok(within[0]);
  const listed = await listCollections(address, server);
  if (!listed.ok) return listed;
  const [only, ...others] = listed.value.filter(({ canRead }) => canRead);
  if (only === undefined) return fail('credentials', 'The server has no collection that may be read.');
  if (others.length === 0) return ok(only.address);
  const choice = [only, ...others].slice(0, MAX_SHOWN).map((one) => `“${one.title}” is at ${one.address}`);
  return fail(
    'bad-address',
    `There are several collections here, give the address of one: ${choice.join(', ')}.`,
  );
}

async function findRoots(
  address: string,
  server: Conversation,
): Promise<Result<readonly string[], SourceFailure>> {
  const isBare = new URL(address).pathname === '/';
  const asked = isBare ? below(address, 'taxii2/') : below(address, '');
  const answered = await server.ask(asked, { headers: TAXII_HEADERS });
  if (!answered.ok) return answered;
  const { json } = answered.value;
  if (!isObject(json)) return NO_TAXII;
  if (!Array.isArray(json.api_roots)) return typeof json.title === 'string' ? ok([asked]) : NO_TAXII;
  const roots = json.api_roots.flatMap((root) => rootAddress(root, address) ?? []);
  if (roots.length === 0) return fail('wrong-shape', 'The server has no API root of its own.');
  return ok([...new Set(roots)].slice(0, MAX_ROOTS));
}

const NO_TAXII = fail('wrong-shape', 'The server does not answer as a TAXII 2.1 server does.');

/** Whole or relative; MITRE's ("api/v21") counts from the server's top. On another server it is none of this one's. */
function rootAddress(root: unknown, address: string): string | undefined {
  const { origin } = new URL(address);
  if (typeof root !== 'string' || !URL.canParse(root, origin)) return undefined;
  const url = new URL(root, origin);
  return url.origin === origin ? below(url.href, '') : undefined;
}

function isClosed({ code }: SourceFailure): boolean {
  return code === 'credentials' || code === 'http-status';
}

function readCollections(root: string, json: unknown): readonly TaxiiCollection[] {
  const listed = isObject(json) && Array.isArray(json.collections) ? json.collections : [];
  return listed.filter(isObject).flatMap(({ id, title, can_read, canRead }) => {
    if (typeof id !== 'string' || id === '') return [];
    return {
      address: below(root, `collections/${encodeURIComponent(id)}/`),
      title: typeof title === 'string' ? title.slice(0, MAX_TITLE) : id,
      // MITRE's documentation writes it in its own way.
      canRead: (can_read ?? canRead) !== false,
    };
  });
}
