import { ok, type Result } from '@/core/model/result';
import { isObject } from '@/core/sources/adapter';
import { visible } from '@/core/text/characters';
import { asAddressPart } from '@/core/text/web-address';
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
/** UTF-16 units; a collection's may be an essay. */
const MAX_DESCRIPTION = 500;
const MAX_TYPES = 10;

export interface TaxiiCollection {
  /** Where it is: what a source's address is set to. */
  readonly address: string;
  readonly title: string;
  readonly description?: string;
  /** Title of the API root that it is in. */
  readonly root?: string;
  readonly canRead: boolean;
  /** Of its objects, as it says itself. */
  readonly mediaTypes: readonly string[];
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
    const answered = await server.ask(below(root.address, 'collections/'), { headers: TAXII_HEADERS });
    // A root that is not open to this reader takes no other with it.
    if (!answered.ok && roots.value.length > 1 && isClosed(answered.error)) continue;
    if (!answered.ok) return answered;
    const title = await rootTitle(root, server);
    found.push(...readCollections(root.address, answered.value.json, title));
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

interface Root {
  readonly address: string;
  /** Where it was told already. */
  readonly title?: string;
}

async function findRoots(
  address: string,
  server: Conversation,
): Promise<Result<readonly Root[], SourceFailure>> {
  const isBare = new URL(address).pathname === '/';
  const asked = isBare ? below(address, 'taxii2/') : below(address, '');
  const answered = await server.ask(asked, { headers: TAXII_HEADERS });
  if (!answered.ok) return answered;
  const { json } = answered.value;
  if (!isObject(json)) return NO_TAXII;
  if (!Array.isArray(json.api_roots))
    return typeof json.title === 'string' ? ok([{ address: asked, title: json.title }]) : NO_TAXII;
  const roots = json.api_roots.flatMap((root) => rootAddress(root, address) ?? []);
  if (roots.length === 0) return fail('wrong-shape', 'The server has no API root of its own.');
  return ok([...new Set(roots)].slice(0, MAX_ROOTS).map((root) => ({ address: root })));
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

/** A root may keep what it is called to itself; its collections can be chosen all the same. */
async function rootTitle({ address, title }: Root, server: Conversation): Promise<string | undefined> {
  if (title !== undefined) return title;
  const answered = await server.ask(address, { headers: TAXII_HEADERS });
  const told = answered.ok && isObject(answered.value.json) ? answered.value.json.title : undefined;
  return typeof told === 'string' ? told : undefined;
}

function readCollections(root: string, json: unknown, rootTitle?: string): readonly TaxiiCollection[] {
  const listed = isObject(json) && Array.isArray(json.collections) ? json.collections : [];
  return listed.filter(isObject).flatMap((listing) => {
    const { id, title, description, can_read, canRead, media_types } = listing;
    if (typeof id !== 'string' || id === '') return [];
    return {
      address: below(root, `collections/${asAddressPart(id)}/`),
      title: lineOf(title, MAX_TITLE) ?? id.slice(0, MAX_TITLE),
      ...withText('description', lineOf(description, MAX_DESCRIPTION)),
      ...withText('root', lineOf(rootTitle, MAX_TITLE)),
      // MITRE's documentation writes it in its own way.
      canRead: (can_read ?? canRead) !== false,
      mediaTypes: (Array.isArray(media_types) ? media_types : [])
        .slice(0, MAX_TYPES)
        .flatMap((type) => lineOf(type, MAX_TITLE) ?? []),
    };
  });
}

/** A server's words on one line; undefined where there are none. */
function lineOf(raw: unknown, max: number): string | undefined {
  const text = typeof raw === 'string' ? visible(raw.slice(0, max)) : '';
  return text === '' ? undefined : text;
}

function withText<K extends string>(key: K, text: string | undefined): { readonly [P in K]?: string } {
  return (text === undefined ? {} : { [key]: text }) as { readonly [P in K]?: string };
}
