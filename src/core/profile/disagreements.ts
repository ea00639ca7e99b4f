import type { Actor, ActorName, Claim } from '../model/actor';
import { isConflict } from './claims-text';

export interface Disagreements {
  /** Empty where the sources agree, or only one says anything. */
  readonly countries: readonly Claim[];
  readonly firstSeen: readonly Claim[];
  /** Names that some source has as its primary one; empty where all have the same. */
  readonly primaryNames: readonly ActorName[];
}

/** What the records behind an actor do not agree on. Several motives or sectors are no contradiction. */
export function disagreements(actor: Actor): Disagreements {
  const primaryNames = actor.names.filter((name) => name.primaryIn.length > 0);
  return {
    countries: isConflict(actor.countries) ? actor.countries : [],
    firstSeen: isConflict(actor.firstSeen) ? actor.firstSeen : [],
    primaryNames: primaryNames.length > 1 ? primaryNames : [],
  };
}
