import type { Actor, ActorId, ActorNote, Claim } from '../model/actor';
import type { SourceId } from '../model/source-record';
import { agenciesIn } from './agencies';

/** What an actor can be found by beside its names: why, by whose order, against whom and with what it works. */
export type FactKind = 'motive' | 'sector' | 'agency' | 'software' | 'technique';

/** What search needs of an actor, small enough to send them all to the popup. */
export interface SearchEntry {
  readonly id: ActorId;
  readonly name: string;
  /** All names, primary first. */
  readonly names: readonly string[];
  readonly attackIds: readonly string[];
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly string[];
  /** Sources that list the actor. Absent in what an earlier build stored, like `facts`. */
  readonly listedBy?: readonly SourceId[];
  /** As they are shown: "Cobalt Strike S0154". A kind of which nothing is known is left out. */
  readonly facts?: Readonly<Partial<Record<FactKind, readonly string[]>>>;
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
    listedBy: [...new Set(actor.records.map(({ source }) => source))],
    facts: factsOf(actor),
    ...(notes.length === 0
      ? {}
      : { notes: notes.map(({ text, tags }) => ({ text, ...(tags === undefined ? {} : { tags }) })) }),
  };
}

function factsOf({ motives, sectors, descriptions, relations }: Actor): NonNullable<SearchEntry['facts']> {
  const related = (...kinds: readonly string[]) =>
    relations
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ name, externalId }) => (externalId === undefined ? name : `${name} ${externalId}`));
  const values = (claims: readonly Claim[]) => claims.map(({ value }) => value);
  const facts: Readonly<Record<FactKind, readonly string[]>> = {
    motive: values(motives),
    sector: values(sectors),
    agency: descriptions.flatMap(({ text }) => agenciesIn(text)),
    software: related('malware', 'tool'),
    technique: related('technique'),
  };
  const known = Object.entries(facts).filter(([, texts]) => texts.length > 0);
  return Object.fromEntries(known.map(([kind, texts]) => [kind, [...new Set(texts)]]));
}
