import type { Actor, ActorName, Claim, RecordReference, SourcedCitation } from '../../model/actor';
import type { Citation, SourceId } from '../../model/source-record';
import { eachTrait, isTraitWord, MOTIVATIONS, vocabularyForm } from '../../model/traits';
import { referenceTitle } from '../../profile/reference-title';
import { sourceLabel, sourceLabels } from '../../profile/source-label';
import { groupPage, sourceById } from '../../sources/catalogue';
import { MONTHS } from '../../sources/clean-citation';
import { nameKey, visible, withoutDisguises } from '../../text/characters';
import { escapeAddress } from '../escape-address';
import { type ExportData, exportedSource, sourcesOf, tlpOf } from '../export-data';
import { isoTime, newest } from '../iso-time';
import { BYNAME, termsMarking, tlpMarking, WHO_SAYS_WHAT } from './byname';
import { common, listed, type StixObject, stixId } from './common';

export function intrusionSetId({ id }: Pick<Actor, 'id'>): string {
  return stixId('intrusion-set', id);
}

/** An actor. What it says depends on the actor alone, not on what else is in the bundle: one id, one content. */
export function intrusionSet(actor: Actor, taken: ExportData['taken']): StixObject {
  const name = visible(actor.name);
  const aliases = actor.names.map(({ text }) => visible(text)).filter((text) => text !== name);
  const firstSeen = actor.firstSeen.flatMap(({ value }) => isoTime(value) ?? []).sort()[0];
  const lastSeen = actor.traits?.last_seen?.flatMap(({ value }) => isoTime(value) ?? [])[0];
  const resources = actor.traits?.resource_level?.find(({ value }) => isTraitWord('resource_level', value));
  return {
    ...common('intrusion-set', actor.id, modifiedAt(actor, taken)),
    created_by_ref: BYNAME.id,
    name,
    ...describe(actor),
    ...listed(
      'aliases',
      [...new Set(aliases)].filter((alias) => alias !== ''),
    ),
    ...(firstSeen === undefined ? {} : { first_seen: firstSeen }),
    ...(lastSeen === undefined || (firstSeen !== undefined && lastSeen < firstSeen)
      ? {}
      : { last_seen: lastSeen }),
    ...motives(actor),
    ...(resources === undefined ? {} : { resource_level: resources.value }),
    confidence: confidence(actor),
    ...listed('external_references', actorReferences(actor)),
    ...markings(actor),
    extensions: { [WHO_SAYS_WHAT.id]: whoSaysWhat(actor) },
  };
}

/** Those of the standard's vocabulary under its names; what sources say in other words are goals. */
function motives({ motives: claims }: Actor): object {
  const words = [...new Set(claims.map(({ value }) => visible(value)).filter((word) => word !== ''))];
  const [primary, ...secondary] = words.map(vocabularyForm).filter((word) => MOTIVATIONS.has(word));
  return {
    ...listed(
      'goals',
      words.filter((word) => !MOTIVATIONS.has(vocabularyForm(word))),
    ),
    ...(primary === undefined ? {} : { primary_motivation: primary }),
    ...listed('secondary_motivations', secondary),
  };
}

/** When a source last changed its entry, or, where it does not say, when the source was taken. */
export function modifiedAt({ descriptions, records }: Actor, taken: ExportData['taken']): string {
  const dates = records.map(
    ({ source }) => descriptions.find((description) => description.source === source)?.date ?? taken[source],
  );
  return newest(dates);
}

/** One source's words as they are; of several, whose each are. */
function describe({ descriptions, credits }: Actor): { readonly description?: string } {
  const said = descriptions
    .map(({ text, source }) => ({ source, text: withoutDisguises(text).trim() }))
    .filter(({ text }) => text !== '');
  const [first] = said;
  if (first === undefined) return {};
  if (said.length === 1) return { description: first.text };
  return {
    description: said.map(({ source, text }) => `${sourceLabel(source, credits)}: ${text}`).join('\n\n'),
  };
}

/** Of the standard's scale "None / Low / Med / High": who copies another's list is no further witness. */
const MEDIUM = 50;
const HIGH = 85;

function confidence(actor: Actor): number {
  const witnesses = sourcesOf([actor]).filter(({ id }) => sourceById(id)?.copyOf === undefined);
  return witnesses.length > 1 ? HIGH : MEDIUM;
}

/** The terms of every source behind it, and how far it may be passed on. */
export function markings(actor: Actor): { readonly object_marking_refs?: readonly string[] } {
  const terms = sourcesOf([actor]).flatMap((source) => termsMarking(source) ?? []);
  const tlp = tlpOf(actor);
  const all = tlp === undefined ? terms : [...terms, tlpMarking(tlp)];
  return listed(
    'object_marking_refs',
    all.map(({ id }) => id),
  );
}

/** What sources that the reader added are called. */
type Credits = Actor['credits'];

export interface ExternalReference {
  readonly source_name: string;
  readonly description?: string;
  readonly url?: string;
  readonly external_id?: string;
}

/**
 * The entries it was made of; for each name who uses and who lists it, and in which report, as ATT&CK writes that; the
 * reports; and what else the sources refer to.
 */
function actorReferences(actor: Actor): readonly ExternalReference[] {
  const citations = actor.names.flatMap((name) => name.citations ?? []);
  const cited = new Set(
    citations.flatMap(({ url }) => (url === undefined ? [] : (escapeAddress(url) ?? []))),
  );
  return [
    ...actor.records.flatMap((record) => recordReferences(record, actor.credits)),
    ...actor.names.map((name) => nameReference(name, actor.credits)),
    ...citationReferences(citations, actor.credits),
    ...actor.references.flatMap(({ url, sources }) => {
      const address = escapeAddress(url);
      if (address === undefined || cited.has(address)) return [];
      const title = referenceTitle(address);
      const words = [title?.words, title?.date].filter((part) => part !== undefined).join(', ');
      const says = `Given by ${sourceLabels(sources, actor.credits)}.`;
      return [
        {
          source_name: title?.site ?? address,
          description: words === '' ? says : `${words}. ${says}`,
          url: address,
        },
      ];
    }),
  ];
}

function recordReferences(
  { key, source, attackId }: RecordReference,
  credits: Credits,
): readonly ExternalReference[] {
  const id = visible(key.slice(key.indexOf('/') + 1));
  // Without an address: the source's own page is no report on the actor.
  const own: ExternalReference = { source_name: exportedSource(source, credits).title, external_id: id };
  if (attackId === undefined) return [own];
  const page = groupPage(attackId);
  return [
    { source_name: 'mitre-attack', external_id: attackId, ...(page === null ? {} : { url: page }) },
    own,
  ];
}

function nameReference(
  { text, usedBy, sources, citations = [] }: ActorName,
  credits: Credits,
): ExternalReference {
  const sentences = [
    usedBy.length === 0 ? '' : `Used by ${usedBy.map(visible).join(', ')}.`,
    `Listed by ${sourceLabels(sources, credits)}.`,
    ...new Set(citations.map((citation) => `(Citation: ${citationName(citation)})`)),
  ];
  return {
    source_name: visible(text),
    description: sentences.filter((sentence) => sentence !== '').join(' '),
  };
}

/** The reports themselves, each once. */
export function citationReferences(
  citations: readonly SourcedCitation[],
  credits: Credits,
): readonly ExternalReference[] {
  const byName = new Map<string, ExternalReference>();
  for (const citation of citations) {
    const name = citationName(citation);
    const url = citation.url === undefined ? undefined : escapeAddress(citation.url);
    if (byName.has(name)) continue;
    byName.set(name, {
      source_name: name,
      description: reportLine(citation) || `Given by ${sourceLabel(citation.source, credits)}.`,
      ...(url === undefined ? {} : { url }),
    });
  }
  return [...byName.values()];
}

/** As ATT&CK writes an entry of its lists: "Symantec Threat Hunter Team. (2022, October 21). Exbyte: a new tool." */
function reportLine({ by, title, date }: Citation): string {
  if (by === undefined && date === undefined) return title === undefined ? '' : `${visible(title)}.`;
  const [year = 'n.d.', month, day] = (date ?? '').split(/\D/).filter((part) => part !== '');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const when = name === undefined ? year : `${year}, ${name}${day === undefined ? '' : ` ${Number(day)}`}`;
  return visible(
    [by === undefined ? '' : `${by}.`, `(${when}).`, title === undefined ? '' : `${title}.`].join(' '),
  );
}

/** What a citation is called where it is referred to: round brackets would end it. */
function citationName({ title, by, date, url }: Citation): string {
  const name = title ?? [by, date].filter(Boolean).join(' ');
  return (
    visible(name === '' ? (url ?? '') : name)
      .replaceAll('(', '[')
      .replaceAll(')', ']') || 'A report'
  );
}

/** What the standard has no room for. */
function whoSaysWhat(actor: Actor): object {
  const titleOf = (source: SourceId) => exportedSource(source, actor.credits).title;
  const claims = (list: readonly Claim[]) =>
    list.map(({ value, sources }) => ({ value: visible(value), said_by: sources.map(titleOf) }));
  return {
    extension_type: 'property-extension',
    actor_id: actor.id,
    records: actor.records.map(({ key, source, name, attackId }) => ({
      key,
      source: titleOf(source),
      name: visible(name),
      ...(attackId === undefined ? {} : { attack_id: attackId }),
    })),
    names: distinct(actor.names).map(({ text, usedBy, sources, primaryIn, citations = [] }) => ({
      name: visible(text),
      ...listed('used_by', usedBy.map(visible)),
      listed_by: sources.map(titleOf),
      ...listed('primary_in', primaryIn.map(titleOf)),
      ...listed(
        'citations',
        citations.map(({ source, ...citation }) => ({ ...citation, given_by: titleOf(source) })),
      ),
    })),
    ...listed('countries', claims(actor.countries)),
    ...listed('motives', claims(actor.motives)),
    ...listed('sectors', claims(actor.sectors)),
    ...listed('victims', claims(actor.victims ?? [])),
    ...Object.fromEntries(eachTrait(actor.traits).map(([trait, said]) => [trait, claims(said)])),
    ...listed('years_first_seen', claims(actor.firstSeen)),
    ...listed(
      'descriptions',
      actor.descriptions.map(({ text, source, date }) => ({
        text: withoutDisguises(text),
        said_by: titleOf(source),
        ...(date === undefined ? {} : { date }),
      })),
    ),
  };
}

function distinct(names: readonly ActorName[]): readonly ActorName[] {
  const keys = new Set<string>();
  return names.filter(({ text }) => !keys.has(nameKey(text)) && keys.add(nameKey(text)));
}
