import type { Actor, Claim } from '../model/actor';
import { eachTrait } from '../model/traits';
import { type ExportData, sourcesOf } from './export-data';

/** Of the file's form: a field that is added does not raise it, a new meaning does. */
const VERSION = 1;

/** Byname's own form: nothing of what it knows of an actor is left out. docs/exports.md tells its fields. */
export function actorsJson({ actors, taken, own }: ExportData): object {
  return {
    format: 'byname-actors',
    version: VERSION,
    sources: sourcesOf(actors).map((source) => ({
      ...source,
      ...(taken[source.id] === undefined ? {} : { taken: taken[source.id] }),
    })),
    actors: actors.map((actor) => asFields(actor, own !== undefined)),
  };
}

function asFields(actor: Actor, withOwn: boolean): object {
  const { id, name, names, countries, motives, sectors, victims, traits, firstSeen, tlp, corrections } =
    actor;
  return {
    id,
    name,
    names: names.map(({ text, usedBy, sources, primaryIn, citations }) => ({
      name: text,
      usedBy,
      listedBy: sources,
      primaryIn,
      ...(citations === undefined ? {} : { citations }),
    })),
    countries: said(countries),
    motives: said(motives),
    sectors: said(sectors),
    ...(victims === undefined ? {} : { victims: said(victims) }),
    ...(traits === undefined
      ? {}
      : { traits: Object.fromEntries(eachTrait(traits).map(([trait, claims]) => [trait, said(claims)])) }),
    firstSeen: said(firstSeen),
    descriptions: actor.descriptions,
    relations: actor.relations,
    references: actor.references.map(({ url, sources }) => ({ url, givenBy: sources })),
    records: actor.records,
    ...(tlp === undefined ? {} : { tlp: said(tlp) }),
    ...(withOwn && corrections !== undefined
      ? { notes: corrections.notes.map(({ text, tags, at }) => ({ text, tags, at })) }
      : {}),
  };
}

function said(claims: readonly Claim[]): readonly object[] {
  return claims.map(({ value, sources }) => ({ value, saidBy: sources }));
}
