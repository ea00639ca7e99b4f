import { type LinkedRecords, mergeInSteps } from '../identity/build-dataset';
import type { Actor } from '../model/actor';
import type { Correction, CorrectionEffect } from '../model/correction';
import type { Dataset } from '../model/dataset';
import { finish, type Steps } from '../model/steps';
import { associate, type OwnRelation } from './associate';
import { type CorrectedGroup, correctLinks } from './correct-links';
import { correctNames, type NameEdits } from './correct-names';
import { sortCorrections } from './corrections-file';

export interface CorrectedDataset {
  readonly dataset: Dataset;
  /** By the correction's id; every correction has one. */
  readonly effects: Readonly<Record<string, CorrectionEffect>>;
}

/**
 * The dataset as the reader has it: corrected links are merged as the sources' own are, then names are hidden
 * and added. The records themselves stay as they are.
 */
export function correctDataset(linked: LinkedRecords, corrections: readonly Correction[]): CorrectedDataset {
  return finish(correctInSteps(linked, corrections));
}

export function* correctInSteps(
  { groups, software }: LinkedRecords,
  corrections: readonly Correction[],
): Steps<CorrectedDataset> {
  if (corrections.length === 0) return { dataset: yield* mergeInSteps(groups, software), effects: {} };
  const sorted = sortCorrections(corrections);
  const links = correctLinks(groups, sorted);
  const merged = yield* mergeInSteps(
    links.groups.map((group) => group.records),
    software,
  );
  const byRecord = new Map(
    merged.actors.flatMap((actor) => actor.records.map(({ key }) => [key, actor] as const)),
  );
  const named = correctNames(byRecord, sorted);
  const associated = associate(merged.actors, byRecord, sorted);
  const actors = merged.actors.map((actor, position) =>
    withCorrections(actor, sorted, {
      group: links.groups[position],
      edits: named.edits.get(actor.id),
      own: associated.relations.get(actor.id) ?? [],
    }),
  );
  return {
    dataset: { ...merged, actors: nameRelations(merged.actors, actors) },
    effects: Object.fromEntries([...links.effects, ...named.effects, ...associated.effects]),
  };
}

interface Made {
  readonly group: CorrectedGroup | undefined;
  readonly edits: NameEdits | undefined;
  readonly own: readonly OwnRelation[];
}

/** A merged actor with its names as corrected, and what of it is the reader's own. */
function withCorrections(actor: Actor, sorted: readonly Correction[], { group, edits, own }: Made): Actor {
  const { ids: linkIds = [], joined = [], takenOut = [] } = group ?? {};
  const inForce = new Set([...linkIds, ...own.map(({ correction }) => correction)]);
  for (const [id, effect] of edits?.effects ?? []) if (effect === 'in-force') inForce.add(id);
  for (const { id } of edits?.notes ?? []) inForce.add(id);
  if (inForce.size === 0) return actor;
  const { name = actor.name, names = actor.names, hidden = [], notes = [] } = edits ?? {};
  const ids = sorted.flatMap(({ id }) => (inForce.has(id) ? [id] : []));
  return {
    ...actor,
    name,
    names,
    relations: [...actor.relations, ...own],
    corrections: { ids, hidden, joined, takenOut, notes },
  };
}

/** Relations call an actor by its primary name: those to an actor whose name was hidden take its new one. */
function nameRelations(before: readonly Actor[], after: readonly Actor[]): readonly Actor[] {
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
