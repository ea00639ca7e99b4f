import { nameKeys } from '@/core/identity/name-keys';
import { resolveName } from '@/core/identity/resolve-name';
import type { Actor } from '@/core/model/actor';
import { nameKey } from '@/core/text/characters';

/** Tells whom a name means, the likeliest first, as the card does. */
export function actorsNamed(actors: readonly Actor[]): (name: string) => readonly Actor[] {
  const byName = new Map<string, Actor[]>();
  for (const actor of actors) {
    for (const key of nameKeys(actor)) byName.set(key, [...(byName.get(key) ?? []), actor]);
  }
  return (name) => resolveName(name, byName.get(nameKey(name)) ?? []).actors;
}
