import { ACTOR_RECORDS } from '../limits';
import type { SourceId, SourceRecord } from '../model/source-record';
import { sourceById, sourceRank } from '../sources/catalogue';
import { nameKey } from '../text/characters';
import { bearersByName, firstTwo, type Group, type Join, joinGroup, push } from './group';

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
  /** By shorter ways each time: a chain of claims may be as long as a list. */
  const present = (group: Group): Group => {
    let last = group;
    for (let into = merged.get(last); into !== undefined; into = merged.get(last)) last = into;
    for (let at = group; at !== last; ) {
      const next = merged.get(at) ?? last;
      merged.set(at, last);
      at = next;
    }
    return last;
  };
  const joins = claims.flatMap(({ claimed, claimant, witnesses, apartIn }) => {
    const [one, other] = [present(claimed), present(claimant)];
    if (one === other || isHeldApart(one, other, apartIn)) return [];
    if (one.records.length + other.records.length > ACTOR_RECORDS) return [];
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
  const known = new Map<SourceRecord, ReadonlySet<string>>();
  const listed = (record: SourceRecord) => {
    const keys = known.get(record) ?? new Set(record.names.map(({ text }) => nameKey(text)));
    known.set(record, keys);
    return keys;
  };
  return groups.flatMap((claimed) => {
    const { primary } = claimed;
    const [claimant, another] = firstTwo(bearers.get(primary) ?? [], (group) => group !== claimed);
    // Two that are called the same are homonyms, and each has the name as its own.
    if (claimant === undefined || another !== undefined || claimant.primary === primary) return [];
    const said = claimant.records.filter((record) => listed(record).has(primary));
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
  const rivalled = [...byClaimant.values()].flatMap((rivals) => {
    const claimedIn = new Map<SourceId, number>();
    for (const { claimed } of rivals)
      for (const source of sourcesOf(claimed)) claimedIn.set(source, (claimedIn.get(source) ?? 0) + 1);
    const isAlone = ({ claimed, apartIn }: Claim) =>
      sourcesOf(claimed).every((source) => apartIn.includes(source) || claimedIn.get(source) === 1);
    return rivals.filter((claim) => !isAlone(claim));
  });
  const left = new Set(rivalled);
  return claims.filter((claim) => !left.has(claim));
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
  const sources = new Set(sourcesOf(other));
  return sourcesOf(one).filter((source) => sources.has(source));
}

function sourcesOf({ records }: Group): readonly SourceId[] {
  return [...new Set(records.map(({ source }) => source))];
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
