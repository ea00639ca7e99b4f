import { normaliseName } from '../identity/normalise-name';
import type { ActorName } from '../model/actor';

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
  return normaliseName(a) === normaliseName(b);
}
