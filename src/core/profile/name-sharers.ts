import type { ActorId } from '../model/actor';
import type { SourceId } from '../model/source-record';
import { sourceRank } from '../sources/catalogue';
import type { SharedName } from './shared-names';

/** Another actor and every name it has in common with the one at hand. */
export interface NameSharer {
  readonly id: ActorId;
  readonly name: string;
  readonly shared: readonly string[];
  /** Who lists any of those names for it. */
  readonly sources: readonly SourceId[];
}

/** Shared names by the other actor, the one with the most of them first. */
export function nameSharers(shared: readonly SharedName[]): readonly NameSharer[] {
  const sharers = new Map<ActorId, NameSharer>();
  for (const { text, others } of shared) {
    for (const { id, name, sources } of others) {
      const known = sharers.get(id);
      sharers.set(id, {
        id,
        name,
        shared: [...(known?.shared ?? []), text],
        sources: [...new Set([...(known?.sources ?? []), ...sources])].sort(
          (a, b) => sourceRank(a) - sourceRank(b),
        ),
      });
    }
  }
  return [...sharers.values()].sort((a, b) => b.shared.length - a.shared.length);
}
