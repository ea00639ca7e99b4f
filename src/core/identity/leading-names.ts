import { NAME_BEARERS } from '../limits';
import type { Actor } from '../model/actor';
import { ownerships } from './name-keys';

/**
 * By which keys each of these actors is found, with how much each is its own (`ownerships`). A name that more of them bear than
 * anybody could choose from leads to those alone whose own it is, and to nobody where these are too many as well.
 */
export function leadingNames(actors: readonly Actor[]): readonly ReadonlyMap<string, number>[] {
  const all = actors.map(ownerships);
  const bearers = countKeys(all, () => true);
  const owners = countKeys(all, (own) => own > 0);
  const leads = (key: string, own: number) => {
    if ((bearers.get(key) ?? 0) <= NAME_BEARERS) return true;
    return own > 0 && (owners.get(key) ?? 0) <= NAME_BEARERS;
  };
  return all.map((keys) =>
    [...keys].every(([key, own]) => leads(key, own))
      ? keys
      : new Map([...keys].filter(([key, own]) => leads(key, own))),
  );
}

function countKeys(
  all: readonly ReadonlyMap<string, number>[],
  isCounted: (own: number) => boolean,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const keys of all)
    for (const [key, own] of keys) if (isCounted(own)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
