import { INHERITED_RELATIONS, LABELS, LINK_CITATIONS, RECORD_RELATIONS } from '../limits';
import type { Citation, RecordRelation, RelatedKind, Tlp } from '../model/source-record';
import type { Steps } from '../model/steps';
import { countSkipped } from './adapter';
import { cleanDay } from './clean-date';
import { cleanName } from './clean-name';
import { asLabels, asList, cleanLabel } from './clean-text';
import { countryCode, victimCountries } from './country-code';
import { markingOf, type StixObject, type StixObjects, uuidOf } from './stix-objects';
import { readStixReferences } from './stix-references';

const KINDS: Readonly<Record<string, RelatedKind>> = {
  'intrusion-set': 'actor',
  'threat-actor': 'actor',
  malware: 'malware',
  tool: 'tool',
  'attack-pattern': 'technique',
  campaign: 'campaign',
};

/** What the relationships of a bundle say of one object. */
export interface StixLinks {
  readonly relations: Map<string, RecordRelation>;
  readonly sectors: Set<string>;
  /** Codes of countries. */
  readonly victims: Set<string>;
  /** ISO 3166-1 alpha-2, where the object is said to come from a place. */
  country?: string;
  readonly marks: Set<Tlp | undefined>;
}

/**
 * What actors are linked to, by their ids: one walk over the relationships, none from object to object, so that circles
 * are no trouble. What a campaign uses, the actor uses to whom it is attributed.
 */
export function* readStixLinks(objects: StixObjects): Steps<ReadonlyMap<string, StixLinks>> {
  const { byId, skipped } = objects;
  const links = new Map<string, StixLinks>();
  const attributions: (readonly [campaign: string, actor: string])[] = [];
  const describe = createDescriber(objects);
  for (const relationship of byId.values()) {
    yield;
    if (relationship.type !== 'relationship') continue;
    const link = readLink(relationship);
    if (link === undefined || !involvesActor(link)) continue;
    const [source, target] = [byId.get(link.source), byId.get(link.target)];
    const [own, other] =
      isActor(link.source) || typeOf(link.source) === 'campaign' ? [source, target] : [target, source];
    const mark = markingOf(relationship, objects);
    if (own === undefined || other === undefined) {
      countSkipped(skipped, 'links to what the file does not hold');
      // It may be known from elsewhere: MISP's copies of ATT&CK have the same identifiers.
      if (own === source && own !== undefined && KINDS[typeOf(link.target)] !== undefined)
        addRelation(linksOf(links, own.id), { type: link.type, target: uuidOf(link.target) }, mark, skipped);
      continue;
    }
    const toOwn = linksOf(links, own.id);
    if (readPlace(link.type, other, toOwn)) {
      toOwn.marks.add(mark);
      continue;
    }
    if (link.type === 'attributed-to' && own.type === 'campaign' && isActor(other.id)) {
      attributions.push([own.id, other.id]);
      addRelation(linksOf(links, other.id), describe(relationship, link.type, own), mark, skipped);
    } else if (KINDS[other.type] !== undefined)
      addRelation(toOwn, describe(relationship, link.type, other), mark, skipped);
  }
  inherit(attributions, links, objects);
  return links;
}

interface Link {
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

function readLink({
  relationship_type: type,
  source_ref: source,
  target_ref: target,
}: StixObject): Link | undefined {
  if (typeof type !== 'string' || typeof source !== 'string' || typeof target !== 'string') return undefined;
  const label = cleanLabel(type);
  const [from, to] = [source.toLowerCase(), target.toLowerCase()];
  // "revoked-by" leads from what is not in force.
  if (label === '' || label === 'revoked-by' || from === to) return undefined;
  return { type: label, source: from, target: to };
}

function involvesActor({ source, target }: Link): boolean {
  return isActor(source) || isActor(target) || typeOf(source) === 'campaign';
}

function typeOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf('--')));
}

function isActor(id: string): boolean {
  return KINDS[typeOf(id)] === 'actor';
}

function linksOf(links: Map<string, StixLinks>, id: string): StixLinks {
  const known = links.get(id) ?? {
    relations: new Map(),
    sectors: new Set(),
    victims: new Set(),
    marks: new Set(),
  };
  links.set(id, known);
  return known;
}

/** Where an actor comes from, and whom it seeks out; false where the link is to something else. */
function readPlace(type: string, other: StixObject, links: StixLinks): boolean {
  if (other.type === 'location') {
    const isOrigin = type === 'originates-from' || type === 'located-at';
    const country = countryCode(other.country) ?? countryCode(other.name);
    if (country !== undefined && isOrigin) links.country ??= country;
    if (type === 'targets')
      for (const code of victimCountries(other.country, other.name) ?? []) add(code, links.victims);
    return true;
  }
  if (other.type !== 'identity') return false;
  const named = other.identity_class === 'class' ? [other.name] : [];
  if (type === 'targets')
    for (const sector of asLabels([...asList(other.sectors), ...asList(named)])) add(sector, links.sectors);
  return true;
}

/** True where it was not there, and there is room. */
function add(label: string, labels: Set<string>): boolean {
  return labels.size < LABELS && labels.size < labels.add(label).size;
}

/** Describes the end of a link; what it says of the object itself is worked out once. */
function createDescriber(objects: StixObjects) {
  const told = new Map<string, Omit<RecordRelation, 'type' | 'target'>>();
  const parents = techniquesByNumber(objects);
  return (relationship: StixObject, type: string, other: StixObject): RecordRelation => {
    const known = told.get(other.id) ?? tellOf(other, parents);
    told.set(other.id, known);
    const { citations, citedIn } = readStixReferences(relationship);
    const given = unique([...citedIn(relationship.description), ...citations(), ...(known.citations ?? [])]);
    return {
      ...known,
      type,
      target: uuidOf(other.id),
      ...(given.length === 0 ? {} : { citations: given }),
    };
  };
}

function techniquesByNumber({ byId }: StixObjects): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const object of byId.values()) {
    if (object.type !== 'attack-pattern' || typeof object.name !== 'string') continue;
    const { attackId } = readStixReferences(object);
    if (attackId !== undefined) names.set(attackId, cleanLabel(object.name));
  }
  return names;
}

function tellOf(
  object: StixObject,
  parents: ReadonlyMap<string, string>,
): Omit<RecordRelation, 'type' | 'target'> {
  const kind = KINDS[object.type];
  const { attackId, citedIn } = readStixReferences(object);
  const parent = parents.get(attackId?.split('.')[0] ?? '');
  const own = nameOf(object);
  const name = attackId?.includes('.') && parent !== undefined ? cleanLabel(`${parent}: ${own}`) : own;
  const firstSeen = cleanDay(object.first_seen);
  const lastSeen = cleanDay(object.last_seen);
  const tactics = tacticsOf(object);
  const citations = unique([
    ...citedIn(object.x_mitre_first_seen_citation),
    ...citedIn(object.x_mitre_last_seen_citation),
  ]);
  return {
    ...(kind === undefined || name === '' ? {} : { kind, name }),
    ...(attackId === undefined ? {} : { externalId: attackId }),
    ...(tactics.length === 0 ? {} : { tactics }),
    ...(kind !== 'campaign' || firstSeen === undefined ? {} : { firstSeen }),
    ...(kind !== 'campaign' || lastSeen === undefined ? {} : { lastSeen }),
    ...(citations.length === 0 ? {} : { citations }),
  };
}

/** Names of techniques and campaigns are titles; those of the others are cleaned as names are. */
function nameOf({ type, name }: StixObject): string {
  if (typeof name !== 'string') return '';
  if (KINDS[type] === 'technique' || KINDS[type] === 'campaign') return cleanLabel(name);
  const cleaned = cleanName(name);
  return cleaned.kind === 'name' ? cleaned.name.text : '';
}

function tacticsOf({ kill_chain_phases: phases }: StixObject): readonly string[] {
  const list: readonly unknown[] = Array.isArray(phases) ? phases : [];
  return asLabels(list.map((phase) => (phase as { phase_name?: unknown } | null)?.phase_name));
}

function unique(citations: readonly Citation[]): readonly Citation[] {
  const found = new Map(citations.map((citation) => [citation.url ?? JSON.stringify(citation), citation]));
  return [...found.values()].slice(0, LINK_CITATIONS);
}

/** A link that is given twice has the reports of both. */
function addRelation(
  { relations, marks }: StixLinks,
  relation: RecordRelation,
  mark: Tlp | undefined,
  skipped: Record<string, number>,
): void {
  const key = `${relation.type} ${relation.target}`;
  const known = relations.get(key);
  if (known === undefined && relations.size >= RECORD_RELATIONS.max) {
    countSkipped(skipped, RECORD_RELATIONS.words);
    return;
  }
  const citations = unique([...(known?.citations ?? []), ...(relation.citations ?? [])]);
  relations.set(key, { ...relation, ...(citations.length === 0 ? {} : { citations }) });
  marks.add(mark);
}

/** Gives to actors what the campaigns that are attributed to them use, where they are not said to use it themselves. */
function inherit(
  attributions: readonly (readonly [campaign: string, actor: string])[],
  links: Map<string, StixLinks>,
  { byId, skipped }: StixObjects,
): void {
  let left = INHERITED_RELATIONS.max;
  for (const [campaign, actor] of attributions) {
    const [from, to] = [links.get(campaign), links.get(actor)];
    if (from === undefined || to === undefined) continue;
    const name = byId.get(campaign)?.name;
    const during = typeof name === 'string' ? cleanLabel(name) : '';
    for (const [key, relation] of from.relations) {
      if (to.relations.has(key) || relation.kind === 'actor' || relation.kind === 'campaign') continue;
      if (left === 0 || to.relations.size >= RECORD_RELATIONS.max) {
        countSkipped(skipped, INHERITED_RELATIONS.words);
        break;
      }
      left -= 1;
      to.relations.set(key, { ...relation, ...(during === '' ? {} : { during }) });
    }
    for (const mark of from.marks) to.marks.add(mark);
    for (const part of ['sectors', 'victims'] as const)
      for (const label of from[part]) if (left > 0 && add(label, to[part])) left -= 1;
  }
}
