import { HEAD_UNITS, LABEL_UNITS, NAME_USERS, RECORD_NUMBERS, RECORD_RELATIONS } from '../limits';
import type { Result } from '../model/result';
import type { RecordKind, RecordRelation, SourceRecord } from '../model/source-record';
import { traitText } from '../model/traits';
import { vendorName } from '../naming/vendor-name';
import { type AdapterContext, type Fields, isObject, type SourceContent } from './adapter';
import type { SourceDefinition } from './catalogue';
import { yearOf } from './clean-date';
import { cleanName } from './clean-name';
import { asLabels, asList, cleanDescription, cleanLabel, cleanReferences } from './clean-text';
import { type CollectedNames, collectNames } from './collect-names';
import { countryCode, victimCountries } from './country-code';
import { withoutNobodies } from './is-nobody';
import { readGalaxy, UUID } from './misp-galaxy';
import { readTraits } from './read-traits';
import { tellsOfExtortion } from './tells-of-extortion';

/** What a server made of STIX has under STIX's own names (misp-stix). */
const STIX_MOTIVES = ['primary_motivation', 'secondary_motivations', 'personal_motivations', 'goals'];

const ATTACK_SUFFIX = / - [GS]\d{4}$/;

/**
 * Reads a MISP galaxy cluster (`{values: [{uuid, value, description?, meta?, related?}]}`; format: MISP
 * galaxy's schema_clusters.json). A record without a UUID or a name, and one that its source revoked, is
 * left out and counted.
 */
export function readMispCluster(input: unknown, context: AdapterContext): Result<SourceContent> {
  return readGalaxy(input, (value) => readGalaxyValue(value, context));
}

/** The record of one value of a cluster, or the reason why there is none. */
export function readGalaxyValue(value: Fields, context: AdapterContext): SourceRecord | string {
  const meta = isObject(value.meta) ? value.meta : {};
  const { uuid } = value;
  if (typeof uuid !== 'string' || !UUID.test(uuid)) return 'no identifier';
  if (value.revoked === true) return 'revoked by its source';
  const usersOf = readUsers(meta, context);
  const own = ownNames(value.value, context.source);
  const ownKeys = new Set(own.flatMap(keyOfName));
  const { ownNamesOf: owner } = context.source;
  const collected = collectNames([...own, ...asList(meta.synonyms)], (text) => [
    ...usersOf(text),
    ...(owner !== undefined && ownKeys.has(text.toLowerCase()) ? [owner] : []),
  ]);
  if (typeof collected === 'string') return collected;
  if (ownKeys.size === 0 || cleanName(own[0]).kind !== 'name') return 'no name';
  const record = buildRecord(uuid, value, meta, collected, context);
  return record.kind === 'actor' ? withoutNobodies(record) : record;
}

/** The names in the head of a value, the primary one first: MISP writes "APT29 - G0016", 360.net "海莲花 - APT-C-00". */
function ownNames(raw: unknown, { nameJoint }: SourceDefinition): readonly unknown[] {
  if (typeof raw !== 'string') return [raw];
  const head = raw.slice(0, HEAD_UNITS).replace(ATTACK_SUFFIX, '');
  return nameJoint === undefined ? [head] : head.split(nameJoint);
}

function keyOfName(raw: unknown): readonly string[] {
  const cleaned = cleanName(raw);
  return cleaned.kind === 'name' ? [cleaned.name.text.toLowerCase()] : [];
}

function buildRecord(
  uuid: string,
  value: Fields,
  meta: Fields,
  { names, attackIds }: CollectedNames,
  context: AdapterContext,
): SourceRecord {
  const ownId = asList(meta.external_id)
    .filter((id) => /^[GS]\d{4}$/.test(id))
    .slice(0, RECORD_NUMBERS);
  // Tidal Cyber keeps MITRE's groups under their numbers; its own are numbered alike and are none of MITRE's.
  const mitreIds =
    meta.source === 'MITRE'
      ? asList(meta.group_attack_id)
          .filter((id) => /^G\d{4}$/.test(id))
          .slice(0, RECORD_NUMBERS)
      : [];
  const country = readCountry(meta, context.source);
  const firstSeen =
    asList(meta.since).find((year) => /^(19|20)\d\d$/.test(year)) ?? yearOf(asList(meta.first_seen)[0]);
  const description = cleanDescription(value.description);
  const references = cleanReferences(meta.refs);
  const motives = asLabels(
    ...[meta.motive, meta['cfr-type-of-incident'], meta.motivation, meta.observed_motivations],
    ...STIX_MOTIVES.map((field) => asList(meta[field]).map((word) => traitText(word.slice(0, LABEL_UNITS)))),
  );
  const victims = victimCountries(
    ...[meta['cfr-suspected-victims'], meta['suspected-victims'], meta.observed_countries],
  );
  const traits = readTraits((trait) => meta[trait]);
  const kind = readKind(context.source, references);
  const told = [description ?? '', ...motives, ...names.map(({ text }) => text), ...references];
  return {
    source: context.source.id,
    id: uuid.toLowerCase(),
    kind,
    name: names[0]?.text ?? '',
    names,
    attackIds: [...new Set([...ownId, ...mitreIds, ...attackIds])],
    ...(mitreIds.length === 1 ? { externalIds: mitreIds } : {}),
    ...(country === undefined ? {} : { country }),
    motives,
    sectors: asLabels(
      ...[
        meta['targeted-sector'],
        meta['cfr-target-category'],
        meta.target_categories,
        meta['target-category'],
      ],
    ),
    ...(victims === undefined ? {} : { victims }),
    ...(traits === undefined ? {} : { traits }),
    ...(kind === 'actor' && tellsOfExtortion(told) ? { extorts: true } : {}),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(description === undefined ? {} : { description }),
    references,
    relations: readRelations(value.related, uuid),
  };
}

/** The country that the source attributes the actor to; nothing where it has several. */
function readCountry(meta: Fields, { countryWords = {} }: SourceDefinition): string | undefined {
  const [word, ...others] = asList(meta.country);
  const key = word?.toLowerCase() ?? '';
  const own = Object.hasOwn(countryWords, key) ? countryWords[key] : countryCode(word);
  return (others.length === 0 ? own : undefined) ?? countryCode(meta['cfr-suspected-state-sponsor']);
}

/**
 * Who uses which name: `name-attribution: ["APT29:<producer uuid>"]` and `origin:<NAME>: "<vendor>"`.
 */
function readUsers(meta: Fields, { producers }: AdapterContext): (text: string) => readonly string[] {
  const users = new Map<string, Set<string>>();
  const add = (name: string, user: string | undefined) => {
    const label = vendorName(cleanLabel(user ?? ''));
    if (label === '') return;
    const key = name.trim().toLowerCase();
    const known = users.get(key) ?? new Set();
    users.set(key, known);
    if (known.size < NAME_USERS) known.add(label);
  };
  for (const entry of asList(meta['name-attribution'])) {
    const colon = entry.lastIndexOf(':');
    const producer = entry.slice(colon + 1).toLowerCase();
    // What every object inherits ("constructor") is nobody's identifier.
    if (colon > 0 && Object.hasOwn(producers, producer)) add(entry.slice(0, colon), producers[producer]);
  }
  for (const [key, value] of Object.entries(meta)) {
    if (key.startsWith('origin:') && typeof value === 'string') add(key.slice('origin:'.length), value);
  }
  return (text) => [...(users.get(text.toLowerCase()) ?? [])];
}

/** RansomLook follows extortion groups by their leak sites, so what it lists is a group, not only its malware. */
const GROUP_REFERENCE = /^https?:\/\/www\.ransomlook\.io\/group\//;

function readKind({ gives }: SourceDefinition, references: readonly string[]): RecordKind {
  if (gives === 'actors' || references.some((address) => GROUP_REFERENCE.test(address))) return 'actor';
  return gives === 'tools' ? 'tool' : 'malware';
}

function readRelations(raw: unknown, own: string): RecordRelation[] {
  if (!Array.isArray(raw)) return [];
  const relations: RecordRelation[] = [];
  for (const item of raw.slice(0, RECORD_RELATIONS.max + 1)) {
    if (!isObject(item)) continue;
    const { type, 'dest-uuid': target } = item;
    if (typeof type !== 'string' || typeof target !== 'string' || !UUID.test(target)) continue;
    const label = cleanLabel(type);
    // One actor of the galaxy is related to itself.
    if (label === '' || target.toLowerCase() === own.toLowerCase()) continue;
    relations.push({ type: label, target: target.toLowerCase() });
  }
  return relations;
}
