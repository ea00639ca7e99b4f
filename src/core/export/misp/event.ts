import type { Actor } from '../../model/actor';
import { sourceLabel } from '../../profile/source-label';
import { strictest } from '../../sources/tlp';
import { visible, withoutDisguises } from '../../text/characters';
import { escapeAddress } from '../escape-address';
import { type ExportData, tlpOf } from '../export-data';
import { newest } from '../iso-time';
import { uuidOf } from '../uuid-of';
import { clusterValues, GALAXY, versionOf } from './cluster';

/** Galaxies of MISP's own, by the source that repeats them: a server knows their tags without this file. */
const MISP_GALAXIES: Readonly<Record<string, (name: string, attackId: string | undefined) => string>> = {
  'misp-threat-actor': (name) => `misp-galaxy:threat-actor="${name}"`,
  'mitre-intrusion-set': (name, id) =>
    `misp-galaxy:mitre-intrusion-set="${id === undefined ? name : `${name} - ${id}`}"`,
  'misp-microsoft-activity-group': (name) => `misp-galaxy:microsoft-activity-group="${name}"`,
};

/**
 * Actors as one MISP event: a name an attribute, a link for each report, tags of MISP's galaxies and of Byname's own,
 * whose entries the event brings along.
 */
export function mispEvent(data: ExportData): object {
  const { actors } = data;
  const [only, ...others] = clusterValues(data);
  return eventOf(data, {
    seed: actors.map(({ id }) => id).join('\n'),
    info:
      only !== undefined && others.length === 0
        ? `Threat actor: ${only.value}`
        : `${actors.length} threat actors, from Byname`,
    tags: tlpTag(actors),
    attributes: actors.flatMap((actor) => attributesOf(actor).map((field) => [actor.id, field] as const)),
  });
}

/** What an event is about, beside the actors whose tags and entries it brings along. */
export interface EventParts {
  /** The same for the same event. */
  readonly seed: string;
  readonly info: string;
  /** ISO date of what it tells; without it that of its last change. */
  readonly day?: string | undefined;
  /** ISO time at which the reader changed it, where it is hers. */
  readonly changedAt?: string | undefined;
  readonly tags: readonly string[];
  /** Each with what tells it from another of the same value. */
  readonly attributes: readonly (readonly [of: string, field: AttributeFields])[];
}

/** An event of MISP: not published, for the organisation alone, and for no detection. */
export function eventOf(
  data: ExportData,
  { seed, info, day, changedAt, tags, attributes }: EventParts,
): object {
  const { actors, taken } = data;
  // To the second: a server takes an event that it has only where this one is newer.
  const changed = newest([changedAt, ...Object.values(taken)]);
  const timestamp = String(Math.floor(Date.parse(changed) / 1000));
  const values = clusterValues(data);
  const uuid = uuidOf(`misp/event/${seed}`);
  const attribute = (of: string, field: AttributeFields) => ({
    ...field,
    // Not by the seed, which is as long as there are actors.
    uuid: uuidOf(`misp/attribute/${uuid}/${of}/${field.type}/${field.value}`),
    timestamp,
  });
  return {
    Event: {
      uuid,
      info,
      date: day ?? (changedAt ?? changed).slice(0, 10),
      timestamp,
      published: false,
      analysis: '2',
      threat_level_id: '4',
      distribution: '0',
      Orgc: { name: 'Byname', uuid: uuidOf('misp/organisation') },
      Tag: [...new Set([...tags, ...actors.flatMap(galaxyTags), ...values.map(ownTag)])].map((name) => ({
        name,
      })),
      Galaxy: [
        {
          ...GALAXY,
          version: String(versionOf(data)),
          GalaxyCluster: values.map(({ value, uuid, description = '', meta }) => ({
            uuid,
            value,
            description,
            meta: asLists(meta),
            type: GALAXY.type,
            tag_name: ownTag({ value }),
            source: 'Byname',
            authors: ['Byname'],
          })),
        },
      ],
      Attribute: unique(attributes.map(([of, field]) => attribute(of, field))),
    },
  };
}

interface Attribute {
  readonly uuid: string;
  readonly timestamp: string;
  readonly type: 'threat-actor' | 'link' | 'text';
  readonly category: 'Attribution' | 'External analysis';
  readonly value: string;
  readonly comment: string;
  readonly to_ids: false;
  readonly disable_correlation: boolean;
}

export type AttributeFields = Omit<Attribute, 'uuid' | 'timestamp'>;

function attributesOf(actor: Actor): readonly AttributeFields[] {
  const of = visible(actor.name);
  return [
    ...actor.names.map(({ text, usedBy }) => ({
      type: 'threat-actor' as const,
      category: 'Attribution' as const,
      value: visible(text),
      comment: usedBy.length === 0 ? of : `${of}, as called by ${usedBy.map(visible).join(', ')}`,
      to_ids: false as const,
      disable_correlation: false,
    })),
    ...actor.references.flatMap(({ url }) => {
      const value = escapeAddress(url);
      const link = { type: 'link', category: 'External analysis', comment: of, to_ids: false } as const;
      // Events that share a well-known report are not about one case.
      return value === undefined ? [] : [{ ...link, value, disable_correlation: true }];
    }),
    ...actor.descriptions.map(({ text, source }) => ({
      type: 'text' as const,
      category: 'External analysis' as const,
      value: withoutDisguises(text).trim(),
      comment: `${of}, as ${sourceLabel(source, actor.credits)} says`,
      to_ids: false as const,
      disable_correlation: true,
    })),
  ].filter(({ value }) => value !== '');
}

function unique(attributes: readonly Attribute[]): readonly Attribute[] {
  return [...new Map(attributes.map((attribute) => [attribute.uuid, attribute])).values()];
}

/** The strictest of all of them; none where one of them may be anything. */
function tlpTag(actors: readonly Actor[]): readonly string[] {
  const marks = actors.map(tlpOf);
  const mark = strictest(marks);
  return mark === undefined || (mark === 'clear' && marks.includes(undefined)) ? [] : [`tlp:${mark}`];
}

function galaxyTags({ records }: Actor): readonly string[] {
  return records.flatMap(({ source, name, attackId }) => {
    const tag = Object.hasOwn(MISP_GALAXIES, source) ? MISP_GALAXIES[source] : undefined;
    return tag === undefined ? [] : [tag(tagValue(name), attackId)];
  });
}

function ownTag({ value }: { readonly value: string }): string {
  return `misp-galaxy:${GALAXY.type}="${tagValue(value)}"`;
}

/** A quotation mark would end it. */
function tagValue(name: string): string {
  return visible(name).replaceAll('"', "'");
}

function asLists(
  meta: Readonly<Record<string, string | readonly string[]>>,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(meta).map(([key, value]) => [key, typeof value === 'string' ? [value] : value]),
  );
}
