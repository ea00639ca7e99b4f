import type { Result } from '../model/result';
import type { RecordKind, RecordName, RecordRelation, SourceRecord } from '../model/source-record';
import { vendorName } from '../naming/vendor-name';
import { type AdapterContext, type Fields, isObject, type SourceContent } from './adapter';
import type { SourceDefinition } from './catalogue';
import { cleanName } from './clean-name';
import { asLabels, asList, cleanDescription, cleanLabel, cleanReferences } from './clean-text';
import { type CollectedNames, collectNames } from './collect-names';
import { countryCode } from './country-code';
import { withoutNobodies } from './is-nobody';
import { readGalaxy, UUID } from './misp-galaxy';
import { tellsOfExtortion } from './tells-of-extortion';

const ATTACK_SUFFIX = / - [GS]\d{4}$/;
const MAX_RELATIONS = 1_000;

/**
 * Reads a MISP galaxy cluster (`{values: [{uuid, value, description?, meta?, related?}]}`; format: MISP
 * galaxy's schema_clusters.json). A record without a UUID or a name, and one that its source revoked, is
 * left out and counted.
 */
export function readMispCluster(input: unknown, context: AdapterContext): Result<SourceContent> {
  return readGalaxy(input, (value) => readValue(value, context));
}

function readValue(value: Fields, context: AdapterContext): SourceRecord | string {
  const meta = isObject(value.meta) ? value.meta : {};
  const { uuid } = value;
  if (typeof uuid !== 'string' || !UUID.test(uuid)) return 'no identifier';
  if (value.revoked === true) return 'revoked by its source';
  const usersOf = readUsers(meta, context);
  const primary = typeof value.value === 'string' ? value.value.replace(ATTACK_SUFFIX, '') : value.value;
  const collected = collectNames([primary, ...asList(meta.synonyms)], usersOf);
  if (collected === null || cleanName(primary).kind !== 'name') return 'no name';
  const record = buildRecord(uuid, value, meta, collected, context);
  return record.kind === 'actor' ? withoutNobodies(record) : record;
}

function buildRecord(
  uuid: string,
  value: Fields,
  meta: Fields,
  { names, attackIds }: CollectedNames,
  context: AdapterContext,
): SourceRecord {
  const ownId = asList(meta.external_id).filter((id) => /^[GS]\d{4}$/.test(id));
  const country = countryCode(meta.country) ?? countryCode(meta['cfr-suspected-state-sponsor']);
  const firstSeen = asList(meta.since).find((year) => /^(19|20)\d\d$/.test(year));
  const description = cleanDescription(value.description);
  const references = cleanReferences(meta.refs);
  const motives = asLabels(meta.motive, meta['cfr-type-of-incident']);
  const kind = readKind(context.source, references);
  const told = [description ?? '', ...motives, ...names.map(({ text }) => text), ...references];
  return {
    source: context.source.id,
    id: uuid.toLowerCase(),
    kind,
    name: names[0]?.text ?? '',
    names: names.map((name, index) => (index === 0 ? withOwnUser(name, context.source) : name)),
    attackIds: [...new Set([...ownId, ...attackIds])],
    ...(country === undefined ? {} : { country }),
    motives,
    sectors: asLabels(meta['targeted-sector'], meta['cfr-target-category']),
    ...(kind === 'actor' && tellsOfExtortion(told) ? { extorts: true } : {}),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(description === undefined ? {} : { description }),
    references,
    relations: readRelations(value.related, uuid),
  };
}

/** The primary name of a record is of the vendor whose names the source lists. */
function withOwnUser(name: RecordName, { ownNamesOf }: SourceDefinition): RecordName {
  return ownNamesOf === undefined ? name : { ...name, usedBy: [...new Set([...name.usedBy, ownNamesOf])] };
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
    users.set(key, (users.get(key) ?? new Set()).add(label));
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
  for (const item of raw.slice(0, MAX_RELATIONS)) {
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
