import { hashName } from './name-hash';
import { ALL_RULES, type RuleSet } from './rules';
import type { WordFilter } from './word-filter';

/**
 * Names in the form a page reads: a few flat arrays in one buffer, used in place. Written once per dataset by
 * the background, read by every page without waking it.
 *
 * Layout, little endian: u32 magic, u32 format, u32 nodes, u32 entries, u32 spellings, u32 bucket bits, u32 bits of
 * `starts`, u32 bits of `smallStarts`, u32 words, u32 units of `codes`, then `buckets` u32[2^bits + 1], `hashes` u32[nodes], `links` u32[nodes], `spellings` u32[spellings],
 * `actors` u32[entries], `wordHashes` u32[words], `wordClasses` u32[words], `checks` u16[nodes], `flags` u16[entries], the bytes of `starts` and
 * `smallStarts`, and `codes` in ASCII.
 */
export interface CompiledNames {
  /** First node of each bucket (top bits of the hash); one more than there are buckets. */
  readonly buckets: Uint32Array;
  readonly bucketBits: number;
  /** Sorted. A node is a name, the beginning of one, or both. */
  readonly hashes: Uint32Array;
  readonly checks: Uint16Array;
  /** Entry index + 1 (0: no name ends here) << 1 | 1 when a longer name goes on. */
  readonly links: Uint32Array;
  /** Per entry, see the flags below. */
  readonly flags: Uint16Array;
  /** Per entry: a number that is equal for names of one actor, 0 for what is no actor's or contested. */
  readonly actors: Uint32Array;
  /** Sorted hashes of spellings that the rule of case would refuse. */
  readonly spellings: Uint32Array;
  /** What words say of a name beside them, see `WordTable`. */
  readonly wordHashes: Uint32Array;
  readonly wordClasses: Uint32Array;
  /** Words that may begin a name. */
  readonly starts: WordFilter;
  /** The same for what may begin with a small letter: a few names, and the security words. */
  readonly smallStarts: WordFilter;
  /** The codes by which vendors number groups, one group of the expression for the sure ones; tried at one place. */
  readonly codes: RegExp;
  /** The rules by which they are found and judged; not written with them. */
  readonly rules: RuleSet;
}

export const ACTOR = 1;
export const SOFTWARE = 2;
/** A single dictionary word. */
export const WORD = 4;
/** A word so common, or so common with another meaning in technical text, that only a cue beside it counts. */
export const HOT = 8;
/** Every source lists it in capitals only. */
export const CAPITALS = 16;
/** Of three units or fewer. */
export const SHORT = 32;
/** Only lists of extortion groups have it, and there it names the malware as well; of software alone: only such lists have it. */
export const GANG = 64;
/** Not a name: a word that shows that a page is about security. */
export const SECURITY = 128;
/** A code of letters and a number, a capital inside a word, or a sign: nothing else is spelled like it. */
export const CODE = 256;
/** Of two words and more. */
export const PHRASE = 512;
/**
 * Its first word alone is a name of the same actor, one that needs a cue of its own: "Cobalt" of Cobalt Group. Of a name of one
 * word: its long form has an article, and so must a text ("the Dukes" of The Dukes).
 */
export const LONG_FORM = 1024;
/** Several words of the dictionary, a word that ends in an animal, or a code that no source lists: a short text without a security word may mean another thing. */
export const WORDS = 2048;
/** No source's primary name, and of one source only. */
export const MINOR = 4096;
/** Not a name: a vendor's word that makes one of the capitalised word before it ("Panda"), */
export const AFTER_NAME = 8192;
/** or behind it ("Earth"); with `CAPITALS` of one in capitals only, which with `CODE` are enough, as they are of what is a name itself ("COBALT"). */
export const BEFORE_NAME = 16384;
/**
 * Software has it, and it is an actor's name for one publisher at most ("Lumma Stealer", "BlackEnergy", "Kinsing").
 */
export const BORROWED = 32768;

const MAGIC = 0x424e414d;
const FORMAT = 8;
const HEADER = 40;
type Header = [number, number, number, number, number, number, number, number, number, number];

export function encodeNames(names: Omit<CompiledNames, 'rules'>): Uint8Array {
  const { buckets, hashes, links, spellings, actors, wordHashes, wordClasses } = names;
  const { checks, flags, starts, smallStarts } = names;
  const whole = [buckets, hashes, links, spellings, actors, wordHashes, wordClasses];
  const codes = Uint8Array.from(names.codes.source, (char) => char.charCodeAt(0));
  const parts = [...whole, checks, flags, starts.bytes, smallStarts.bytes, codes];
  const bytes = new Uint8Array(HEADER + parts.reduce((total, part) => total + part.byteLength, 0));
  new Uint32Array(bytes.buffer, 0, HEADER / 4).set([
    MAGIC,
    FORMAT,
    hashes.length,
    flags.length,
    spellings.length,
    names.bucketBits,
    starts.bits,
    smallStarts.bits,
    wordHashes.length,
    codes.length,
  ]);
  let offset = HEADER;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }
  return bytes;
}

/** Views over the bytes, nothing copied; null when they are not names of this format. */
export function decodeNames(bytes: Uint8Array): CompiledNames | null {
  if (bytes.byteLength < HEADER) return null;
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header: Iterable<number> = new Uint32Array(buffer, byteOffset, HEADER / 4);
  const [
    magic,
    format,
    nodes,
    entries,
    spellingCount,
    bucketBits,
    startBits,
    smallBits,
    wordCount,
    codeUnits,
  ] = header as Header;
  if (magic !== MAGIC || format !== FORMAT) return null;
  const bucketCount = 2 ** bucketBits + 1;
  const size =
    HEADER +
    4 * (bucketCount + 2 * nodes + spellingCount + entries + 2 * wordCount) +
    2 * (nodes + entries) +
    2 ** (startBits - 3) +
    2 ** (smallBits - 3) +
    codeUnits;
  if (bytes.byteLength !== size) return null;
  let offset = byteOffset + HEADER;
  const take = <T extends ArrayBufferView>(
    View: new (buffer: ArrayBufferLike, offset: number, length: number) => T,
    length: number,
  ): T => {
    const view = new View(buffer, offset, length);
    offset += view.byteLength;
    return view;
  };
  const words = (length: number) => take(Uint32Array, length);
  const filter = (bits: number): WordFilter => ({ bytes: take(Uint8Array, 2 ** (bits - 3)), bits });
  return {
    bucketBits,
    buckets: words(bucketCount),
    hashes: words(nodes),
    links: words(nodes),
    spellings: words(spellingCount),
    actors: words(entries),
    wordHashes: words(wordCount),
    wordClasses: words(wordCount),
    checks: take(Uint16Array, nodes),
    flags: take(Uint16Array, entries),
    starts: filter(startBits),
    smallStarts: filter(smallBits),
    codes: new RegExp(String.fromCharCode(...take(Uint8Array, codeUnits)), 'y'),
    rules: ALL_RULES,
  };
}

/**
 * What is needed of names to tell of most texts that none is in them: filters, spellings and codes, a fifth of all. Read with it, a
 * text has a name wherever there may be one.
 */
export function outlineOf(names: CompiledNames): CompiledNames {
  const none = new Uint32Array();
  return {
    ...names,
    bucketBits: 0,
    buckets: new Uint32Array(2),
    hashes: none,
    links: none,
    wordHashes: none,
    wordClasses: none,
    checks: new Uint16Array(),
    // As of the last two entries of all names.
    flags: Uint16Array.of(ACTOR, ACTOR),
    actors: new Uint32Array(2),
  };
}

export function isOutline({ hashes }: CompiledNames): boolean {
  return hashes.length === 0;
}

/** The entry of names that no source lists yet ("TA2725"), one of the last two (`unlistedRows`). */
export function unlistedEntry({ flags }: CompiledNames, isSure: boolean): number {
  return flags.length - (isSure ? 1 : 2);
}

/** The link of the node with both hashes; -1 when there is none. In outline everything is listed. */
export function findNode(names: CompiledNames, hash: number, check: number): number {
  if (isOutline(names)) return 1 << 1;
  const bucket = names.bucketBits === 0 ? 0 : hash >>> (32 - names.bucketBits);
  const end = names.buckets[bucket + 1] ?? 0;
  for (let node = names.buckets[bucket] ?? 0; node < end; node++) {
    if (names.hashes[node] === hash && names.checks[node] === check) return names.links[node] ?? -1;
  }
  return -1;
}

/** True when this very spelling is listed though the rule of case would refuse it. */
export function hasSpelling({ spellings }: CompiledNames, hash: number): boolean {
  let low = 0;
  let high = spellings.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = spellings[middle] ?? 0;
    if (found === hash) return true;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** The entry of a whole name, however it is spelled; -1 where none is listed. */
export function findEntry(names: CompiledNames, name: string): number {
  const { hash, check } = hashName(name);
  return (findNode(names, hash, check) >> 1) - 1;
}
