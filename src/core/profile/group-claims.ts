import type { Claim } from '../model/actor';
import type { SourceId } from '../model/source-record';

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
