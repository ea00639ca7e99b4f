import { LABEL_UNITS, RECORD_NUMBERS } from '../limits';
import type { Report, ReportActor } from '../model/report';
import { failed, ok, type Result } from '../model/result';
import type { Citation, RecordName, SourceRecord } from '../model/source-record';
import { finish, type Steps } from '../model/steps';
import { isTraitWord, type Trait, type Traits, traitText, vocabularyForm } from '../model/traits';
import {
  type AdapterContext,
  countSkipped,
  type Fields,
  isObject,
  type SourceContent,
  tryEntry,
  versionOf,
} from './adapter';
import type { SourceDefinition } from './catalogue';
import { cleanDate, cleanDay, yearOf } from './clean-date';
import { cleanName } from './clean-name';
import { asLabels, asList, cleanDescription } from './clean-text';
import { collectNames } from './collect-names';
import { withoutNobodies } from './is-nobody';
import { readTraits } from './read-traits';
import { readStixLinks, type StixLinks } from './stix-links';
import {
  aliasesOf,
  markingOf,
  readStixObjects,
  type StixObject,
  type StixObjects,
  uuidOf,
} from './stix-objects';
import { readStixReferences, type StixReferences } from './stix-references';
import { readStixReport } from './stix-report';
import { tellsOfExtortion } from './tells-of-extortion';
import { strictest } from './tlp';

const KINDS = {
  'intrusion-set': 'actor',
  'threat-actor': 'actor',
  malware: 'malware',
  tool: 'tool',
} as const;

/**
 * Reads a STIX 2.0 or 2.1 bundle (OASIS), or the envelope of a TAXII 2.1 collection: intrusion sets and threat actors with
 * the software, techniques and campaigns that relationships link to them, malware and tools, and reports. Of several versions
 * of an object the newest holds; what is revoked or deprecated is left out and counted. MITRE's own fields (`x_mitre_aliases`,
 * numbers, "(Citation: X)" after a name) are read wherever they stand.
 */
export function* readStixInSteps(input: unknown, { source }: AdapterContext): Steps<Result<SourceContent>> {
  const objects = yield* readStixObjects(input);
  if (!objects.ok) return objects;
  const { byId, skipped } = objects.value;
  const links = yield* readStixLinks(objects.value);
  const records = new Map<string, SourceRecord>();
  const reports: Report[] = [];
  const told = new Map<StixObject, ReportActor>();
  for (const object of byId.values()) {
    yield;
    if (object.type === 'report') {
      const report = tryEntry(object, () => readStixReport(object, objects.value, source, told));
      if (typeof report === 'string') countSkipped(skipped, report);
      else reports.push(report);
    } else if (Object.hasOwn(KINDS, object.type)) {
      const record = tryEntry(object, () => readRecord(object, objects.value, links.get(object.id), source));
      const reason =
        typeof record === 'string' ? record : records.has(record.id) ? 'listed twice' : undefined;
      if (reason !== undefined) countSkipped(skipped, reason);
      else if (typeof record !== 'string') records.set(record.id, record);
    }
  }
  if (records.size === 0 && reports.length === 0)
    return failed('The bundle holds no actor, malware, tool or report that can be read.');
  return ok({
    records: [...records.values()],
    ...(reports.length === 0 ? {} : { reports }),
    skipped,
    ...bundleVersion(objects.value),
  });
}

export function readStixBundle(input: unknown, context: AdapterContext): Result<SourceContent> {
  return finish(readStixInSteps(input, context));
}

/** ATT&CK's own version where its collection is in the bundle, else the day of the newest object. */
function bundleVersion({ byId }: StixObjects): { readonly version?: string } {
  let newest = '';
  for (const { type, modified, x_mitre_version: version } of byId.values()) {
    if (type === 'x-mitre-collection' && version !== undefined) return versionOf(version);
    const day = cleanDay(modified) ?? '';
    if (day > newest) newest = day;
  }
  return versionOf(newest);
}

function readRecord(
  object: StixObject,
  objects: StixObjects,
  links: StixLinks | undefined,
  source: SourceDefinition,
): SourceRecord | string {
  const kind = KINDS[object.type as keyof typeof KINDS];
  // A sample is called by its hash or file.
  if (object.type === 'malware' && object.is_family === false) return 'a sample of malware, not a family';
  const references = readStixReferences(object);
  const raw = [object.name, ...aliasesOf(object)];
  const collected = collectNames(raw, (text) => usersOf(text, object, references, source));
  if (typeof collected === 'string') return collected;
  const [primary] = collected.names;
  if (primary === undefined || cleanName(object.name).kind !== 'name') return 'no name';
  const addresses = references.addresses();
  const description = cleanDescription(object.description);
  const motives = asLabels(motivesOf(object));
  const traits = traitsOf(object);
  const firstSeen = yearOf(object.first_seen);
  const modified = describedAt(object);
  const tlp = strictest([markingOf(object, objects), ...(links?.marks ?? [])]);
  const told = [description ?? '', ...motives, ...collected.names.map(({ text }) => text), ...addresses];
  const record: SourceRecord = {
    source: source.id,
    id: uuidOf(object.id),
    kind,
    name: primary.text,
    names: withCitations(collected.names, raw, references),
    attackIds: [...new Set([...references.attackIds, ...collected.attackIds])].slice(0, RECORD_NUMBERS),
    ...(references.attackId === undefined ? {} : { externalIds: [references.attackId] }),
    ...(links?.country === undefined ? {} : { country: links.country }),
    motives,
    sectors: [...(links?.sectors ?? [])],
    ...(links === undefined || links.victims.size === 0 ? {} : { victims: [...links.victims] }),
    ...(kind !== 'actor' || traits === undefined ? {} : { traits }),
    ...(kind === 'actor' && tellsOfExtortion(told) ? { extorts: true } : {}),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(description === undefined ? {} : { description }),
    references: addresses,
    relations: kind === 'actor' ? [...(links?.relations.values() ?? [])] : [],
    ...(modified === undefined ? {} : { modified }),
    ...(tlp === undefined ? {} : { tlp }),
  };
  return kind === 'actor' ? withoutNobodies(record) : record;
}

/** The primary name is of the vendor whose names the source lists; MITRE's, where the object is MITRE's own. */
function usersOf(
  text: string,
  { name, x_mitre_version: version }: StixObject,
  { attackId }: StixReferences,
  { ownNamesOf }: SourceDefinition,
): readonly string[] {
  const cleaned = cleanName(name);
  if (cleaned.kind !== 'name' || cleaned.name.text !== text) return [];
  const owner = ownNamesOf ?? (attackId !== undefined && version !== undefined ? 'MITRE' : undefined);
  return owner === undefined ? [] : [owner];
}

function withCitations(
  names: readonly RecordName[],
  raw: readonly unknown[],
  { citationsFor }: StixReferences,
): readonly RecordName[] {
  const byName = new Map<string, readonly Citation[]>();
  for (const item of raw) {
    const cleaned = cleanName(item);
    if (cleaned.kind !== 'name' || typeof item !== 'string') continue;
    const key = cleaned.name.text.toLowerCase();
    const citations = citationsFor(item);
    if (citations.length > 0 && !byName.has(key)) byName.set(key, citations);
  }
  return names.map((name) => {
    const citations = byName.get(name.text.toLowerCase());
    return citations === undefined ? name : { ...name, citations };
  });
}

/** Open vocabulary of STIX: "organizational-gain" is read as words. Goals are words already. */
function motivesOf(object: StixObject): readonly string[] {
  return [
    ...asList(object.primary_motivation),
    ...asList(object.secondary_motivations),
    ...asList(object.personal_motivations),
    ...asList(object.goals),
  ].map((word) => traitText(word.slice(0, LABEL_UNITS)));
}

/** Under it an intrusion set that Byname exported holds who says what: `{sophistication: [{value, said_by}], …}`. */
export const WHO_SAYS_WHAT_EXTENSION = 'extension-definition--6c7901b2-8468-5dc6-8319-863a953c37e4';

function whoSaysWhat({ extensions }: StixObject): Fields {
  const own = isObject(extensions) ? extensions[WHO_SAYS_WHAT_EXTENSION] : undefined;
  return isObject(own) ? own : {};
}

function traitsOf(object: StixObject): Traits | undefined {
  const own = whoSaysWhat(object);
  return readTraits((trait) => {
    const said = own[trait];
    const values = Array.isArray(said)
      ? said.map((claim) => (isObject(claim) ? claim.value : undefined))
      : [];
    return [...asList(object[trait]), ...asList(values), ...labelsAs(trait, object)];
  });
}

/**
 * When the description was changed. Byname's own object may have been changed after it, with any of its sources; whoever
 * wrote another description into it dated that by the object.
 */
function describedAt(object: StixObject): string | undefined {
  const { description, modified } = object;
  const own = whoSaysWhat(object).descriptions;
  const said = Array.isArray(own) ? own.filter(isObject) : [];
  const isOwn = said.every(
    ({ text }) =>
      typeof text === 'string' && typeof description === 'string' && description.includes(text.trim()),
  );
  if (said.length === 0 || !isOwn) return cleanDate(modified);
  return said
    .flatMap(({ date }) => cleanDate(date) ?? [])
    .sort()
    .at(-1);
}

/** STIX 2.0 has what an actor is among its labels, beside whatever else somebody wrote there. */
function labelsAs(trait: Trait, { type, labels }: StixObject): readonly string[] {
  if (trait !== 'threat_actor_types' || type !== 'threat-actor') return [];
  return asList(labels).filter((label) => isTraitWord(trait, vocabularyForm(label)));
}
