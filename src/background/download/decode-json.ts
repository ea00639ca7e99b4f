import { ok, type Result } from '@/core/model/result';
import type { Steps } from '@/core/model/steps';
import { fail, type SourceFailure } from './failure';
import { inSlices } from './in-slices';
import { splitJson } from './split-json';

/** What the words of a failure speak of. */
const WORDS = {
  address: {
    empty: 'The address answered with an empty file.',
    page: 'The address answered with a web page, not with data.',
  },
  file: { empty: 'The file is empty.', page: 'The file is a web page, not data.' },
} as const;

export interface DecodeOptions {
  /** Where the bytes come from; from an address where this is left out. */
  readonly origin?: keyof typeof WORDS;
  readonly signal?: AbortSignal;
  /** What is wanted of an entry of one of the outermost lists; all of it where this is left out. The rest is not kept. */
  readonly keep?: ((entry: unknown) => unknown) | undefined;
  /** Bytes read so far. */
  readonly onProgress?: ((read: number) => void) | undefined;
}

/**
 * The JSON of a body in UTF-8 (a byte order mark is fine), or in plain words what was there instead. Long lists are read
 * entry by entry, in slices between which other work has its turn. Never rejects: being cancelled is a result.
 */
export async function decodeJson(
  bytes: Uint8Array,
  { origin = 'address', signal, keep, onProgress }: DecodeOptions = {},
): Promise<Result<unknown, SourceFailure>> {
  let read = 0;
  const steps = decodeInSteps(bytes, WORDS[origin], keep, (to) => {
    read = to;
  });
  const decoded = await inSlices(steps, { ...(signal && { signal }), onSlice: () => onProgress?.(read) });
  return decoded.ok ? decoded.value : decoded;
}

type Words = (typeof WORDS)[keyof typeof WORDS];

function* decodeInSteps(
  bytes: Uint8Array,
  words: Words,
  keep: (entry: unknown) => unknown = (entry) => entry,
  onEntry: (to: number) => void,
): Steps<Result<unknown, SourceFailure>> {
  const body = withoutMark(bytes);
  try {
    const lists: unknown[][] = [];
    const entries = splitJson(body);
    let next = entries.next();
    for (; !next.done; next = entries.next()) {
      const { list, from, to } = next.value;
      const kept = keep(JSON.parse(decodeText(body.subarray(from, to))));
      lists[list] = push(lists[list], kept);
      onEntry(to);
      yield;
    }
    if (next.value === undefined) return ok(JSON.parse(decodeText(body)));
    const text = skeletonOf(next.value).trim();
    if (text === '') return fail('empty', words.empty);
    return ok(withLists(JSON.parse(text), lists));
  } catch (error) {
    return explainNotJson(body, error, words);
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeText(bytes: Uint8Array): string {
  return UTF_8.decode(bytes);
}

function push(list: unknown[] = [], entry: unknown): unknown[] {
  list.push(entry);
  return list;
}

/** The document with the number of each list in the place of its entries. */
function skeletonOf(pieces: readonly Uint8Array[]): string {
  return pieces.map((piece, list) => decodeText(piece) + (list < pieces.length - 1 ? list : '')).join('');
}

/** Every list that is left in it, as a whole or as a field, is one of those that were cut out. */
function withLists(skeleton: unknown, lists: readonly unknown[][]): unknown {
  if (Array.isArray(skeleton)) return lists[skeleton[0]] ?? [];
  if (typeof skeleton !== 'object' || skeleton === null) return skeleton;
  const document = skeleton as Record<string, unknown>;
  for (const [key, value] of Object.entries(document)) {
    if (Array.isArray(value)) document[key] = lists[value[0]] ?? [];
  }
  return document;
}

function explainNotJson(bytes: Uint8Array, error: unknown, words: Words): Result<never, SourceFailure> {
  if (isPacked(bytes))
    return fail(
      'not-json',
      'The file is packed (zip, a workbook of Excel or the like). Unpack it, and take the file that is in it; of a workbook, save the sheet as CSV.',
    );
  if (!isText(bytes)) return fail('not-json', 'The file is not text in UTF-8.');
  // A stack that ran over is a RangeError in one engine and an InternalError in the other.
  if (!(error instanceof SyntaxError)) return fail('not-json', 'The file is nested too deep to be read.');
  const [first, last] = endsOf(bytes);
  if (first === '<') return fail('not-json', words.page);
  const closed = first === '{' ? '}' : ']';
  if ((first === '{' || first === '[') && last !== closed) {
    return fail('not-json', 'The file is cut off: its end is missing.');
  }
  return fail('not-json', 'The file is not JSON.');
}

/** How files begin that hold others: zip, gzip, 7-Zip, RAR, xz, bzip2. */
const PACKED = ['PK\x03\x04', '\x1f\x8b', '7z\xbc\xaf', 'Rar!', '\xfd7zXZ', 'BZh'];

function isPacked(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  return PACKED.some((sign) => head.startsWith(sign));
}

const PIECE = 1024 * 1024;

function isText(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false; // Said in words by the caller.
  }
}

/** The first sign and the last, without what is white. */
function endsOf(bytes: Uint8Array): readonly [string, string] {
  const isSign = (byte: number) => byte > 0x20;
  const signs = [bytes.find(isSign), bytes.findLast(isSign)];
  const [first = '', last = ''] = signs.map((byte) => (byte === undefined ? '' : String.fromCharCode(byte)));
  return [first, last];
}
