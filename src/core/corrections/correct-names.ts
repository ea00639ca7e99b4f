import type { Actor, ActorId, ActorName, ActorNote } from '../model/actor';
import type { AddAlias, Correction, CorrectionEffect, HideAlias, NoteActor } from '../model/correction';
import { type RecordKey, YOU } from '../model/source-record';
import { nameKey } from '../text/characters';
import { followRef } from './actor-ref';

export interface NameEdits extends EditedNames {
  readonly notes: readonly ActorNote[];
}

export interface CorrectedNames {
  /** Of actors that a correction leads to. */
  readonly edits: ReadonlyMap<ActorId, NameEdits>;
  readonly effects: ReadonlyMap<string, CorrectionEffect>;
}

/** What the corrections make of names, and the reader's notes, for each actor they lead to. */
export function correctNames(
  byRecord: ReadonlyMap<RecordKey, Actor>,
  corrections: readonly Correction[],
): CorrectedNames {
  const effects = new Map<string, CorrectionEffect>();
  const found = new Map<Actor, Found>();
  for (const correction of corrections) {
    if (!isOfNames(correction)) continue;
    const actor = followRef(correction.actor, byRecord);
    if (actor === undefined) {
      effects.set(correction.id, 'gone');
      continue;
    }
    const { aliases, notes } = found.get(actor) ?? startList(actor, found);
    if (correction.kind === 'note-actor') {
      const { id, at, text, tags } = correction;
      notes.push({ id, at, text, ...(tags === undefined ? {} : { tags }) });
      effects.set(correction.id, 'in-force');
    } else aliases.push(correction);
  }
  const edits = new Map(
    Array.from(found, ([actor, { aliases, notes }]) => [actor.id, { ...editNames(actor, aliases), notes }]),
  );
  for (const edit of edits.values()) for (const [id, effect] of edit.effects) effects.set(id, effect);
  return { edits, effects };
}

function isOfNames(correction: Correction): correction is HideAlias | AddAlias | NoteActor {
  return ['hide-alias', 'add-alias', 'note-actor'].includes(correction.kind);
}

interface Found {
  readonly aliases: (HideAlias | AddAlias)[];
  readonly notes: ActorNote[];
}

function startList(actor: Actor, found: Map<Actor, Found>): Found {
  const list: Found = { aliases: [], notes: [] };
  found.set(actor, list);
  return list;
}

interface EditedNames {
  readonly name: string;
  /** Primary name first. */
  readonly names: readonly ActorName[];
  /** Names of the sources that are hidden. */
  readonly hidden: readonly ActorName[];
  readonly effects: ReadonlyMap<string, CorrectionEffect>;
}

/**
 * An actor's names with some hidden and some added, in the order of the corrections. Where its primary name is
 * hidden it takes the next that some source has for its primary, else the next; an only name cannot be hidden.
 */
function editNames(actor: Actor, corrections: readonly (HideAlias | AddAlias)[]): EditedNames {
  const listed = new Map(actor.names.map((name) => [nameKey(name.text), name]));
  const names = new Map(listed);
  const hiddenBy = new Map<string, string>();
  const addedBy = new Map<string, string[]>();
  const effects = new Map<string, CorrectionEffect>();

  for (const correction of corrections) {
    const key = nameKey(correction.name);
    if (correction.kind === 'hide-alias') {
      for (const id of addedBy.get(key) ?? []) effects.set(id, 'overruled');
      addedBy.delete(key);
      const first = listed.has(key) && !hiddenBy.has(key);
      effects.set(correction.id, first ? 'in-force' : 'no-difference');
      if (first) hiddenBy.set(key, correction.id);
      names.delete(key);
      continue;
    }
    const hiding = hiddenBy.get(key);
    if (hiding !== undefined) effects.set(hiding, 'overruled');
    hiddenBy.delete(key);
    const known = names.get(key) ?? listed.get(key);
    const added = addName(correction, known);
    const differs = added.usedBy.length > (known?.usedBy.length ?? 0) || known === undefined;
    effects.set(correction.id, differs ? 'in-force' : 'no-difference');
    names.set(key, differs ? added : (known ?? added));
    if (differs) addedBy.set(key, [...(addedBy.get(key) ?? []), correction.id]);
  }

  if (names.size === 0) keepPrimary(actor, names, hiddenBy, effects);
  return {
    ...orderNames(actor, [...names.values()]),
    hidden: [...hiddenBy.keys()].flatMap((key) => listed.get(key) ?? []),
    effects,
  };
}

function addName({ name, usedBy }: AddAlias, known: ActorName | undefined): ActorName {
  const vendors = usedBy === undefined ? [] : [usedBy];
  if (known === undefined) return { text: name, usedBy: vendors, sources: [YOU], primaryIn: [] };
  return {
    ...known,
    usedBy: unionIgnoringCase(known.usedBy, vendors),
    sources: [...new Set([...known.sources, YOU])],
  };
}

function unionIgnoringCase(known: readonly string[], added: readonly string[]): readonly string[] {
  const keys = new Set(known.map((vendor) => vendor.toLowerCase()));
  return [...known, ...added.filter((vendor) => !keys.has(vendor.toLowerCase()))];
}

function keepPrimary(
  actor: Actor,
  names: Map<string, ActorName>,
  hiddenBy: Map<string, string>,
  effects: Map<string, CorrectionEffect>,
): void {
  const key = nameKey(actor.name);
  const primary = actor.names.find(({ text }) => nameKey(text) === key);
  if (primary === undefined) return;
  names.set(key, primary);
  const hiding = hiddenBy.get(key);
  if (hiding !== undefined) effects.set(hiding, 'no-difference');
  hiddenBy.delete(key);
}

function orderNames(actor: Actor, names: readonly ActorName[]): Pick<EditedNames, 'name' | 'names'> {
  const key = nameKey(actor.name);
  // A primary name that was hidden and added again stands last in the map.
  const primary =
    names.find(({ text }) => nameKey(text) === key) ??
    names.find(({ primaryIn }) => primaryIn.length > 0) ??
    names[0];
  if (primary === undefined) return { name: actor.name, names };
  const name = nameKey(primary.text) === key ? actor.name : primary.text;
  return { name, names: [primary, ...names.filter((other) => other !== primary)] };
}
