import type { SourceRecord } from '../model/source-record';
import { nameKey } from '../text/characters';
import { bearersByName, type Group, type Join, joinGroup } from './group';
import { soleOwner } from './name-keys';

/**
 * Lets the records of a list of names alone join, each by the name it is called by, whose that is among the actors. What is
 * nobody's, or contested, is left out: of itself such a list makes no actor.
 */
export function joinNames(groups: readonly Group[], records: readonly SourceRecord[]): readonly Join[] {
  const bearers = bearersByName(groups);
  return records.flatMap((record) => {
    const key = nameKey(record.id);
    const owner = soleOwner(
      (bearers.get(key) ?? []).map((group) => [group, ownershipOf(group, key)] as const),
    );
    return owner === undefined ? [] : joinGroup(owner, [record], { kind: 'named-by', name: record.id });
  });
}

/** As `ownership` tells of an actor: 2 its primary name, 1 that of one of its records, 0 an alias. */
function ownershipOf({ primary, records }: Group, key: string): number {
  if (primary === key) return 2;
  return records.some(({ name }) => nameKey(name) === key) ? 1 : 0;
}
