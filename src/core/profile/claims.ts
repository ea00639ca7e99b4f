import type { Actor, ActorName, Claim, SourceCredits } from '../model/actor';
import type { SourceId } from '../model/source-record';
import { sourceById } from '../sources/catalogue';
import { sourceLabels } from './source-label';

/**
 * Claims in one line. Sources that agree are not named; where they do not, each is:
 * "China (MISP) · Russia (ATT&CK)".
 */
export function claimsText(
  claims: readonly Claim[],
  credits: SourceCredits | undefined,
  read: (value: string) => string = (value) => value,
): string {
  if (!isConflict(claims)) return claims.map((claim) => read(claim.value)).join(' · ');
  return claims.map((claim) => `${read(claim.value)} (${sourceLabels(claim.sources, credits)})`).join(' · ');
}

/** More than one value, and no source that says them all: the sources disagree. */
export function isConflict(claims: readonly Claim[]): boolean {
  if (claims.length < 2) return false;
  const all = new Set(claims.flatMap((claim) => claim.sources));
  return ![...all].some((source) => claims.every((claim) => claim.sources.includes(source)));
}

/** Values that the same sources say. */
export interface ClaimGroup {
  readonly values: readonly string[];
  readonly sources: readonly SourceId[];
}

/** Claims by who says them, in the order of the first of each: sixteen sectors of one source are one line. */
export function groupClaims(claims: readonly Claim[]): readonly ClaimGroup[] {
  const groups = new Map<string, { values: string[]; sources: readonly SourceId[] }>();
  for (const { value, sources } of claims) {
    const key = [...sources].sort().join(' ');
    const known = groups.get(key);
    if (known) known.values.push(value);
    else groups.set(key, { values: [value], sources });
  }
  return [...groups.values()];
}

export interface Disagreements {
  /** Empty where the sources agree, or only one says anything. */
  readonly countries: readonly Claim[];
  readonly firstSeen: readonly Claim[];
  /** Names that some source has as its primary one; empty where all have the same. */
  readonly primaryNames: readonly ActorName[];
  /** Sources that have the actor as several, and what they call each. */
  readonly keptApart: readonly { readonly source: SourceId; readonly names: readonly string[] }[];
}

/** What the records behind an actor do not agree on. Several motives or sectors are no contradiction. */
export function disagreements(actor: Actor): Disagreements {
  const primaryNames = actor.names.filter((name) => name.primaryIn.length > 0);
  return {
    countries: isConflict(actor.countries) ? actor.countries : [],
    firstSeen: isConflict(actor.firstSeen) ? actor.firstSeen : [],
    primaryNames: primaryNames.length > 1 ? primaryNames : [],
    keptApart: keptApart(actor),
  };
}

/**
 * A copy of a publisher's list that still has an earlier entry is out of date rather than of another opinion, and one that
 * gathers collections has none of its own.
 */
function keptApart({ records, corrections }: Actor): Disagreements['keptApart'] {
  const names = new Map<SourceId, string[]>();
  for (const { key, source, name } of records) {
    const definition = sourceById(source);
    if (definition?.copyOf !== undefined || definition?.collections || corrections?.joined.includes(key))
      continue;
    names.set(source, [...(names.get(source) ?? []), name]);
  }
  return [...names].flatMap(([source, called]) => (called.length > 1 ? [{ source, names: called }] : []));
}
