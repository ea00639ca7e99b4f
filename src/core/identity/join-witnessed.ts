import type { SourceId } from '../model/source-record';
import { sourceById, sourceRank } from '../sources/catalogue';
import { bearersByName, firstTwo, type Group, type Join, joinGroup, lists, push } from './group';

/** One may have copied the other's mistake. */
const MIN_WITNESSES = 2;

/**
 * Two independent witnesses, one claimant, nobody against. Where publishers that do not depend on each other list the
 * primary name of an actor among the names of another ("UNC2452" among those of APT29), nobody else lists it, and no
 * publisher has the two as records of its own, they are one. A list compiled from others' reports keeps apart what it
 * has not put together yet, so its two records stand against nobody; the profile says that it has them.
 *
 * The actor goes on under the anchor that the stronger sources know, else the claimant's.
 *
 * @returns the groups that are left, and what joined
 */
export function joinWitnessed(groups: readonly Group[]): {
  readonly groups: Group[];
  readonly joins: Join[];
} {
  // What the sources say of actors as they found each other: no join makes a witness for the next.
  const claims = withoutRivals(findClaims(groups));
  const merged = new Map<Group, Group>();
  const present = (group: Group): Group => {
    const into = merged.get(group);
    return into === undefined ? group : present(into);
  };
  const joins = claims.flatMap(({ claimed, claimant, witnesses, apartIn }) => {
    const [one, other] = [present(claimed), present(claimant)];
    if (one === other || isHeldApart(one, other, apartIn)) return [];
    const [kept, added] = isStronger(one, other) ? [one, other] : [other, one];
    merged.set(added, kept);
    const name = claimed.records[0]?.name ?? '';
    return joinGroup(kept, added.records, { kind: 'two-witnesses', name, by: witnesses });
  });
  return { groups: groups.filter((group) => !merged.has(group)), joins };
}

interface Claim {
  readonly claimed: Group;
  readonly claimant: Group;
  readonly witnesses: readonly string[];
  /** Sources that have a record for each of the two. */
  readonly apartIn: readonly SourceId[];
}

/** Of each actor whose primary name only one other lists, where witnesses enough say so. */
function findClaims(groups: readonly Group[]): readonly Claim[] {
  const bearers = bearersByName(groups);
  return groups.flatMap((claimed) => {
    const { primary } = claimed;
    const [claimant, another] = firstTwo(bearers.get(primary) ?? [], (group) => group !== claimed);
    // Two that are called the same are homonyms, and each has the name as its own.
    if (claimant === undefined || another !== undefined || claimant.primary === primary) return [];
    const said = claimant.records.filter((record) => lists(record, primary));
    const witnesses = [...new Set(said.flatMap(({ source }) => witnessOf(source) ?? []))];
    const apartIn = sharedSources(claimed, claimant);
    return witnesses.length < MIN_WITNESSES ? [] : [{ claimed, claimant, witnesses, apartIn }];
  });
}

/**
 * Claims without those by which one actor would bring two together that a list keeps apart and it is not in: which of the
 * two it is, no order of a file may choose.
 */
function withoutRivals(claims: readonly Claim[]): readonly Claim[] {
  const byClaimant = new Map<Group, Claim[]>();
  for (const claim of claims) push(byClaimant, claim.claimant, claim);
  const isRival = (claim: Claim, other: Claim) =>
    other !== claim &&
    sharedSources(claim.claimed, other.claimed).some((source) => !claim.apartIn.includes(source));
  return claims.filter((claim) => !byClaimant.get(claim.claimant)?.some((other) => isRival(claim, other)));
}

/**
 * Whose word a source is: the vendor's whose own names it lists, else its publisher's; nobody's where it is unknown or put
 * together from others' lists.
 */
function witnessOf(id: SourceId): string | null {
  const source = sourceById(id);
  return source === undefined || source.compiled ? null : (source.ownNamesOf ?? source.publisher);
}

/**
 * Whether a source has a record for each of two, as they are by this time: a publisher, of actors that it names itself,
 * or a list that had none for the two of the claim and so keeps others apart.
 */
function isHeldApart(one: Group, other: Group, apartIn: readonly SourceId[]): boolean {
  return sharedSources(one, other).some((source) => knowsItsOwn(source) || !apartIn.includes(source));
}

function sharedSources(one: Group, other: Group): readonly SourceId[] {
  const sources = new Set(other.records.map(({ source }) => source));
  return [...new Set(one.records.map(({ source }) => source))].filter((source) => sources.has(source));
}

function knowsItsOwn(id: SourceId): boolean {
  const source = sourceById(id);
  return source === undefined || (source.ownNamesOf !== undefined && source.copyOf === undefined);
}

/** The first source, in order of precedence, that knows but one of the two decides. */
function isStronger(one: Group, other: Group): boolean {
  const [ours, theirs] = [one, other].map(({ records }) =>
    [...new Set(records.map(({ source }) => sourceRank(source)))].sort((a, b) => a - b),
  );
  for (const [position, rank] of (ours ?? []).entries()) {
    const rival = theirs?.[position] ?? Number.POSITIVE_INFINITY;
    if (rank !== rival) return rank < rival;
  }
  return false;
}
