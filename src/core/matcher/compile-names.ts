import { nameKeys, ownership } from '../identity/name-keys';
import { normaliseName } from '../identity/normalise-name';
import type { Dataset } from '../model/dataset';
import type { SourceId } from '../model/source-record';
import { sourceById } from '../sources/catalogue';
import { beginningKeys } from './beginning-keys';
import { charClass, DIGIT, IDEOGRAPH, OTHER, SEPARATOR } from './char-class';
import {
  ACTOR,
  CAPITALS,
  CODE,
  type CompiledNames,
  encodeNames,
  GANG,
  HOT,
  LONG_FORM,
  PHRASE,
  SECURITY,
  SHORT,
  SOFTWARE,
  WORD,
} from './compiled-names';
import { hashName, hashSpelling } from './name-hash';
import { firstWord } from './page-evidence';
import { SECURITY_WORDS } from './security-words';
import { fillWordFilter } from './word-filter';
import type { WordList } from './word-list';

/** Nearly all words of a text begin small, so that fewer of them may pass by chance. */
const BITS_PER_KEY = 8;
const BITS_PER_SMALL_KEY = 32;

/** Compiles the names of a dataset, see `CompiledNames`; the same dataset and words give the same bytes. */
export function compileNames(dataset: Dataset, words: WordList): Uint8Array {
  return encodeNames(buildTables(collectEntries(dataset), words));
}

interface Entry {
  readonly text: string;
  /** Listed spellings. */
  readonly spellings: Set<string>;
  /** Numbers of the actors that have the name, with how much it is their own (`ownership`). */
  readonly actors: Map<number, number>;
  /** Sources that list it as an actor's. */
  readonly sources: Set<SourceId>;
  software: boolean;
  security: boolean;
}

function collectEntries({ actors, software }: Dataset): Entry[] {
  const entries = new Map<string, Entry>();
  const entryOf = (text: string): Entry => {
    const key = normaliseName(text);
    const known = entries.get(key) ?? {
      text,
      spellings: new Set(),
      actors: new Map(),
      sources: new Set(),
      software: false,
      security: false,
    };
    entries.set(key, known);
    return known;
  };
  for (const actor of actors) {
    for (const { text, sources } of actor.names.filter((name) => isMatchable(name.text))) {
      const entry = entryOf(text);
      for (const source of sources) entry.sources.add(source);
      entry.spellings.add(text);
    }
  }
  for (const [index, actor] of actors.entries()) {
    for (const key of nameKeys(actor)) entries.get(key)?.actors.set(index + 1, ownership(actor, key));
  }
  for (const text of software.flatMap(({ names }) => names).filter(isMatchable)) {
    const entry = entryOf(text);
    entry.software = true;
    entry.spellings.add(text);
  }
  for (const text of SECURITY_WORDS) entryOf(text).security = true;
  return [...entries.values()];
}

/** Not what a reader would meet in a text: placeholders ("[Unnamed group]") and single units. */
function isMatchable(text: string): boolean {
  return !/^\[.*\]$/.test(text) && normaliseName(text).length > 1;
}

function flagsOf(entry: Entry, words: WordList): number {
  const { text, spellings, sources } = entry;
  const single = !/[\s\-\u2010-\u2015]/.test(text);
  let flags = 0;
  if (entry.actors.size > 0) flags |= ACTOR;
  if (entry.software) flags |= SOFTWARE;
  if (entry.security) flags |= SECURITY;
  if (entry.actors.size > 0 && [...sources].every((source) => sourceById(source)?.listsGangs)) flags |= GANG;
  const numbered = [...spellings].every((spelling) => isNumberedWord(spelling, words));
  if (numbered || (single && words.isWord(text))) flags |= WORD;
  if (single && words.isEveryday(text)) flags |= HOT | WORD;
  if ([...spellings].every((spelling) => !/\p{Ll}/u.test(spelling))) flags |= CAPITALS;
  if (/^[\x20-\x7f]+$/.test(text) && normaliseName(text).length <= 3) flags |= SHORT;
  if (!single && !numbered) flags |= PHRASE;
  if ([...spellings].some((spelling) => isCode(spelling, words))) flags |= CODE;
  return flags;
}

/** "APT29", "Storm-0558", "OilRig", "LAPSUS$" are codes. */
function isCode(text: string, words: WordList): boolean {
  if (isNumberedWord(text, words)) return false;
  return /\p{N}/u.test(text) || /\p{Ll}\p{Lu}/u.test(text) || /[^\p{L}\p{M}\p{N}\s'’.-]/u.test(text);
}

/** "Group 42" and "Man 1": a whole word and a small number is how anything is numbered. */
function isNumberedWord(text: string, words: WordList): boolean {
  const [, letters] = /^(\p{L}*\p{Ll}\p{L}*)[\s-]?\p{N}{1,2}$/u.exec(text) ?? [];
  return letters !== undefined && words.isWord(letters);
}

/** Entries that are the long form of another, see `LONG_FORM`. */
function findLongForms(entries: readonly Entry[], flags: readonly number[]): ReadonlySet<Entry> {
  const short = new Map<string, Entry>();
  for (const [index, entry] of entries.entries())
    if ((flags[index] ?? 0) & (HOT | GANG)) short.set(normaliseName(entry.text), entry);
  return new Set(
    entries.filter(({ text, actors }) => {
      const other = short.get(firstWord(text)?.toLowerCase() ?? '');
      return other !== undefined && [...actors.keys()].some((actor) => other.actors.has(actor));
    }),
  );
}

/** A contested name belongs to the actor whose own name it is, or to none (0). */
function actorOf({ actors }: Entry): number {
  const [first, second] = [...actors].sort(([, a], [, b]) => b - a);
  return first !== undefined && (second === undefined || first[1] > second[1]) ? first[0] : 0;
}

function buildTables(entries: readonly Entry[], words: WordList): CompiledNames {
  const nodes = new Map<number, { hash: number; check: number; entry: number; goesOn: boolean }>();
  const nodeOf = (text: string) => {
    const { hash, check } = hashName(text);
    const key = nodeKey(hash, check);
    const node = nodes.get(key) ?? { hash, check, entry: 0, goesOn: false };
    nodes.set(key, node);
    return node;
  };
  const small = new Set<string>();
  const spellings = new Set<number>();
  for (const [index, { text, spellings: listed, security }] of entries.entries()) {
    if (security) small.add(text);
    nodeOf(text).entry = index + 1;
    for (const spelling of [text, ...listed]) {
      for (const end of breaks(spelling)) nodeOf(spelling.slice(0, end)).goesOn = true;
    }
    for (const spelling of [...listed].flatMap(asWritten)) {
      if (!needsSpelling(spelling, words)) continue;
      spellings.add(hashSpelling(spelling, 0, spelling.length));
      small.add(spelling);
    }
  }
  const isBeginning = (hash: number, check: number) => nodes.has(nodeKey(hash, check));
  const all = entries.flatMap(({ text, spellings: listed }) => [text, ...listed]);
  const flags = entries.map((entry) => flagsOf(entry, words));
  const longForms = findLongForms(entries, flags);
  const sorted = [...nodes.values()].sort((a, b) => a.hash - b.hash || a.check - b.check);
  // About two nodes a bucket.
  const bucketBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, sorted.length / 2))));
  const buckets = new Uint32Array(2 ** bucketBits + 1);
  for (const { hash } of sorted) {
    const next = (hash >>> (32 - bucketBits)) + 1;
    buckets[next] = (buckets[next] ?? 0) + 1;
  }
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  return {
    bucketBits,
    buckets,
    hashes: Uint32Array.from(sorted, ({ hash }) => hash),
    checks: Uint16Array.from(sorted, ({ check }) => check),
    links: Uint32Array.from(sorted, ({ entry, goesOn }) => (entry << 1) | Number(goesOn)),
    // The last entry stands for every code that no source lists yet, see `unlistedEntry`.
    flags: Uint16Array.from([
      ...entries.map((entry, index) => (flags[index] ?? 0) | (longForms.has(entry) ? LONG_FORM : 0)),
      ACTOR | CODE,
    ]),
    actors: Uint32Array.from([...entries.map(actorOf), 0]),
    spellings: Uint32Array.from([...spellings].sort((a, b) => a - b)),
    starts: fillWordFilter(new Set(all.flatMap((text) => beginningKeys(text, isBeginning))), BITS_PER_KEY),
    smallStarts: fillWordFilter(new Set([...small].flatMap(smallBeginnings)), BITS_PER_SMALL_KEY),
  };
}

/**
 * What is spelled small may be broken only where the list itself breaks it, and not after one letter: "thedarkoverlord" must
 * not make a beginning of every "the", nor "aZaZeL" of every "a".
 */
function smallBeginnings(text: string): readonly number[] {
  const ends = [...breaks(text).filter((end) => end > 1), text.length];
  const parts = ends.map((end) => hashName(text.slice(0, end)));
  const own = new Set(parts.map(({ hash, check }) => nodeKey(hash, check)));
  return beginningKeys(text, (hash, check) => own.has(nodeKey(hash, check)));
}

/** Both hashes in one number: 48 bits. */
function nodeKey(hash: number, check: number): number {
  return hash * 0x10000 + check;
}

/**
 * Where a text may break a name that the list does not: after every part, between letters and digits
 * ("APT 29"), where a capital follows a small letter ("Volcanic Timber" for VolcanicTimber), around other signs.
 */
function breaks(text: string): number[] {
  const ends: number[] = [];
  for (let i = 1; i < text.length; i++) {
    const before = charClass(text.charCodeAt(i - 1));
    const after = charClass(text.charCodeAt(i));
    if (before === SEPARATOR) continue;
    const camel = /^\p{Ll}\p{Lu}$/u.test(text.slice(i - 1, i + 1));
    const digits = (before === DIGIT) !== (after === DIGIT);
    if (after === SEPARATOR || before === OTHER || after === OTHER || before === IDEOGRAPH || camel || digits)
      ends.push(i);
  }
  return ends;
}

/** Tags and posts write codes small: "apt29", "ta505". With one digit they are anything: "apt2". */
function asWritten(spelling: string): string[] {
  return /^\p{Lu}{2,}-?\p{N}{2,}$/u.test(spelling) ? [spelling, spelling.toLowerCase()] : [spelling];
}

/**
 * A spelling that the rule of case would refuse ("menuPass", "shuckworm"). A plain small word stays out: a list that
 * writes "play" does not make every "play" of a text a name, and "the Lamberts" are known as Lamberts.
 */
function needsSpelling(text: string, words: WordList): boolean {
  if (/^(?:the|of) /.test(text)) return false;
  return /(?:^|[\s-])\p{Ll}/u.test(text) && !(/^\p{Ll}+$/u.test(text) && words.isWord(text));
}
