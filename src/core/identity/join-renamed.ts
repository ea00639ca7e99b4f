import type { SourceRecord } from '../model/source-record';
import { sourceById } from '../sources/catalogue';
import { bearersByName, firstTwo, type Group, type Join, joinGroup, lists } from './group';

/**
 * A publisher's own rename: a copy of its list may keep an actor's earlier entry beside the present one (Microsoft's
 * STRONTIUM beside Forest Blizzard). A record that stands alone, in the copy only, is the actor whose record of the
 * publisher's own list has the name; it is left alone where two of them have it.
 *
 * @returns the groups that are left, and what joined
 */
export function joinRenamed(groups: readonly Group[]): { readonly groups: Group[]; readonly joins: Join[] } {
  const bearers = bearersByName(groups);
  const joins: Join[] = [];
  const left = groups.filter(({ primary, records }) => {
    const [record, ...others] = records;
    if (record === undefined || others.length > 0) return true;
    const publisher = sourceById(record.source)?.copyOf;
    if (publisher === undefined) return true;
    const isPresent = (other: SourceRecord) => other.source === publisher && lists(other, primary);
    const [present, another] = firstTwo(bearers.get(primary) ?? [], (group) => group.records.some(isPresent));
    if (present === undefined || another !== undefined) return true;
    joins.push(...joinGroup(present, [record], { kind: 'renamed', name: record.name, by: publisher }));
    return false;
  });
  return { groups: left, joins };
}
