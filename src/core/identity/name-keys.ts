import type { Actor } from '../model/actor';
import { nameKey } from '../text/characters';

/** What follows a name when its list spells out what it names: "Winnti Group", "Sandworm Team". */
const KIND = /(?<=.{3})(?:group|team|gang)$/;

/** The keys an actor is looked up by: every name of its, and its primary name without "Group" or "Team". */
export function nameKeys(actor: Actor): string[] {
  return [...new Set([...actor.names.map(({ text }) => nameKey(text)), shortKey(actor.name)])];
}

/**
 * How much a name is an actor's own: 3 its primary name, 2 the primary name of one of its records ("Midnight Blizzard" of
 * APT29), 1 its primary name without "Group" or "Team", 0 an alias.
 */
export function ownership(actor: Actor, key: string): number {
  if (nameKey(actor.name) === key) return 3;
  if (actor.names.some(({ text, primaryIn }) => primaryIn.length > 0 && nameKey(text) === key)) return 2;
  return shortKey(actor.name) === key ? 1 : 0;
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
