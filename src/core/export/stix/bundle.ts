import type { Actor } from '../../model/actor';
import { type ExportData, sourcesOf, tlpOf } from '../export-data';
import { BYNAME, publisherIdentity, READER, termsMarking, tlpMarking, WHO_SAYS_WHAT } from './byname';
import { type StixObject, stixId } from './common';
import { intrusionSet, modifiedAt } from './intrusion-set';
import { linksOf } from './links';
import { associatedWith, ownWords } from './own-words';

export interface StixBundle {
  readonly type: 'bundle';
  readonly id: string;
  readonly objects: readonly StixObject[];
}

/**
 * Actors as a bundle of STIX 2.1 (OASIS, 2021). Every object has the same id in every export, and the same content for
 * the same time of its change. Actors that are linked to are in it, without their own links.
 */
export function stixBundle({ actors, linked, taken, own = [] }: ExportData): StixBundle {
  const present = new Set(actors.map(({ id }) => id));
  const others = linked.filter(({ id }) => !present.has(id));
  const ends = [...new Set([...linkedTo(actors, others), ...associatedWith(own, actors, others)])];
  const known = new Set([...present, ...ends.map(({ id }) => id)]);
  const words = ownWords(own, actors, ends);
  const objects = [
    ...[...actors, ...ends].map((actor) => intrusionSet(actor, taken)),
    ...actors.flatMap((actor) => linksOf(withLinksTo(known, actor), modifiedAt(actor, taken))),
    ...words,
    ...(words.length === 0 ? [] : [READER]),
    ...heading([...actors, ...ends]),
  ];
  return bundleOf(objects);
}

/** Each object once, with all that any source tells of it, under an id that tells one content from another. */
export function bundleOf(objects: readonly StixObject[]): StixBundle {
  const byId = new Map<string, StixObject>();
  for (const object of objects) byId.set(object.id, { ...object, ...byId.get(object.id) });
  const unique = [...byId.values()];
  const content = unique.map(({ id, modified, created }) => `${id} ${modified ?? created}`).join('\n');
  return { type: 'bundle', id: stixId('bundle', content), objects: unique };
}

/** Of the linked actors those that are really meant. */
function linkedTo(actors: readonly Actor[], linked: readonly Actor[]): readonly Actor[] {
  const wanted = new Set(actors.flatMap(({ relations }) => relations.map(({ actor }) => actor)));
  return linked.filter(({ id }) => wanted.has(id));
}

/** A link whose other end is not there would be a reference to nothing. */
function withLinksTo(known: ReadonlySet<string>, actor: Actor): Actor {
  return {
    ...actor,
    relations: actor.relations.filter(
      ({ kind, actor: other }) => kind !== 'actor' || (other !== undefined && known.has(other)),
    ),
  };
}

/** Who speaks, and on what terms. */
export function heading(actors: readonly Actor[]): readonly StixObject[] {
  const sources = sourcesOf(actors);
  return [
    BYNAME,
    WHO_SAYS_WHAT,
    ...sources.flatMap((source) => [
      publisherIdentity(source),
      ...(termsMarking(source) ? [termsMarking(source) as StixObject] : []),
    ]),
    ...[...new Set(actors.flatMap((actor) => tlpOf(actor) ?? []))].map(tlpMarking),
  ];
}
