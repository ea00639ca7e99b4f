import type { ActorName } from '../model/actor';
import { nameKey } from '../text/characters';

/** Names that one vendor uses; `usedBy` is null for names whose user no source gives. */
export interface NameGroup {
  readonly usedBy: string | null;
  readonly names: readonly ActorName[];
}

/**
 * Names by who uses them, as a reader looks them up: the vendor of the matched name first, the other
 * vendors by the alphabet, names of unknown users last. A name that two vendors use stands under both.
 */
export function groupNames(names: readonly ActorName[], matched?: string): readonly NameGroup[] {
  const byVendor = new Map<string | null, ActorName[]>();
  for (const name of names) {
    for (const vendor of name.usedBy.length > 0 ? name.usedBy : [null]) {
      const group = byVendor.get(vendor);
      if (group) group.push(name);
      else byVendor.set(vendor, [name]);
    }
  }
  const groups = Array.from(byVendor, ([usedBy, members]) => ({ usedBy, names: members }));
  const holdsMatched = (group: NameGroup) =>
    matched !== undefined && group.names.some((name) => isSameName(name.text, matched));
  return groups.sort((a, b) => {
    if (a.usedBy === null || b.usedBy === null) return a.usedBy === null ? 1 : -1;
    return Number(holdsMatched(b)) - Number(holdsMatched(a)) || a.usedBy.localeCompare(b.usedBy, 'en');
  });
}

/** Whether two spellings are one name, whatever their case and separators. */
export function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

export interface FoldedNames {
  readonly groups: readonly NameGroup[];
  /** How many names are left out. */
  readonly hidden: number;
}

/** A list this much longer than the limit is not worth folding: the button would take the same room. */
const SLACK = 3;

/** The first `limit` names of the groups, in order; the rest are counted. */
export function foldNames(groups: readonly NameGroup[], limit: number): FoldedNames {
  const total = groups.reduce((sum, group) => sum + group.names.length, 0);
  if (total <= limit + SLACK) return { groups, hidden: 0 };
  const kept: NameGroup[] = [];
  let room = limit;
  for (const group of groups) {
    if (room <= 0) break;
    const names = group.names.slice(0, room);
    kept.push({ usedBy: group.usedBy, names });
    room -= names.length;
  }
  return { groups: kept, hidden: total - limit };
}
