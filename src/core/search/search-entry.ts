import type { Actor, ActorId, ActorNote } from '../model/actor';

/** What search needs of an actor, small enough to send them all to the popup. */
export interface SearchEntry {
  readonly id: ActorId;
  readonly name: string;
  /** All names, primary first. */
  readonly names: readonly string[];
  readonly attackIds: readonly string[];
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly string[];
  /** How many sources list the actor. Absent in what an earlier build stored. */
  readonly sources?: number;
  /** What the reader wrote of it; absent where she wrote nothing. */
  readonly notes?: readonly Pick<ActorNote, 'text' | 'tags'>[];
}

export function searchEntry(actor: Actor): SearchEntry {
  const notes = actor.corrections?.notes ?? [];
  return {
    id: actor.id,
    name: actor.name,
    names: actor.names.map((name) => name.text),
    attackIds: actor.records.flatMap((record) => record.attackId ?? []),
    countries: actor.countries.map((claim) => claim.value),
    sources: new Set(actor.records.map(({ source }) => source)).size,
    ...(notes.length === 0
      ? {}
      : { notes: notes.map(({ text, tags }) => ({ text, ...(tags === undefined ? {} : { tags }) })) }),
  };
}
