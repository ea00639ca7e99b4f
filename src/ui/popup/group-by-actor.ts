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
  readonly doubtful: number;
}

/**
 * The actors that a page names: those named most often first, those of whom every mention is doubtful last.
 *
 * @param named answers by the name's key; a name without one stands for itself
 */
export function groupByActor(
  names: readonly NameOnPage[],
  named: ReadonlyMap<string, NamedActors>,
): readonly ActorOnPage[] {
  const groups = new Map<string, { actors: readonly Actor[]; names: NameOnPage[] }>();
  for (const name of names) {
    const actors = meantBy(named.get(name.key));
    const key = actors.length > 0 ? actors.map(({ id }) => id).join(' ') : `name ${name.key}`;
    const group = groups.get(key);
    if (group) group.names.push(name);
    else groups.set(key, { actors, names: [name] });
  }
  return Array.from(groups, ([key, group]): ActorOnPage => ({ key, ...group, ...sum(group.names) })).sort(
    (a, b) => Number(isDoubtful(a)) - Number(isDoubtful(b)) || b.places.length - a.places.length,
  );
}

/** True when no mention of the actor is certain. */
export function isDoubtful({ doubtful, places }: Pick<ActorOnPage, 'doubtful' | 'places'>): boolean {
  return doubtful === places.length;
}

/** A settled name means its first actor, whoever else some source calls so. */
function meantBy(answer: NamedActors | undefined): readonly Actor[] {
  if (answer === undefined) return [];
  return answer.settled ? answer.actors.slice(0, 1) : answer.actors;
}

function sum(names: readonly NameOnPage[]): Pick<ActorOnPage, 'places' | 'doubtful'> {
  return {
    places: names.flatMap((name) => name.places),
    doubtful: names.reduce((total, name) => total + name.doubtful, 0),
  };
}
