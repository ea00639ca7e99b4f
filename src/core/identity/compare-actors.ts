import type { Actor, ActorId, Claim } from '../model/actor';
import { TRAITS } from '../model/traits';

/** One actor of both datasets that differs. */
export interface ChangedActor {
  readonly id: ActorId;
  readonly name: string;
  readonly namesAdded: readonly string[];
  readonly namesRemoved: readonly string[];
  /** Other fields that differ: "country", "description" … */
  readonly fields: readonly string[];
}

type Named = Pick<Actor, 'id' | 'name'>;

export interface ActorsComparison {
  readonly added: readonly Actor[];
  readonly removed: readonly Actor[];
  readonly changed: readonly ChangedActor[];
  /** Whose primary name is another; `was` is the earlier one. */
  readonly renamed: readonly (Named & { readonly was: string })[];
  /** In whom others went on: `others` is what those were called. */
  readonly joined: readonly (Named & { readonly others: readonly string[] })[];
  /** Of whom others became actors of their own; those are not among the added. */
  readonly parted: readonly (Named & { readonly others: readonly Named[] })[];
}

/**
 * What a new dataset adds, removes and changes. An actor whose anchor moved to another record is the
 * same one when they share a record; an actor of the old dataset stands for one of the new at most. One that joined another
 * is part of it and not removed, and one that parted from another is not added.
 */
export function compareActors(before: readonly Actor[], after: readonly Actor[]): ActorsComparison {
  const pairs = pairActors(before, after);
  const kept = new Set(pairs.values());
  const present = new Set(after.flatMap((actor) => actor.records.map(({ key }) => key)));
  const parted = findParted(before, after, pairs);
  const parts = new Set(parted.flatMap(({ others }) => others.map(({ id }) => id)));
  return {
    renamed: [...pairs].flatMap(([{ id, name }, old]) =>
      name === old.name ? [] : [{ id, name, was: old.name }],
    ),
    joined: findJoined(before, after, kept),
    parted,
    added: after.filter((actor) => !pairs.has(actor) && !parts.has(actor.id)),
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

/** Those that hold records of actors that are gone. */
function findJoined(
  before: readonly Actor[],
  after: readonly Actor[],
  kept: ReadonlySet<Actor>,
): ActorsComparison['joined'] {
  const gone = ownersOf(before.filter((actor) => !kept.has(actor)));
  return after.flatMap(({ id, name, records }) => {
    const others = [...new Set(records.flatMap(({ key }) => gone.get(key) ?? []))];
    return others.length === 0 ? [] : [{ id, name, others: others.map((other) => other.name) }];
  });
}

/** Those of whose records new actors were made. */
function findParted(
  before: readonly Actor[],
  after: readonly Actor[],
  pairs: ReadonlyMap<Actor, Actor>,
): ActorsComparison['parted'] {
  const successors = new Map([...pairs].map(([actor, old]) => [old, actor]));
  const fresh = ownersOf(after.filter((actor) => !pairs.has(actor)));
  return before.flatMap((old) => {
    const others = [...new Set(old.records.flatMap(({ key }) => fresh.get(key) ?? []))];
    const successor = successors.get(old);
    if (successor === undefined || others.length === 0) return [];
    return [{ ...named(successor), others: others.map(named) }];
  });
}

/** By the key of each record, whose it is. */
function ownersOf(actors: readonly Actor[]): ReadonlyMap<string, Actor> {
  return new Map(actors.flatMap((actor) => actor.records.map(({ key }) => [key, actor] as const)));
}

function named({ id, name }: Actor): Named {
  return { id, name };
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
const FIELDS = [
  ['primary name', (actor) => [actor.name]],
  ['country', (actor) => values(actor.countries)],
  ['motive', (actor) => values(actor.motives)],
  ['sector', (actor) => values(actor.sectors)],
  ['target country', (actor) => values(actor.victims ?? [])],
  ...TRAITS.map((trait) => [trait, ({ traits }: Actor) => values(traits?.[trait] ?? [])] as const),
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
] as const satisfies readonly (readonly [field: string, read: (actor: Actor) => readonly string[]])[];
export type ComparedField = (typeof FIELDS)[number][0];

function values(claims: readonly Claim[]): readonly string[] {
  return claims.map((claim) => claim.value);
}

function sameSet(before: readonly string[], after: readonly string[]): boolean {
  const old = new Set(before);
  return old.size === new Set(after).size && after.every((value) => old.has(value));
}
