import type { ActorName } from '../model/actor';
import { nameKey } from '../text/characters';

/** Names that one vendor uses; `usedBy` is null for names whose user no source gives. */
export interface NameGroup {
  readonly usedBy: string | null;
  readonly names: readonly ActorName[];
}

/**
 * Names by who uses them, as a reader looks them up: vendors by the alphabet, names of unknown users last. A name that
 * two vendors use stands under both.
 */
export function groupNames(names: readonly ActorName[]): readonly NameGroup[] {
  const byVendor = new Map<string | null, ActorName[]>();
  for (const name of names) {
    for (const vendor of name.usedBy.length > 0 ? name.usedBy : [null]) {
      const group = byVendor.get(vendor);
      if (group) group.push(name);
      else byVendor.set(vendor, [name]);
    }
  }
  const groups = Array.from(byVendor, ([usedBy, members]) => ({ usedBy, names: members }));
  return groups.sort((a, b) => {
    if (a.usedBy === null || b.usedBy === null) return a.usedBy === null ? 1 : -1;
    return a.usedBy.localeCompare(b.usedBy, 'en');
  });
}

/** Whether two spellings are one name, whatever their case and separators. */
export function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
