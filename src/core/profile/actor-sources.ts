import type { Actor } from '../model/actor';
import type { SourceId } from '../model/source-record';
import { sourceRank } from '../sources/catalogue';

/** The sources behind an actor, each once, in the catalogue's order. */
export function actorSources(actor: Actor): readonly SourceId[] {
  return [...new Set(actor.records.map((record) => record.source))].sort(
    (a, b) => sourceRank(a) - sourceRank(b),
  );
}
