import { type LinkedRecords, mergeGroups } from '../identity/build-dataset';
import type { Correction, CorrectionEffect } from '../model/correction';
import type { Dataset } from '../model/dataset';
import { correctLinks } from './correct-links';
import { correctNames } from './correct-names';
import { sortCorrections } from './sort-corrections';
import { nameRelations, withCorrections } from './with-corrections';

export interface CorrectedDataset {
  readonly dataset: Dataset;
  /** By the correction's id; every correction has one. */
  readonly effects: Readonly<Record<string, CorrectionEffect>>;
}

/**
 * The dataset as the reader has it: corrected links are merged as the sources' own are, then names are hidden
 * and added. The records themselves stay as they are.
 */
export function correctDataset(
  { groups, software }: LinkedRecords,
  corrections: readonly Correction[],
): CorrectedDataset {
  if (corrections.length === 0) return { dataset: mergeGroups(groups, software), effects: {} };
  const sorted = sortCorrections(corrections);
  const links = correctLinks(groups, sorted);
  const merged = mergeGroups(
    links.groups.map((group) => group.records),
    software,
  );
  const named = correctNames(merged.actors, sorted);
  const actors = merged.actors.map((actor, position) =>
    withCorrections(actor, sorted, links.groups[position], named.edits.get(actor.id)),
  );
  return {
    dataset: { ...merged, actors: nameRelations(merged.actors, actors) },
    effects: Object.fromEntries([...links.effects, ...named.effects]),
  };
}
