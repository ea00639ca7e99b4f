import { sourceById } from '../sources/catalogue';
import { nameKey } from '../text/characters';
import { type Group, type Join, joinGroup } from './group';

/**
 * A publisher's own rename: a copy of its list may keep an actor's earlier entry beside the present one (Microsoft's
 * STRONTIUM beside Forest Blizzard). A record that stands alone, in the copy only, is the actor whose record of the
 * publisher's own list has the name; it is left alone where two of them have it.
 *
 * @returns the groups that are left, and what joined
 */
export function joinRenamed(groups: readonly Group[]): { readonly groups: Group[]; readonly joins: Join[] } {
  const listing = groupsByListing(groups);
  const joins: Join[] = [];
  const left = groups.filter(({ primary, records }) => {
    const [record, ...others] = records;
    if (record === undefined || others.length > 0) return true;
    const publisher = sourceById(record.source)?.copyOf;
    if (publisher === undefined) return true;
    const [present, another] = listing.get(`${publisher} ${primary}`) ?? [];
    if (present === undefined || another !== undefined) return true;
    joins.push(...joinGroup(present, [record], { kind: 'renamed', name: record.name, by: publisher }));
    return false;
  });
  return { groups: left, joins };
}

/** By source and name, the first two groups that have a record of the source with the name. */
function groupsByListing(groups: readonly Group[]): ReadonlyMap<string, readonly Group[]> {
  const listing = new Map<string, Group[]>();
  const publishers = new Set(
    groups.flatMap(({ records }) => records.flatMap(({ source }) => sourceById(source)?.copyOf ?? [])),
  );
  for (const group of groups) {
    for (const { source, names } of group.records) {
      if (!publishers.has(source)) continue;
      for (const { text } of names) {
        const key = `${source} ${nameKey(text)}`;
        const known = listing.get(key) ?? [];
        listing.set(key, known);
        if (known.length < 2 && !known.includes(group)) known.push(group);
      }
    }
  }
  return listing;
}
