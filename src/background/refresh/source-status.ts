import type { ActorsComparison } from '@/core/identity/compare-actors';
import type { Actor, ActorId } from '@/core/model/actor';
import { countNames, countOf } from '@/core/sources/adapter';
import type { StoredSource } from '@/store/schema';
import type { DatasetChange, FailureCode, SourceStatus } from '@/stored/refresh-state';
import type { HeldSource } from './fetch-source';
import type { Outcome } from './fetch-sources';

/** What asks for no back-off: the reader's own word, or a question to the reader. */
const NO_FAULT: ReadonlySet<FailureCode> = new Set<FailureCode>(['cancelled', 'too-few', 'declined']);

/** The status after a try. `triedAt` is an ISO time. A failure keeps what is known of the last good download. */
export function sourceStatus(
  triedAt: string,
  outcome: Outcome,
  previous: SourceStatus | undefined,
): SourceStatus {
  if (outcome.ok)
    return {
      triedAt,
      result: { ok: true, unchanged: outcome.value.unchanged },
      ...describeStored(outcome.value.stored),
      failures: 0,
    };
  const { code, message, waitMs, held } = outcome.error;
  const { notBefore: _, failures = 0, ...known } = previous ?? {};
  return {
    ...known,
    triedAt,
    result: { ok: false, code, message },
    failures: NO_FAULT.has(code) ? failures : failures + 1,
    ...(held === undefined ? {} : { held: describeHeld(triedAt, held) }),
    ...(waitMs === undefined ? {} : { notBefore: new Date(Date.parse(triedAt) + waitMs).toISOString() }),
  };
}

export function describeStored(stored: StoredSource): Omit<SourceStatus, 'triedAt' | 'result' | 'failures'> {
  const { takenAt, bytes, digest, skipped, version, etag, lastModified } = stored;
  return {
    takenAt,
    bytes,
    digest,
    skipped,
    records: countOf(stored),
    names: countNames(stored.records),
    ...(version === undefined ? {} : { version }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

/** Names of records that are gone; enough to tell a clean-up from a broken file. */
const MAX_GONE = 30;

function describeHeld(at: string, { stored, known, gone }: HeldSource): NonNullable<SourceStatus['held']> {
  return {
    ...{ at, known, digest: stored.digest, records: countOf(stored) },
    goneCount: gone.length,
    gone: gone.slice(0, MAX_GONE),
  };
}

/** Entries per list: a first refresh gives a description to every actor, and no one reads a thousand rows. */
const MAX_LISTED = 200;
/** Names per entry: an actor has a few dozen, a broken file hundreds of each. */
const MAX_NAMES = 50;

/** A comparison as it is kept for settings to show. `at` is an ISO time. */
export function describeChange(at: string, comparison: ActorsComparison): DatasetChange {
  const { added, removed, changed, renamed, joined, parted } = comparison;
  return {
    at,
    addedCount: added.length,
    removedCount: removed.length,
    changedCount: changed.length,
    added: added.slice(0, MAX_LISTED).map(toEntry),
    removed: removed.slice(0, MAX_LISTED).map(toEntry),
    changed: changed.slice(0, MAX_LISTED).map((actor) => ({
      ...actor,
      namesAdded: actor.namesAdded.slice(0, MAX_NAMES),
      namesRemoved: actor.namesRemoved.slice(0, MAX_NAMES),
    })),
    ...(renamed.length === 0 ? {} : { renamed: counted(renamed) }),
    ...(joined.length === 0 ? {} : { joined: counted(joined) }),
    ...(parted.length === 0 ? {} : { parted: counted(parted) }),
  };
}

function counted<T>(list: readonly T[]): { readonly count: number; readonly list: readonly T[] } {
  return { count: list.length, list: list.slice(0, MAX_LISTED) };
}

/** With lists of so many entries; the counts stay whole. */
export function shortened(
  change: DatasetChange,
  entries: number,
  isFirst: (actor: { readonly id: ActorId; readonly name: string }) => boolean = () => false,
): DatasetChange {
  const { added, removed, changed, renamed, joined, parted } = change;
  const shorten = <T extends { readonly id: ActorId; readonly name: string }>(list: readonly T[]) =>
    [...list.filter(isFirst), ...list.filter((actor) => !isFirst(actor))].slice(0, entries);
  return {
    ...change,
    added: shorten(added),
    removed: shorten(removed),
    changed: shorten(changed),
    ...(renamed && { renamed: { ...renamed, list: shorten(renamed.list) } }),
    ...(joined && { joined: { ...joined, list: shorten(joined.list) } }),
    ...(parted && { parted: { ...parted, list: shorten(parted.list) } }),
  };
}

function toEntry({ id, name }: Actor) {
  return { id, name };
}
