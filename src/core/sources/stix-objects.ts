import { STIX_MARKINGS, STIX_OBJECTS } from '../limits';
import { failed, ok, type Result } from '../model/result';
import type { Tlp } from '../model/source-record';
import type { Steps } from '../model/steps';
import { countSkipped, type Fields, isObject } from './adapter';
import { asList } from './clean-text';
import { readTlp, strictest } from './tlp';

const STIX_ID = /^([a-z][a-z0-9-]{1,60})--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The kinds of object that tell of actors. Indicators, sightings, mitigations and the like are read past. */
const TYPES: ReadonlySet<string> = new Set([
  ...['intrusion-set', 'threat-actor', 'campaign', 'malware', 'tool', 'attack-pattern'],
  ...['relationship', 'report', 'identity', 'location', 'marking-definition', 'x-mitre-collection'],
]);

/** What is read of them. ATT&CK's objects have as much again of how to detect and mitigate. */
const FIELDS = [
  ...([
    'type',
    'id',
    'created',
    'modified',
    'created_by_ref',
    'revoked',
    'lang',
    'name',
    'description',
  ] as const),
  ...(['aliases', 'external_references', 'object_marking_refs', 'granular_markings'] as const),
  ...([
    'relationship_type',
    'source_ref',
    'target_ref',
    'object_refs',
    'published',
    'kill_chain_phases',
  ] as const),
  ...(['is_family', 'first_seen', 'last_seen', 'identity_class', 'sectors', 'country'] as const),
  ...(['goals', 'primary_motivation', 'secondary_motivations', 'personal_motivations'] as const),
  ...(['labels', 'threat_actor_types', 'roles', 'sophistication', 'resource_level'] as const),
  ...(['definition', 'extensions', 'x_opencti_definition', 'x_opencti_aliases'] as const),
  ...(['x_mitre_aliases', 'x_mitre_version', 'x_mitre_deprecated'] as const),
  ...(['x_mitre_first_seen_citation', 'x_mitre_last_seen_citation'] as const),
] as const;

/** An object of a bundle. Only type and id are checked. */
export type StixObject = { readonly [Field in (typeof FIELDS)[number]]?: unknown } & {
  readonly type: string;
  /** Lower case. */
  readonly id: string;
};

export interface StixObjects {
  /** The newest version of each that is in force. */
  readonly byId: ReadonlyMap<string, StixObject>;
  readonly skipped: Record<string, number>;
}

const VERSION_FIELDS = ['type', 'id', 'created', 'modified', 'revoked', 'x_mitre_deprecated'];
/** Who acts, for whom a relationship tells anything. */
const ACTING = /^(?:intrusion-set|threat-actor|campaign)--/i;
/** Stands for an object that is read past. It still counts as one. */
const PASSED: Fields = Object.freeze({});

/** An object without what is not read of it, so that a large bundle takes little memory. */
export function keepStix(entry: unknown): unknown {
  if (!isObject(entry)) return entry;
  if (typeof entry.type !== 'string' || !STIX_ID.test(String(entry.id))) return entry;
  if (!TYPES.has(entry.type)) return PASSED;
  return Object.fromEntries(
    fieldsOf(entry).flatMap((field) => (Object.hasOwn(entry, field) ? [[field, entry[field]]] : [])),
  );
}

/** Two thirds of ATT&CK's relationships lead from no actor to none. That they are there is kept: an older version may differ. */
function fieldsOf({ type, source_ref: source, target_ref: target }: Fields): readonly string[] {
  const isRead = [source, target].some((ref) => typeof ref === 'string' && ACTING.test(ref));
  return type !== 'relationship' || isRead ? FIELDS : VERSION_FIELDS;
}

/** The objects of a bundle, of a TAXII 2.1 envelope or of a list, by their ids. */
export function* readStixObjects(input: unknown): Steps<Result<StixObjects>> {
  const objects = isObject(input) ? input.objects : input;
  if (!Array.isArray(objects)) return failed('This is not a STIX bundle: it has no list of objects.');
  if (objects.length === 0) return failed('The bundle holds no objects.');
  if (objects.length > STIX_OBJECTS.max) return failed(STIX_OBJECTS.words);
  const skipped: Record<string, number> = {};
  const byId = yield* newestVersions(objects, skipped);
  for (const [id, object] of byId) {
    const reason = whyNotInForce(object);
    if (reason === undefined) continue;
    byId.delete(id);
    if (object.type !== 'relationship') countSkipped(skipped, reason);
  }
  return ok({ byId, skipped });
}

function* newestVersions(
  objects: readonly unknown[],
  skipped: Record<string, number>,
): Steps<Map<string, StixObject>> {
  const byId = new Map<string, StixObject>();
  for (const raw of objects) {
    yield;
    if (!isObject(raw)) countSkipped(skipped, 'not an object');
    else if (typeof raw.type === 'string' && TYPES.has(raw.type)) {
      const id = typeof raw.id === 'string' ? raw.id.toLowerCase() : '';
      const known = byId.get(id);
      if (STIX_ID.exec(id)?.[1] !== raw.type) countSkipped(skipped, 'no identifier');
      else if (known === undefined) byId.set(id, { ...raw, type: raw.type, id });
      else {
        countSkipped(skipped, 'an older version');
        if (modifiedAt(raw) >= modifiedAt(known)) byId.set(id, { ...raw, type: raw.type, id });
      }
    }
  }
  return byId;
}

/** Milliseconds since 1970; what has no time is older than everything that has. */
function modifiedAt({ modified, created }: Fields): number {
  const given = typeof modified === 'string' ? modified : created;
  const time = typeof given === 'string' ? Date.parse(given) : Number.NaN;
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

function whyNotInForce({ revoked, x_mitre_deprecated: deprecated }: Fields): string | undefined {
  if (revoked === true) return 'revoked by its source';
  return deprecated === true ? 'deprecated by its source' : undefined;
}

/** What tells one object of a type from another: the UUID of its id, as MISP's copies have it too. */
export function uuidOf(id: string): string {
  return id.slice(id.indexOf('--') + 2);
}

/** Other names of an actor or of software; MITRE and OpenCTI have fields of their own for them. */
export function aliasesOf({
  aliases,
  x_mitre_aliases: mitre,
  x_opencti_aliases: opencti,
}: StixObject): string[] {
  return [...asList(aliases), ...asList(mitre), ...asList(opencti)];
}

/** How far an object may be passed on, by all the marks on it and on its parts. */
export function markingOf(object: StixObject, { byId }: StixObjects): Tlp | undefined {
  const granular = listOf(object.granular_markings).map((marking) =>
    isObject(marking) ? marking.marking_ref : undefined,
  );
  const refs = [...listOf(object.object_marking_refs), ...granular];
  return strictest(
    refs.map((ref) => (typeof ref === 'string' ? markOf(ref.toLowerCase(), byId) : undefined)),
  );
}

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw.slice(0, STIX_MARKINGS) : [];
}

/**
 * The marks of TLP 1 (STIX 2.1, 7.2.1.4) and of TLP 2 (OASIS, cti-stix-common-objects, extension TLP 2.0): they are known by
 * their ids and need not be in a bundle.
 */
const WELL_KNOWN: Readonly<Record<string, Tlp>> = {
  '613f2e26-407d-48c7-9eca-b8e91df99dc9': 'clear',
  '34098fce-860f-48ae-8e50-ebd3cc5e41da': 'green',
  'f88d31f6-486f-44da-b317-01333bde0b82': 'amber',
  '5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'red',
  '94868c89-83c2-464b-929b-a1a8aa3c8487': 'clear',
  'bab4a63c-aed9-4cf5-a766-dfca5abac2bb': 'green',
  '55d920b0-5e8b-4f79-9ee9-91f868d9b421': 'amber',
  '939a9414-2ddd-4d32-a0cd-375ea402b003': 'amber+strict',
  'e828b379-4e03-4974-9ac4-e53a884c97c1': 'red',
};

const TLP_2_EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

function markOf(id: string, byId: StixObjects['byId']): Tlp | undefined {
  const uuid = uuidOf(id);
  if (Object.hasOwn(WELL_KNOWN, uuid)) return WELL_KNOWN[uuid];
  const marking = byId.get(id);
  if (marking?.type !== 'marking-definition') return undefined;
  const { definition, extensions, name } = marking;
  const extension = isObject(extensions) ? extensions[TLP_2_EXTENSION] : undefined;
  return (
    readTlp(isObject(extension) ? extension.tlp_2_0 : undefined) ??
    readTlp(isObject(definition) ? definition.tlp : undefined) ??
    // As OpenCTI and MISP write them.
    readTlp(marking.x_opencti_definition ?? name)
  );
}
