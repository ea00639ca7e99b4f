import type { Actor } from '../model/actor';
import { nameKey } from '../text/characters';
import { nameKeys, ownership } from './name-keys';

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
  const listed = candidates.filter((actor) => nameKeys(actor).includes(key));
  const ranked = listed
    .filter((actor) => !listed.some((other) => isEarlierEntry(actor, other)))
    .map((actor) => ({ actor, own: ownership(actor, key), support: supportOf(actor, key) }))
    .sort((a, b) => b.own - a.own || b.support - a.support);
  const [first, second] = ranked;
  return {
    actors: ranked.map(({ actor }) => actor),
    settled: first !== undefined && (second === undefined || first.own > second.own),
  };
}

/**
 * A source may keep an actor's earlier entry beside its present one (Microsoft's NOBELIUM beside Midnight Blizzard). The
 * present one then lists every name of the earlier, by the word of the same source, and the earlier is only in its way.
 */
function isEarlierEntry(actor: Actor, other: Actor): boolean {
  if (actor.records.length >= other.records.length) return false;
  const sourcesOf = new Map(other.names.map(({ text, sources }) => [nameKey(text), sources]));
  return actor.names.every(({ text, sources }) => {
    const present = sourcesOf.get(nameKey(text));
    return present !== undefined && sources.every((source) => present.includes(source));
  });
}

function supportOf(actor: Actor, key: string): number {
  return actor.names.find(({ text }) => nameKey(text) === key)?.sources.length ?? 0;
}
