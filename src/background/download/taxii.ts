import { COLLECTION_OBJECTS, EMPTY_PAGES } from '@/core/limits';
import { ok, type Result } from '@/core/model/result';
import { isObject } from '@/core/sources/adapter';
import { below, type Conversation, type JsonAnswer, startConversation } from './conversation';
import { loginOf } from './credentials';
import { decodeJson } from './decode-json';
import type { Download } from './download';
import { drain, encodeList } from './encode-list';
import { fail, type SourceFailure } from './failure';
import { collectionAddress, TAXII_HEADERS } from './taxii-discovery';
import type { Resume, TransportRequest } from './transport';

/** Objects per page; a server gives fewer where it allows no more, and some allow few requests: MITRE's ten in ten minutes. */
const PAGE_SIZE = 5_000;
/** After this long everything is asked for again: TAXII does not tell what was taken out of a collection. */
const WHOLE_EVERY_MS = 30 * 24 * 60 * 60_000;

/**
 * The STIX objects of one collection as a bundle: all of them the first time, then what was added since. Options:
 * `types` and `versions` are `match[type]` and `match[version]`. The address is a collection's, or one under which
 * there is but one. Standard: TAXII 2.1, OASIS, 5.4 and 3.4.
 */
export async function fetchTaxii(question: TransportRequest): Promise<Result<Download, SourceFailure>> {
  const server = startConversation({ ...question, credentials: loginOf(question.secret) });
  const collection = await collectionAddress(question.address, server);
  if (!collection.ok) return collection;
  const address = below(collection.value, 'objects/');
  const { types = '', versions = '' } = question.options;
  const filters = {
    ...(types === '' ? {} : { 'match[type]': types }),
    ...(versions === '' ? {} : { 'match[version]': versions }),
  };
  const asked = JSON.stringify([address, filters]);
  const kept = await readKept(question, asked);
  const read = await readPages(address, filters, kept, server);
  if (!read.ok) return read;
  const { objects, addedLast } = read.value;
  const memory = addedLast && {
    asked,
    addedAfter: addedLast,
    wholeAt: kept?.memory.wholeAt ?? question.now,
  };
  // The order of the first time, so that the same objects are the same bytes.
  const bytes = await encodeList(
    { type: 'bundle' },
    'objects',
    drain(objects, ({ json }) => json),
    question.signal,
  );
  return bytes.ok ? ok({ bytes: bytes.value, ...(memory ? { memory } : {}) }) : bytes;
}

/** An object of a collection: its text, and what is asked of it until all are there. A large collection takes no more memory so. */
interface Entry {
  readonly id: string;
  readonly created: unknown;
  readonly modified: unknown;
  readonly json: string;
}

function entryOf(object: unknown): Entry | undefined {
  if (!isObject(object) || typeof object.id !== 'string') return undefined;
  const { id, created, modified } = object;
  return { id, created, modified, json: JSON.stringify(object) };
}

function entriesOf(list: readonly unknown[]): readonly Entry[] {
  return (list as readonly (Entry | undefined)[]).filter((entry) => entry !== undefined);
}

interface Kept {
  readonly memory: Resume['memory'];
  readonly objects: Map<string, Entry>;
}

/** What the last download by the same question left; nothing where everything is to be asked for. */
async function readKept({ resume, now, signal }: TransportRequest, asked: string): Promise<Kept | undefined> {
  const memory = resume?.memory;
  if (resume === undefined || memory?.asked !== asked || memory.addedAfter === undefined) return undefined;
  const age = Date.parse(now) - Date.parse(memory.wholeAt ?? '');
  if (!(age >= 0 && age < WHOLE_EVERY_MS)) return undefined;
  const file = await resume.file.arrayBuffer().catch(() => NOTHING);
  const decoded = await decodeJson(new Uint8Array(file), { signal, keep: entryOf });
  const objects = decoded.ok && isObject(decoded.value) ? decoded.value.objects : undefined;
  if (!Array.isArray(objects)) return undefined;
  return { memory, objects: new Map(entriesOf(objects).map((entry) => [entry.id, entry])) };
}

/** A file that the browser lost reads as an empty one, which is none. */
const NOTHING = new ArrayBuffer(0);

interface Collected {
  readonly objects: Map<string, Entry>;
  /** When the last of them came into the collection; absent where the server does not say, or says something else. */
  readonly addedLast?: string;
}

async function readPages(
  address: string,
  filters: Readonly<Record<string, string>>,
  kept: Kept | undefined,
  server: Conversation,
): Promise<Result<Collected, SourceFailure>> {
  const objects = kept?.objects ?? new Map<string, Entry>();
  const seen = new Set<string>();
  let cursor: Cursor = kept ? { added_after: kept.memory.addedAfter ?? '' } : {};
  let addedLast = kept?.memory.addedAfter;
  // An added_after that is taken for what it is not would hide what was changed.
  let isTrusted = true;
  let empty = 0;
  for (;;) {
    const answered = await server.ask(pageAddress(address, { ...filters, ...cursor }), {
      headers: TAXII_HEADERS,
      keep: entryOf,
    });
    if (!answered.ok) return answered;
    const page = readPage(answered.value);
    if (!page.ok) return page;
    const before = seen.size;
    for (const object of page.value.objects) {
      seen.add(`${object.id} ${String(object.modified ?? '')}`);
      keepNewest(objects, object);
    }
    if (objects.size > COLLECTION_OBJECTS.max) return fail('too-large', COLLECTION_OBJECTS.words);
    addedLast = later(addedLast, page.value.addedLast);
    isTrusted &&= !tellsCreated(page.value);
    const { more, next } = page.value;
    if (!more) return ok({ objects, ...(addedLast !== undefined && isTrusted ? { addedLast } : {}) });
    empty = page.value.objects.length === 0 ? empty + 1 : 0;
    const isStuck = page.value.objects.length > 0 && seen.size === before;
    const following = nextCursor(cursor, next, page.value.addedLast);
    if (isStuck || empty > EMPTY_PAGES.max || following === undefined) {
      return fail('endless', EMPTY_PAGES.words);
    }
    cursor = following;
  }
}

type Cursor = Readonly<Partial<Record<'added_after' | 'next', string>>>;

/**
 * `next` is the server's, and may be the same each time where the server counts itself; where there is none the last
 * date takes its place (TAXII 2.1, 3.4). Undefined where that leads nowhere.
 */
function nextCursor(
  cursor: Cursor,
  next: string | undefined,
  addedLast: string | undefined,
): Cursor | undefined {
  if (next !== undefined) return { ...cursor, next };
  if (addedLast === undefined || addedLast === cursor.added_after) return undefined;
  return { added_after: addedLast };
}

function pageAddress(address: string, fields: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries({ limit: String(PAGE_SIZE), ...fields }))
    url.searchParams.set(name, value);
  return url.href;
}

interface Page {
  readonly objects: readonly Entry[];
  readonly more: boolean;
  readonly next?: string;
  readonly addedFirst?: string;
  readonly addedLast?: string;
}

/** An envelope; one without objects is `{}`. */
function readPage({ json, headers }: JsonAnswer): Result<Page, SourceFailure> {
  if (!isObject(json))
    return fail('wrong-shape', 'The server does not answer as a TAXII 2.1 collection does.');
  const { objects = [], more } = json;
  // A text by the standard; what some servers count by is a number.
  const next = typeof json.next === 'number' ? String(json.next) : json.next;
  if (
    !Array.isArray(objects) ||
    (json.objects === undefined && Object.keys(json).some((key) => key !== 'more' && key !== 'next'))
  ) {
    return fail('wrong-shape', 'The server does not answer as a TAXII 2.1 collection does.');
  }
  const addedFirst = readDate(headers.get('x-taxii-date-added-first'));
  const addedLast = readDate(headers.get('x-taxii-date-added-last'));
  return ok({
    objects: entriesOf(objects),
    more: more === true,
    ...(typeof next === 'string' && next !== '' ? { next } : {}),
    ...(addedFirst === undefined ? {} : { addedFirst }),
    ...(addedLast === undefined ? {} : { addedLast }),
  });
}

/** A time as the server writes it, to the last digit: it is what it will be asked for. */
function readDate(raw: string | null): string | undefined {
  return raw !== null && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(raw) ? raw : undefined;
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return other ?? one;
  return Date.parse(other) >= Date.parse(one) ? other : one;
}

/**
 * MITRE's own server gives each object's `created` for the time it was added, and filters by it: what was changed since
 * would never come (attack-workbench-taxii-server, set-taxii-date-headers.interceptor and filter.service).
 */
function tellsCreated({ objects, addedFirst, addedLast }: Page): boolean {
  return isTime(addedFirst, objects[0]?.created) && isTime(addedLast, objects.at(-1)?.created);
}

function isTime(time: string | undefined, other: unknown): boolean {
  return time !== undefined && typeof other === 'string' && Date.parse(time) === Date.parse(other);
}

/** Of two versions of an object the newer; of two as old the one that came last. */
function keepNewest(objects: Map<string, Entry>, object: Entry): void {
  const known = objects.get(object.id);
  if (known === undefined || versionOf(object) >= versionOf(known)) objects.set(object.id, object);
}

function versionOf({ modified, created }: Entry): number {
  const time = Date.parse(String(modified ?? created ?? ''));
  return Number.isNaN(time) ? 0 : time;
}
