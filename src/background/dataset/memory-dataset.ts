import { nameKeys } from '@/core/identity/name-keys';
import type { Actor } from '@/core/model/actor';

/** Answers from memory what the store answers. */
export interface MemoryDataset {
  actor(id: string): Actor | null;
  actorsNamed(keys: readonly string[]): readonly (readonly Actor[])[];
}

export function holdInMemory(actors: readonly Actor[]): MemoryDataset {
  const byId = new Map<string, Actor>();
  const byName = new Map<string, Set<Actor>>();
  for (const actor of actors) {
    for (const { key } of actor.records) byId.set(key, actor);
    for (const key of nameKeys(actor)) {
      byName.set(key, (byName.get(key) ?? new Set()).add(actor));
    }
  }
  for (const actor of actors) byId.set(actor.id, actor);
  return {
    actor: (id) => byId.get(id) ?? null,
    actorsNamed: (keys) => keys.map((key) => [...(byName.get(key) ?? [])]),
  };
}
