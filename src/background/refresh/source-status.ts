import type { ActorsComparison } from '@/core/identity/compare-actors';
import type { Actor } from '@/core/model/actor';
import { countNames, countOf } from '@/core/sources/adapter';
import type { StoredSource } from '@/store/stored';
import type { DatasetChange, SourceStatus } from '@/stored/refresh-state';
import type { Outcome } from './fetch-sources';

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
      ...describe(outcome.value.stored),
      failures: 0,
    };
  const { code, message, waitMs } = outcome.error;
  const { notBefore: _, failures = 0, ...known } = previous ?? {};
  // A person who cancels has no reason to be kept waiting by the back-off.
  return {
    ...known,
    triedAt,
    result: { ok: false, code, message },
    failures: code === 'cancelled' ? failures : failures + 1,
    ...(waitMs === undefined ? {} : { notBefore: new Date(Date.parse(triedAt) + waitMs).toISOString() }),
  };
}

function describe(stored: StoredSource): Omit<SourceStatus, 'triedAt' | 'result' | 'failures'> {
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

/** Entries per list: a first refresh gives a description to every actor, and no one reads a thousand rows. */
const MAX_LISTED = 200;
/** Names per entry: an actor has a few dozen, a broken file hundreds of each. */
const MAX_NAMES = 50;

/** A comparison as it is kept for settings to show. `at` is an ISO time. */
export function describeChange(at: string, { added, removed, changed }: ActorsComparison): DatasetChange {
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
  };
}

/** The counts alone. */
export function withoutLists(change: DatasetChange): DatasetChange {
  return { ...change, added: [], removed: [], changed: [] };
}

function toEntry({ id, name }: Actor) {
  return { id, name };
}
