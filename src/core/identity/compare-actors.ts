import type { Actor, ActorId, Claim } from '../model/actor';

/** One actor of both datasets that differs. */
export interface ChangedActor {
  readonly id: ActorId;
  readonly name: string;
  readonly namesAdded: readonly string[];
  readonly namesRemoved: readonly string[];
  /** Other fields that differ: "country", "description" … */
  readonly fields: readonly string[];
}

export interface ActorsComparison {
  readonly added: readonly Actor[];
  readonly removed: readonly Actor[];
  readonly changed: readonly ChangedActor[];
}

/**
 * What a new dataset adds, removes and changes. An actor whose anchor moved to another record is the
 * same one when they share a record; an actor of the old dataset stands for one of the new at most. One that joined another
 * is part of it and not removed.
 */
export function compareActors(before: readonly Actor[], after: readonly Actor[]): ActorsComparison {
  const pairs = pairActors(before, after);
  const kept = new Set(pairs.values());
  const present = new Set(after.flatMap((actor) => actor.records.map(({ key }) => key)));
  return {
    added: after.filter((actor) => !pairs.has(actor)),
    removed: before.filter((actor) => !kept.has(actor) && !actor.records.some(({ key }) => present.has(key))),
    changed: after.flatMap((actor) => {
      const old = pairs.get(actor);
      return old === undefined ? [] : (compareActor(old, actor) ?? []);
    }),
  };
}

/** New actor → the old one it continues. */
function pairActors(before: readonly Actor[], after: readonly Actor[]): Map<Actor, Actor> {
  const byId = new Map(before.map((actor) => [actor.id, actor]));
  const byRecord = new Map(
    before.flatMap((actor) => actor.records.map((record) => [record.key, actor] as const)),
  );
  const pairs = new Map<Actor, Actor>();
  const taken = new Set<Actor>();
  const pair = (actor: Actor, old: Actor | undefined) => {
    if (old === undefined || taken.has(old) || pairs.has(actor)) return;
    pairs.set(actor, old);
    taken.add(old);
  };
  for (const actor of after) pair(actor, byId.get(actor.id));
  for (const actor of after) {
    for (const record of actor.records) pair(actor, byRecord.get(record.key));
  }
  return pairs;
}

function compareActor(before: Actor, after: Actor): ChangedActor | undefined {
  const oldNames = new Set(before.names.map((name) => name.text));
  const newNames = new Set(after.names.map((name) => name.text));
  const namesAdded = [...newNames].filter((name) => !oldNames.has(name));
  const namesRemoved = [...oldNames].filter((name) => !newNames.has(name));
  const fields = FIELDS.filter(([, read]) => !sameSet(read(before), read(after))).map(([field]) => field);
  if (namesAdded.length + namesRemoved.length + fields.length === 0) return undefined;
  return { id: after.id, name: after.name, namesAdded, namesRemoved, fields };
}

/** Each field as a set of texts; their order is no difference. */
const FIELDS: readonly (readonly [field: string, read: (actor: Actor) => readonly string[]])[] = [
  ['primary name', (actor) => [actor.name]],
  ['country', (actor) => values(actor.countries)],
  ['motive', (actor) => values(actor.motives)],
  ['sector', (actor) => values(actor.sectors)],
  ['first seen', (actor) => values(actor.firstSeen)],
  ['description', (actor) => actor.descriptions.map(({ source, text }) => `${source} ${text}`)],
  ['relation', (actor) => actor.relations.map(({ type, kind, name }) => `${type} ${kind} ${name}`)],
  ['reference', (actor) => actor.references.map(({ url }) => url)],
  [
    'citation',
    ({ names }) =>
      names.flatMap(({ text, citations = [] }) =>
        citations.map(({ by, title, url }) => JSON.stringify([text, by, title, url])),
      ),
  ],
  ['marking', (actor) => values(actor.tlp ?? [])],
  ['record', (actor) => actor.records.map(({ key }) => key)],
];

function values(claims: readonly Claim[]): readonly string[] {
  return claims.map((claim) => claim.value);
}

function sameSet(before: readonly string[], after: readonly string[]): boolean {
  const old = new Set(before);
  return old.size === new Set(after).size && after.every((value) => old.has(value));
}
