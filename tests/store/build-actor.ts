import type { Actor, ActorId, ActorName } from '@/core/model/actor';

/** An actor of one record in the source `misp-threat-actor`, with these names. */
export function buildActor(id: string, names: readonly string[], changes: Partial<Actor> = {}): Actor {
  const key = `misp-threat-actor/${id}`;
  const source = 'misp-threat-actor';
  return {
    id: key as ActorId,
    name: names[0] ?? id,
    names: names.map((text): ActorName => ({ text, usedBy: [], sources: [source], primaryIn: [] })),
    countries: [],
    motives: [],
    sectors: [],
    firstSeen: [],
    descriptions: [],
    relations: [],
    references: [],
    records: [{ key, source, name: names[0] ?? id }],
    ...changes,
  };
}
