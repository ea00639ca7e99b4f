import { actorsMeant, meaningKey } from '@/contract/meant';
import type { NamedActors } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import type { NameOnPage, Place } from './merge-frames';

/** Names of the page that mean the same actor. */
export interface ActorOnPage {
  /** Stays the same while the page changes. */
  readonly key: string;
  /** One; several where a name is contested; none where the dataset no longer has the name. */
  readonly actors: readonly Actor[];
  readonly names: readonly NameOnPage[];
  /** All places, name by name. */
  readonly places: readonly Place[];
}

/**
 * The actors that a page names: those named most often first.
 *
 * @param named answers by the name's key; a name without one stands for itself
 */
export function groupByActor(
  names: readonly NameOnPage[],
  named: ReadonlyMap<string, NamedActors>,
): readonly ActorOnPage[] {
  const groups = new Map<string, { actors: readonly Actor[]; names: NameOnPage[] }>();
  for (const name of names) {
    const answer = named.get(name.key);
    const actors = answer === undefined ? [] : actorsMeant(answer);
    const key = meaningKey(name.key, actors);
    const group = groups.get(key);
    if (group) group.names.push(name);
    else groups.set(key, { actors, names: [name] });
  }
  return Array.from(
    groups,
    ([key, group]): ActorOnPage => ({ key, ...group, places: group.names.flatMap((name) => name.places) }),
  ).sort((a, b) => b.places.length - a.places.length);
}
