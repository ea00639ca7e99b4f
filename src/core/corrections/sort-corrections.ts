import type { Correction } from '../model/correction';

/** Oldest first; those of one moment by their ids, so that the order is the same everywhere. */
export function sortCorrections(corrections: readonly Correction[]): Correction[] {
  return [...corrections].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
