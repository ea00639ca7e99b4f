import type { Claim } from '../model/actor';
import { sourceLabels } from './source-label';

/**
 * Claims in one line. Sources that agree are not named; where they do not, each is:
 * "China (MISP) · Russia (ATT&CK)".
 */
export function claimsText(
  claims: readonly Claim[],
  read: (value: string) => string = (value) => value,
): string {
  if (!isConflict(claims)) return claims.map((claim) => read(claim.value)).join(' · ');
  return claims.map((claim) => `${read(claim.value)} (${sourceLabels(claim.sources)})`).join(' · ');
}

/** More than one value, and no source that says them all: the sources disagree. */
export function isConflict(claims: readonly Claim[]): boolean {
  if (claims.length < 2) return false;
  const all = new Set(claims.flatMap((claim) => claim.sources));
  return ![...all].some((source) => claims.every((claim) => claim.sources.includes(source)));
}
