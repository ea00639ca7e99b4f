import type { Actor } from '../model/actor';
import { nameKeys, shortKey } from './name-keys';
import { normaliseName } from './normalise-name';

export interface ResolvedName {
  /** In order of likelihood. */
  readonly actors: readonly Actor[];
  /** True when one actor is meant: the only one, or the only one whose primary name it is. */
  readonly settled: boolean;
}

/**
 * Who a name means among the actors that list it. A name that is the primary name of exactly one actor means that one
 * first ("Winnti" is Winnti Group's before it is an alias of APT41); otherwise the name is contested, and those for
 * which more sources say so come first.
 */
export function resolveName(name: string, candidates: readonly Actor[]): ResolvedName {
  const key = normaliseName(name);
  const listed = candidates.filter((actor) => nameKeys(actor).includes(key));
  const exact = listed.filter((actor) => normaliseName(actor.name) === key);
  const owners = exact.length > 0 ? exact : listed.filter((actor) => shortKey(actor.name) === key);
  const support = (actor: Actor) =>
    (owners.includes(actor) ? 100 : 0) +
    (actor.names.find(({ text }) => normaliseName(text) === key)?.sources.length ?? 0);
  const actors = [...listed].sort((a, b) => support(b) - support(a));
  return { actors, settled: actors.length === 1 || owners.length === 1 };
}
