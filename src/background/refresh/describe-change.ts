import type { DatasetChange } from '@/contract/refresh-state';
import type { ActorsComparison } from '@/core/identity/compare-actors';
import type { Actor } from '@/core/model/actor';

/** Entries per list: a first refresh gives a description to every actor, and no one reads a thousand rows. */
const MAX_LISTED = 200;

/** A comparison as it is kept for settings to show. `at` is an ISO time. */
export function describeChange(at: string, { added, removed, changed }: ActorsComparison): DatasetChange {
  return {
    at,
    addedCount: added.length,
    removedCount: removed.length,
    changedCount: changed.length,
    added: added.slice(0, MAX_LISTED).map(toEntry),
    removed: removed.slice(0, MAX_LISTED).map(toEntry),
    changed: changed.slice(0, MAX_LISTED),
  };
}

function toEntry({ id, name }: Actor) {
  return { id, name };
}
