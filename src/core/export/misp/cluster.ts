import type { Actor } from '../../model/actor';
import { YOU } from '../../model/source-record';
import { eachTrait } from '../../model/traits';
import { countryName } from '../../profile/country-name';
import { sourceLabel } from '../../profile/source-label';
import { sourceById } from '../../sources/catalogue';
import { nameKey, visible, withoutDisguises } from '../../text/characters';
import { escapeAddress } from '../escape-address';
import type { ExportData } from '../export-data';
import { newest } from '../iso-time';
import { uuidOf } from '../uuid-of';

/** One entry of a cluster, as MISP galaxy's schema_clusters.json has it. */
export interface ClusterValue {
  readonly value: string;
  readonly uuid: string;
  readonly description?: string;
  readonly meta: Readonly<Record<string, string | readonly string[]>>;
  readonly related?: readonly object[];
}

export const GALAXY = {
  name: 'Byname threat actors',
  type: 'byname-threat-actor',
  uuid: uuidOf('misp/galaxy'),
  description: 'Threat actors as Byname joined them from what others published: every name, and who uses it.',
} as const;

/** Actors as a cluster file of the MISP galaxy, which a MISP server takes as it takes the galaxy's own. */
export function mispCluster(data: ExportData): object {
  return {
    authors: ['Byname'],
    category: 'actor',
    description: GALAXY.description,
    name: GALAXY.name,
    source: 'Byname',
    type: GALAXY.type,
    uuid: GALAXY.uuid,
    values: clusterValues(data),
    version: versionOf(data),
  };
}

/** A day as a number, for a later one has to be greater: 20260806. */
export function versionOf({ taken }: Pick<ExportData, 'taken'>): number {
  return Number(newest(Object.values(taken)).slice(0, 10).replaceAll('-', ''));
}

function clusterUuid({ id }: Pick<Actor, 'id'>): string {
  return uuidOf(`misp/cluster/${id}`);
}

/** No two have one value: MISP knows an entry by it. */
export function clusterValues({ actors, own }: Pick<ExportData, 'actors' | 'own'>): readonly ClusterValue[] {
  const present = new Set(actors.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { name } of actors) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  return actors.map((actor) => {
    const isShared = (counts.get(nameKey(actor.name)) ?? 0) > 1;
    const name = visible(actor.name) || 'Unnamed';
    const notes = own === undefined ? [] : (actor.corrections?.notes ?? []);
    return {
      value: isShared ? `${name} (${clusterUuid(actor).slice(0, 8)})` : name,
      uuid: clusterUuid(actor),
      ...describe(actor),
      meta: {
        ...metaOf(actor),
        ...fields({
          'byname-notes': notes.map(({ text, tags = [] }) =>
            [text, ...tags.map((tag) => `#${tag}`)].join(' ').trim(),
          ),
        }),
      },
      ...relatedTo(actor, present),
    };
  });
}

function describe({ descriptions }: Actor): { readonly description?: string } {
  const [first] = descriptions.map(({ text }) => withoutDisguises(text).trim()).filter((text) => text !== '');
  return first === undefined ? {} : { description: first };
}

function metaOf(actor: Actor): ClusterValue['meta'] {
  const primary = nameKey(actor.name);
  const texts = (list: readonly { readonly value: string }[]) => list.map(({ value }) => visible(value));
  return {
    ...fields({
      synonyms: actor.names
        .map(({ text }) => text)
        .filter((text) => nameKey(text) !== primary)
        .map(visible),
      refs: actor.references.flatMap(({ url }) => escapeAddress(url) ?? []),
      'targeted-sector': texts(actor.sectors),
      'cfr-suspected-victims': (actor.victims ?? []).map(({ value }) => countryName(value)),
      ...Object.fromEntries(eachTrait(actor.traits).map(([trait, claims]) => [trait, texts(claims)])),
      external_id: actor.records.flatMap(({ attackId }) => attackId ?? []),
      'listed-by': [...new Set(actor.records.map(({ source }) => sourceLabel(source, actor.credits)))],
    }),
    ...single('country', actor.countries[0]?.value),
    ...single('motive', actor.motives.length === 0 ? undefined : texts(actor.motives).join(', ')),
    ...single('since', actor.firstSeen[0]?.value),
    ...Object.fromEntries(
      actor.names.flatMap(({ text, usedBy }) => {
        const [vendor] = usedBy;
        return vendor === undefined ? [] : [[`origin:${visible(text)}`, visible(vendor)]];
      }),
    ),
    ...fields({
      'byname-own-names': actor.names
        .filter(({ sources }) => sources.includes(YOU))
        .map(({ text }) => visible(text)),
    }),
  };
}

/** Lists that hold something, each entry once. */
function fields(lists: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  const unique = Object.entries(lists).map(
    ([key, list]) => [key, [...new Set(list)].filter((text) => text !== '')] as const,
  );
  return Object.fromEntries(unique.filter(([, list]) => list.length > 0));
}

function single(key: string, value: string | undefined): Record<string, string> {
  const text = visible(value ?? '');
  return text === '' ? {} : { [key]: text };
}

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** The galaxy's own entries for it, by which a server shows them together, and other actors of this file. */
function relatedTo(actor: Actor, present: ReadonlySet<string>): Pick<ClusterValue, 'related'> {
  const own = actor.records.flatMap(({ key, source }) => {
    const id = key.slice(key.indexOf('/') + 1);
    const isGalaxy = sourceById(source)?.format === 'misp-cluster' && UUID.test(id);
    return isGalaxy ? [{ 'dest-uuid': id, type: 'similar', tags: LIKELY }] : [];
  });
  const others = actor.relations.flatMap(({ kind, type, actor: other }) =>
    kind === 'actor' && other !== undefined && other !== actor.id && present.has(other)
      ? [{ 'dest-uuid': clusterUuid({ id: other }), type: visible(type) || 'related-to', tags: LIKELY }]
      : [],
  );
  const unique = new Map([...own, ...others].map((link) => [`${link.type} ${link['dest-uuid']}`, link]));
  return unique.size === 0 ? {} : { related: [...unique.values()] };
}

const LIKELY = ['estimative-language:likelihood-probability="likely"'];
