import type { NameGroup } from './group-names';

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
