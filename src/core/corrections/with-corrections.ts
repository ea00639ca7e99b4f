import type { Actor } from '../model/actor';
import type { Correction } from '../model/correction';
import type { CorrectedGroup } from './correct-links';
import type { NameEdits } from './correct-names';

/** A merged actor with its names as corrected, and what of it is the reader's own. */
export function withCorrections(
  actor: Actor,
  sorted: readonly Correction[],
  { ids: linkIds = [], joined = [], takenOut = [] }: Partial<CorrectedGroup> = {},
  edits?: NameEdits,
): Actor {
  const inForce = new Set(linkIds);
  for (const [id, effect] of edits?.effects ?? []) if (effect === 'in-force') inForce.add(id);
  for (const { id } of edits?.notes ?? []) inForce.add(id);
  if (inForce.size === 0) return actor;
  const { name = actor.name, names = actor.names, hidden = [], notes = [] } = edits ?? {};
  const ids = sorted.flatMap(({ id }) => (inForce.has(id) ? [id] : []));
  return { ...actor, name, names, corrections: { ids, hidden, joined, takenOut, notes } };
}

/** Relations call an actor by its primary name: those to an actor whose name was hidden take its new one. */
export function nameRelations(before: readonly Actor[], after: readonly Actor[]): readonly Actor[] {
  const renamed = new Map(
    after.flatMap((actor, position) =>
      actor.name === before[position]?.name ? [] : [[actor.id, actor.name] as const],
    ),
  );
  if (renamed.size === 0) return after;
  return after.map((actor) => ({
    ...actor,
    relations: actor.relations.map((relation) => {
      const name = relation.actor === undefined ? undefined : renamed.get(relation.actor);
      return name === undefined ? relation : { ...relation, name };
    }),
  }));
}
