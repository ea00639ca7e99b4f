import * as v from 'valibot';
import { type Checked, keepValid } from '../model/schema';

/** One thing that travels between a reader's browsers: plain JSON, or without a value that it was taken back. */
const ENTRY = v.object({
  /** Milliseconds since 1970: when it became so. */
  at: v.pipe(v.number(), v.finite()),
  value: v.optional(v.unknown()),
});

/** By key. Two of them merge into one, in whatever order and however often they meet: last write wins for each key alone. */
export const SYNCED = v.fallback(keepValid(ENTRY), {});

export type Entry = Checked<typeof ENTRY>;
export type Synced = Readonly<Record<string, Entry>>;

/** What both know: of each key the later entry, and of two of one time the same one whoever asks. */
export function mergeSynced(one: Synced, other: Synced): Synced {
  const merged = new Map(Object.entries(one));
  for (const [key, entry] of Object.entries(other)) {
    const known = merged.get(key);
    if (known === undefined || isLater(entry, known)) merged.set(key, entry);
  }
  return Object.fromEntries(merged);
}

function isLater(entry: Entry, known: Entry): boolean {
  return entry.at === known.at ? textOf(entry) > textOf(known) : entry.at > known.at;
}

/** Equal for equal values, whatever the order of their fields: browsers' storage sorts them. */
function textOf({ value }: Entry): string {
  return value === undefined ? '' : JSON.stringify(value, (_, field) => sorted(field));
}

function sorted(field: unknown): unknown {
  if (typeof field !== 'object' || field === null || Array.isArray(field)) return field;
  return Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export type Present = Readonly<Record<string, unknown>>;

interface Noting {
  /** Whether this version can use the entry: what it cannot was not taken back because it is not there. */
  readonly isMine: (key: string, value: unknown) => boolean;
  /** Milliseconds since 1970 of a value that was not known before. */
  readonly since: (key: string, value: unknown) => number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What was known, with what this browser changed since: its values that are others, and those that are gone. A change is
 * later than what it changes, whatever the clocks say.
 */
export function noteChanges(base: Synced, present: Present, { isMine, since, now }: Noting): Synced {
  const noted = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(present)) {
    const known = noted.get(key);
    if (known === undefined) noted.set(key, { at: since(key, value), value });
    else if (textOf(known) !== textOf({ at: 0, value }))
      noted.set(key, { at: Math.max(now, known.at + 1), value });
  }
  for (const [key, { at, value }] of Object.entries(base)) {
    if (value === undefined || Object.hasOwn(present, key) || !isMine(key, value)) continue;
    noted.set(key, { at: Math.max(now, at + 1) });
  }
  return Object.fromEntries(noted);
}

/** The values that are in force. */
export function valuesOf(synced: Synced): Present {
  return Object.fromEntries(
    Object.entries(synced).flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]])),
  );
}

export function isSameSynced(one: Synced, other: Synced): boolean {
  const [left, right] = [one, other].map((synced) => Object.entries(synced));
  if (left === undefined || left.length !== right?.length) return false;
  return left.every(([key, entry]) => {
    const twin = Object.hasOwn(other, key) ? other[key] : undefined;
    return twin?.at === entry.at && textOf(twin) === textOf(entry);
  });
}

/** Milliseconds after which it is forgotten that something was taken back: a year, by when every browser has heard of it. */
const MEMORY_MS = 365 * 24 * 60 * 60_000;

export function forgetOld(synced: Synced, now: number): Synced {
  return Object.fromEntries(
    Object.entries(synced).filter(([, { at, value }]) => value !== undefined || at > now - MEMORY_MS),
  );
}

/** Parts that are written by themselves: two browsers that write at once lose at most a part, and each has its own still. */
const BUCKETS = 24;

/** The entries by the part of storage they lie in; parts without any are left out. */
export function splitSynced(synced: Synced): ReadonlyMap<number, Synced> {
  const buckets = new Map<number, Record<string, Entry>>();
  for (const [key, entry] of Object.entries(synced).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const number = bucketOf(key);
    buckets.set(number, { ...buckets.get(number), [key]: entry });
  }
  return buckets;
}

/** By FNV-1a: evenly, and the same in every version. */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}
