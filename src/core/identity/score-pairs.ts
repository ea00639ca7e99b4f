import { bearersByName, type Named } from './group';

const PRIMARY_PRIMARY = 3;
const PRIMARY_ALIAS = 2;
const ALIAS_ALIAS = 1;
/** One alias that both sides have and nobody else does is just enough. */
const MIN_SCORE = 1;
/**
 * A name that so many pairs share adds nothing that could decide between them, and looking at each of its pairs takes
 * a time that grows with the square of those who bear it ("Unknown").
 */
const MAX_SPREAD = 2_500;

/**
 * Links by shared names: score = Σ f / (df_group × df_incoming) over the names a pair shares, where f weighs
 * primary names over aliases and df is how many on each side have the name, so that a name everybody has
 * counts for little. A pair is taken when its score is at least 1 and the best of both its sides.
 *
 * @param groups what may still be joined
 * @param incoming what still seeks a group
 * @param allGroups everything that counts for df, taken or not
 */
export function scorePairs<G extends Named, I extends Named>(
  groups: readonly G[],
  incoming: readonly I[],
  allGroups: readonly Named[],
  allIncoming: readonly Named[],
): [I, G][] {
  const groupCount = countKeys(allGroups);
  const incomingCount = countKeys(allIncoming);
  const groupsByKey = bearersByName(groups);
  const best = new Map<G, { candidate: I; score: number; tied: boolean }>();
  const choices: [I, G, number][] = [];
  for (const candidate of incoming) {
    const scores = new Map<G, number>();
    for (const key of candidate.keys) {
      const spread = (groupCount.get(key) ?? 1) * (incomingCount.get(key) ?? 1);
      if (spread > MAX_SPREAD) continue;
      for (const group of groupsByKey.get(key) ?? []) {
        scores.set(group, (scores.get(group) ?? 0) + weight(key, group, candidate) / spread);
      }
    }
    const choice = strongest(scores);
    if (choice !== null) choices.push([candidate, ...choice]);
    for (const [group, score] of scores) {
      const known = best.get(group);
      if (known === undefined || score > known.score) best.set(group, { candidate, score, tied: false });
      else if (score === known.score) known.tied = true;
    }
  }
  return choices
    .filter(([candidate, group, score]) => {
      const favourite = best.get(group);
      return score >= MIN_SCORE && favourite?.candidate === candidate && !favourite.tied;
    })
    .map(([candidate, group]) => [candidate, group]);
}

function weight(key: string, group: Named, candidate: Named): number {
  const primaries = Number(key === group.primary) + Number(key === candidate.primary);
  return primaries === 2 ? PRIMARY_PRIMARY : primaries === 1 ? PRIMARY_ALIAS : ALIAS_ALIAS;
}

/** The group with the highest score; null when two share it. */
function strongest<G>(scores: ReadonlyMap<G, number>): [G, number] | null {
  let top: [G, number] | null = null;
  let tied = false;
  for (const [group, score] of scores) {
    if (top === null || score > top[1]) {
      top = [group, score];
      tied = false;
    } else if (score === top[1]) tied = true;
  }
  return tied ? null : top;
}

function countKeys(sides: readonly Named[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const side of sides) {
    for (const key of side.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
