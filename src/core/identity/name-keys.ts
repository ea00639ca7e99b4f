import type { Actor } from '../model/actor';
import { nameKey } from '../text/characters';

/** What follows a name when its list spells out what it names: "Winnti Group", "Sandworm Team". */
const KIND = /(?<=.{3})(?:group|team|gang)$/;

/**
 * The keys an actor is looked up by (every name of its, and its primary name without "Group" or "Team"), each with how much
 * it is the actor's own: 3 its primary name, 2 the primary name of one of its records ("Midnight Blizzard" of APT29), 1 its
 * primary name without "Group" or "Team", 0 an alias. Told for all at once, so that it costs in proportion to the names.
 */
export function ownerships(actor: Actor): ReadonlyMap<string, number> {
  const owned = new Map<string, number>();
  const raise = (key: string, own: number) => owned.set(key, Math.max(own, owned.get(key) ?? 0));
  for (const { text, primaryIn } of actor.names) raise(nameKey(text), primaryIn.length > 0 ? 2 : 0);
  raise(shortKey(actor.name), 1);
  const primary = nameKey(actor.name);
  if (owned.has(primary)) raise(primary, 3);
  return owned;
}

export function nameKeys(actor: Actor): string[] {
  return [...ownerships(actor).keys()];
}

/** How much one name is an actor's own, see `ownerships`. */
export function ownership(actor: Actor, key: string): number {
  return ownerships(actor).get(key) ?? 0;
}

/**
 * Whose a name is among those who bear it: the only one, or the only one of whom it is more its own (`ownership`) than of
 * any other. Nobody's where it is contested. Pages and lookups both go by this.
 */
export function soleOwner<T>(bearers: Iterable<readonly [bearer: T, own: number]>): T | undefined {
  const [first, second] = [...bearers].sort(([, a], [, b]) => b - a);
  return first !== undefined && (second === undefined || first[1] > second[1]) ? first[0] : undefined;
}

/** The key of a primary name without the word for its kind; the whole key where there is none. */
function shortKey(name: string): string {
  return nameKey(name).replace(KIND, '');
}
