import type { Actor } from '../model/actor';
import { normaliseName } from './normalise-name';

/** What follows a name when its list spells out what it names: "Winnti Group", "Sandworm Team". */
const KIND = /(?<=.{3})(?:group|team|gang)$/;

/** The keys an actor is looked up by: every name of its, and its primary name without "Group" or "Team". */
export function nameKeys(actor: Actor): string[] {
  return [...new Set([...actor.names.map(({ text }) => normaliseName(text)), shortKey(actor.name)])];
}

/** The key of a primary name without the word for its kind; the whole key where there is none. */
export function shortKey(name: string): string {
  return normaliseName(name).replace(KIND, '');
}
