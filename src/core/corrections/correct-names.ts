import type { Actor, ActorId } from '../model/actor';
import type { AddAlias, Correction, CorrectionEffect, HideAlias } from '../model/correction';
import { followRef } from './actor-ref';
import { type EditedNames, editNames } from './edit-names';

export interface NameEdits extends EditedNames {
  readonly notes: readonly { readonly id: string; readonly text: string }[];
}

export interface CorrectedNames {
  /** Of actors that a correction leads to. */
  readonly edits: ReadonlyMap<ActorId, NameEdits>;
  readonly effects: ReadonlyMap<string, CorrectionEffect>;
}

/** What the corrections make of names, and the reader's notes, for each actor they lead to. */
export function correctNames(actors: readonly Actor[], corrections: readonly Correction[]): CorrectedNames {
  const byRecord = new Map(actors.flatMap((actor) => actor.records.map(({ key }) => [key, actor] as const)));
  const effects = new Map<string, CorrectionEffect>();
  const found = new Map<Actor, Found>();
  for (const correction of corrections) {
    if (correction.kind === 'join-actors' || correction.kind === 'split-record') continue;
    const actor = followRef(correction.actor, byRecord);
    if (actor === undefined) {
      effects.set(correction.id, 'gone');
      continue;
    }
    const { aliases, notes } = found.get(actor) ?? startList(actor, found);
    if (correction.kind === 'note-actor') {
      notes.push({ id: correction.id, text: correction.text });
      effects.set(correction.id, 'in-force');
    } else aliases.push(correction);
  }
  const edits = new Map(
    Array.from(found, ([actor, { aliases, notes }]) => [actor.id, { ...editNames(actor, aliases), notes }]),
  );
  for (const edit of edits.values()) for (const [id, effect] of edit.effects) effects.set(id, effect);
  return { edits, effects };
}

interface Found {
  readonly aliases: (HideAlias | AddAlias)[];
  readonly notes: { readonly id: string; readonly text: string }[];
}

function startList(actor: Actor, found: Map<Actor, Found>): Found {
  const list: Found = { aliases: [], notes: [] };
  found.set(actor, list);
  return list;
}
