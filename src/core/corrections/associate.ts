import type { Actor, ActorId, Relation } from '../model/actor';
import type { Associate, Correction, CorrectionEffect } from '../model/correction';
import type { RecordKey } from '../model/source-record';
import { YOU } from '../model/source-record';
import { followRef } from './actor-ref';

export interface Associations {
  /** The reader's own relations of actors that have any, oldest first. */
  readonly relations: ReadonlyMap<ActorId, readonly OwnRelation[]>;
  readonly effects: ReadonlyMap<string, CorrectionEffect>;
}

/** A relation that the reader made, by the id of her correction. */
export type OwnRelation = Relation & { readonly correction: string };

/** What the reader associates with each actor; two actors have each other. */
export function associate(
  actors: readonly Actor[],
  byRecord: ReadonlyMap<RecordKey, Actor>,
  corrections: readonly Correction[],
): Associations {
  const relations = new Map<ActorId, OwnRelation[]>(actors.map(({ id }) => [id, []]));
  const effects = new Map<string, CorrectionEffect>();
  for (const correction of corrections) {
    if (correction.kind !== 'associate') continue;
    const actor = followRef(correction.actor, byRecord);
    if (actor === undefined) {
      effects.set(correction.id, 'gone');
      continue;
    }
    const told = sayings(correction);
    if (correction.with.kind !== 'actor') {
      const { kind, name } = correction.with;
      relations.get(actor.id)?.push({ type: 'uses', kind, name, ...told });
      effects.set(correction.id, 'in-force');
      continue;
    }
    const other = followRef(correction.with.actor, byRecord);
    effects.set(correction.id, other === undefined ? 'gone' : other === actor ? 'no-difference' : 'in-force');
    if (other === undefined || other === actor) continue;
    relations.get(actor.id)?.push(relatedTo(other, told));
    relations.get(other.id)?.push(relatedTo(actor, told));
  }
  return { relations, effects };
}

type Sayings = Pick<OwnRelation, 'source' | 'correction' | 'why' | 'citations'>;

function sayings({ id, why, link }: Associate): Sayings {
  return {
    source: YOU,
    correction: id,
    ...(why === undefined ? {} : { why }),
    ...(link === undefined ? {} : { citations: [{ url: link, source: YOU }] }),
  };
}

function relatedTo({ id, name }: Actor, told: Sayings): OwnRelation {
  return { type: 'related-to', kind: 'actor', name, actor: id, ...told };
}
