import type { Actor } from '../model/actor';
import { nameKey } from '../text/characters';
import { ownerships, soleOwner } from './name-keys';

export interface ResolvedName {
  /** In order of likelihood. */
  readonly actors: readonly Actor[];
  /** True when one actor is meant: the only one, or the only one whose own name it is. */
  readonly settled: boolean;
}

/**
 * Who a name means among the actors that list it. A name that is the own name of exactly one actor means that one
 * ("Winnti" is Winnti Group's before it is an alias of APT41); otherwise the name is contested, and those for which
 * more sources say so come first.
 */
export function resolveName(name: string, candidates: readonly Actor[]): ResolvedName {
  const key = nameKey(name);
  const ranked = candidates
    .flatMap((actor) => {
      const own = ownerships(actor).get(key);
      return own === undefined ? [] : [{ actor, own, support: supportOf(actor, key) }];
    })
    .sort((a, b) => b.own - a.own || b.support - a.support);
  return {
    actors: ranked.map(({ actor }) => actor),
    settled: soleOwner(ranked.map(({ actor, own }) => [actor, own] as const)) !== undefined,
  };
}

function supportOf(actor: Actor, key: string): number {
  return actor.names.find(({ text }) => nameKey(text) === key)?.sources.length ?? 0;
}
