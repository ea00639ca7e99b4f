import { followRef } from '../../corrections/actor-ref';
import { correctionStatement } from '../../corrections/correction-text';
import type { Actor } from '../../model/actor';
import type { ActorRef, Correction } from '../../model/correction';
import { withoutDisguises } from '../../text/characters';
import { escapeAddress } from '../escape-address';
import { READER } from './byname';
import { common, listed, type StixObject, stixId } from './common';
import { intrusionSetId } from './intrusion-set';
import { relatedThing } from './links';

/**
 * What the reader says, as the reader's own word beside the actors, which stay as the sources have them: a note, an
 * opinion against a name or a record, a link between two that are one. What is of none of the actors is left out.
 *
 * @param ends of links: in the bundle, and not exported for themselves
 */
export function ownWords(
  own: readonly Correction[],
  actors: readonly Actor[],
  ends: readonly Actor[],
): readonly StixObject[] {
  const [byRecord, byRecordOfAll] = [indexRecords(actors), indexRecords([...actors, ...ends])];
  const idOf = (ref: ActorRef, index = byRecord) => {
    const actor = followRef(ref, index);
    return actor && intrusionSetId(actor);
  };
  return own.flatMap((correction) => {
    const about = correction.kind === 'join-actors' ? correction.first : correction.actor;
    const other = otherOf(correction);
    // An association is of both its ends.
    const isOfEither = correction.kind === 'associate' && other !== undefined && idOf(other) !== undefined;
    const actor = isOfEither ? idOf(about, byRecordOfAll) : idOf(about);
    const end = other && idOf(other, correction.kind === 'associate' ? byRecordOfAll : byRecord);
    return actor === undefined ? [] : wordsOn(correction, actor, end);
  });
}

/**
 * Of actors that are not exported those whom the reader associates with one that is: both ends of a link are in a bundle.
 */
export function associatedWith(
  own: readonly Correction[],
  actors: readonly Actor[],
  others: readonly Actor[],
): readonly Actor[] {
  const [here, there] = [indexRecords(actors), indexRecords(others)];
  const found = own.flatMap((correction) => {
    const other = correction.kind === 'associate' ? otherOf(correction) : undefined;
    if (correction.kind !== 'associate' || other === undefined) return [];
    return [
      followRef(correction.actor, here) && followRef(other, there),
      followRef(other, here) && followRef(correction.actor, there),
    ];
  });
  return [...new Set(found.flatMap((actor) => actor ?? []))];
}

function indexRecords(actors: readonly Actor[]): ReadonlyMap<string, Actor> {
  return new Map(actors.flatMap((actor) => actor.records.map(({ key }) => [key, actor] as const)));
}

/** The second of two actors that a correction is about. */
function otherOf(correction: Correction): ActorRef | undefined {
  if (correction.kind === 'join-actors') return correction.second;
  return correction.kind === 'associate' && correction.with.kind === 'actor'
    ? correction.with.actor
    : undefined;
}

/** @param other the second of two actors that it is about */
function wordsOn(correction: Correction, actor: string, other: string | undefined): readonly StixObject[] {
  const on = { object_refs: [actor] };
  const said = withoutDisguises(
    [correctionStatement(correction), correction.why].filter((text) => text !== undefined).join(' '),
  );
  switch (correction.kind) {
    case 'note-actor':
      return [
        {
          ...made('note', correction),
          content: withoutDisguises(correction.text) || said,
          ...listed('labels', correction.tags ?? []),
          ...on,
        },
      ];
    case 'add-alias':
      return [{ ...made('note', correction), abstract: 'A name is missing', content: said, ...on }];
    case 'hide-alias':
    case 'split-record':
      return [{ ...made('opinion', correction), opinion: 'disagree', explanation: said, ...on }];
    case 'associate': {
      const { with: end, link } = correction;
      const thing = end.kind === 'actor' ? undefined : relatedThing(end, undefined);
      const target = thing?.id ?? other;
      if (target === undefined || target === actor) return [];
      const address = link === undefined ? undefined : escapeAddress(link);
      return [
        ...(thing === undefined ? [] : [thing]),
        {
          ...made('relationship', correction),
          relationship_type: thing === undefined ? 'related-to' : 'uses',
          source_ref: actor,
          target_ref: target,
          description: said,
          ...(address === undefined
            ? {}
            : { external_references: [{ source_name: 'Given by the reader', url: address }] }),
        },
      ];
    }
    case 'join-actors':
      if (other === undefined || other === actor) return [];
      return [
        {
          ...made('relationship', correction),
          relationship_type: 'duplicate-of',
          source_ref: other,
          target_ref: actor,
          description: said,
        },
      ];
  }
}

/** A correction has its own id, and the time at which it was made. */
function made(type: string, { id, at }: Correction) {
  return {
    ...common(type, id),
    id: stixId(type, `own/${id}`),
    created: at,
    modified: at,
    created_by_ref: READER.id,
  };
}
