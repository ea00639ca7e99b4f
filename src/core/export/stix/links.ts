import type { Actor, Relation } from '../../model/actor';
import type { SourceId } from '../../model/source-record';
import { countryName } from '../../profile/country-name';
import { attackEntry } from '../../profile/number-meaning';
import { relationWord } from '../../profile/relations';
import { sourceLabels } from '../../profile/source-label';
import { nameKey, visible } from '../../text/characters';
import { tlpOf } from '../export-data';
import { isoTime } from '../iso-time';
import { BYNAME, WHO_SAYS_WHAT } from './byname';
import { common, listed, type StixObject } from './common';
import { citationReferences, intrusionSetId, markings } from './intrusion-set';

/**
 * What an actor is linked to, and the links: where it is from, whom it goes for, what it uses, its campaigns, and other
 * actors, of whom the links alone are here.
 *
 * @param modified of the actor
 */
export function linksOf(actor: Actor, modified: string): readonly StixObject[] {
  const own = intrusionSetId(actor);
  const found: StixObject[] = [];
  const links = new Map<string, Link>();
  const link = (from: string, type: string, to: string, why: Why) => {
    const key = `${from} ${type} ${to}`;
    const known = links.get(key);
    if (known === undefined) links.set(key, { from, type, to, whys: [why] });
    else known.whys.push(why);
  };

  for (const { value, sources } of actor.countries) {
    const country = location(value);
    if (country === undefined) continue;
    found.push(country);
    link(own, 'originates-from', country.id, { word: `From ${country.name}`, sources });
  }
  for (const { value, sources } of actor.sectors) {
    const sector = sectorIdentity(value);
    if (sector === undefined) continue;
    found.push(sector);
    link(own, 'targets', sector.id, { word: `Targets ${sector.name}`, sources });
  }
  for (const { value, sources } of actor.victims ?? []) {
    const country = location(value);
    if (country === undefined) continue;
    found.push(country);
    link(own, 'targets', country.id, { word: `Targets ${country.name}`, sources });
  }
  for (const relation of actor.relations) {
    const why = { word: relationWord(relation.type), sources: [relation.source], relation };
    if (relation.kind === 'actor') {
      if (relation.actor !== undefined && relation.actor !== actor.id) {
        link(own, 'related-to', intrusionSetId({ id: relation.actor }), why);
      }
      continue;
    }
    const thing = relatedThing(relation, tlpOf(actor));
    if (thing === undefined) continue;
    found.push(thing);
    if (relation.kind === 'campaign') link(thing.id, 'attributed-to', own, why);
    else link(own, 'uses', thing.id, why);
  }
  return [...found, ...[...links.values()].map((one) => relationship(one, actor, modified))];
}

/** To the standard one thing, whatever words sources have for it. */
interface Link {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly whys: Why[];
}

function relationship({ from, type, to, whys }: Link, actor: Actor, modified: string): StixObject {
  const sources = new Map<string, readonly SourceId[]>();
  for (const why of whys)
    sources.set(why.word, [...new Set([...(sources.get(why.word) ?? []), ...why.sources])]);
  const said = [...sources].map(([word, ids]) => `${word}, ${sourceLabels(ids, actor.credits)} says.`);
  const relations = whys.flatMap(({ relation }) => relation ?? []);
  const citations = relations.flatMap((relation) => relation.citations ?? []);
  const words = [...new Set(relations.map((relation) => relation.type))];
  return {
    ...common('relationship', `${from} ${type} ${to}`, modified),
    created_by_ref: BYNAME.id,
    relationship_type: type,
    source_ref: from,
    target_ref: to,
    description: said.join(' '),
    ...listed('external_references', citationReferences(citations, actor.credits)),
    ...markings(actor),
    ...(words.length === 0
      ? {}
      : {
          extensions: {
            [WHO_SAYS_WHAT.id]: { extension_type: 'property-extension', word: words.join(', ') },
          },
        }),
  };
}

/** What is said of a link: in words, by whom, and the relation it comes from. */
interface Why {
  readonly word: string;
  readonly sources: readonly SourceId[];
  readonly relation?: Relation;
}

/** Codes that ISO 3166-1 gives to no country, or keeps for others' use, and that have names all the same. */
const NO_COUNTRY = /^(?:A[ACN]|CP|CQ|DG|E[AUZ]|IC|Q[M-Z]|TA|U[KN]|X[A-Z]|ZZ)$/;

/** Undefined for what is no country's code. */
function location(raw: string): StixObject | undefined {
  const code = raw.toUpperCase();
  const name = countryName(code);
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRY.test(code) || name === code) return undefined;
  return { ...common('location', code), created_by_ref: BYNAME.id, name, country: code };
}

/** Whoever is of a sector, as the standard's class of identities. */
function sectorIdentity(raw: string): StixObject | undefined {
  const name = visible(raw);
  if (name === '') return undefined;
  return {
    ...common('identity', `sector/${nameKey(name)}`),
    created_by_ref: BYNAME.id,
    name,
    identity_class: 'class',
  };
}

const TYPES = {
  malware: 'malware',
  tool: 'tool',
  technique: 'attack-pattern',
  campaign: 'campaign',
} as const;

type RelatedThing = Omit<Relation, 'type' | 'source'>;

/**
 * Malware, a tool, a technique or a campaign; undefined where it has no name.
 *
 * @param tlp of the actor: what may not be passed on is another object than what everybody knows by the same name
 */
export function relatedThing(relation: RelatedThing, tlp: string | undefined): StixObject | undefined {
  const name = visible(relation.name);
  if (relation.kind === 'actor' || name === '') return undefined;
  const type = TYPES[relation.kind];
  const number = relation.externalId?.toUpperCase();
  const isFree = tlp === undefined || tlp === 'clear';
  const seed = `${number ?? nameKey(name)}${isFree ? '' : ` ${tlp}`}`;
  const page = attackEntry(number)?.page;
  return {
    ...common(type, seed),
    created_by_ref: BYNAME.id,
    name,
    ...(type === 'malware' ? { is_family: true } : {}),
    ...(type === 'attack-pattern' ? listed('kill_chain_phases', phases(relation)) : {}),
    ...(type === 'campaign' ? campaignDates(relation) : {}),
    ...(number === undefined || page === undefined
      ? {}
      : {
          external_references: [
            {
              source_name: 'mitre-attack',
              external_id: number,
              url: page.replace(/\/$/, ''), // As ATT&CK itself writes it.
            },
          ],
        }),
  };
}

function phases({ tactics = [] }: RelatedThing): readonly object[] {
  const names = tactics.map((tactic) =>
    tactic
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  return [...new Set(names)]
    .filter((name) => /[a-z]/.test(name))
    .map((phase) => ({ kill_chain_name: 'mitre-attack', phase_name: phase }));
}

function campaignDates({ firstSeen, lastSeen }: RelatedThing): object {
  const [first, last] = [isoTime(firstSeen), isoTime(lastSeen)];
  return {
    ...(first === undefined ? {} : { first_seen: first }),
    // The standard refuses one that ends before it begins.
    ...(last === undefined || (first !== undefined && last < first) ? {} : { last_seen: last }),
  };
}
