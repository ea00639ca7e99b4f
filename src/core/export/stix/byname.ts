import type { Tlp } from '../../model/source-record';
import { WHO_SAYS_WHAT_EXTENSION } from '../../sources/stix-bundle';
import { REPORT_EXTENSION } from '../../sources/stix-report';
import type { ExportedSource } from '../export-data';
import { CREATED } from '../iso-time';
import { common, type StixObject, stixId } from './common';

/** Who made the objects. */
export const BYNAME: StixObject = {
  ...common('identity', 'Byname'),
  name: 'Byname',
  description:
    'A browser extension that tells who is behind a threat actor’s name. It joins what others published.',
  identity_class: 'system',
};

/** Whose word notes and corrections are; the name is nobody's business. */
export const READER: StixObject = {
  ...common('identity', 'reader'),
  name: 'A reader of Byname',
  description: 'Whoever exported this, and wrote the notes and corrections in it.',
  identity_class: 'individual',
};

/** Where the standard has no room for who says what, that stands under this one's id. */
export const WHO_SAYS_WHAT: StixObject = {
  ...common('extension-definition', 'who-says-what'),
  id: WHO_SAYS_WHAT_EXTENSION,
  created_by_ref: BYNAME.id,
  name: 'Byname: who says what',
  description: 'Of an intrusion set: who uses each name and who lists it, and who says each fact.',
  schema:
    'Property extension of intrusion-set: actor_id and records (the sources’ own entries), names (name, used_by, listed_by, primary_in, citations), countries, motives, sectors, victims (their countries), threat_actor_types, roles, sophistication, resource_level, last_seen (years), years_first_seen (value, said_by), descriptions (text, said_by, date). Of relationship: word, the source’s own word for it. See docs/exports.md of Byname.',
  version: '1.0.0',
  extension_types: ['property-extension'],
};

/** What the standard's report has no room for. */
export const REPORT_AS_KEPT: StixObject = {
  ...common('extension-definition', 'report'),
  id: REPORT_EXTENSION,
  created_by_ref: BYNAME.id,
  name: 'Byname: a report as it is kept',
  description: 'Of a report: its text, its copies, whom its words name and whom its source linked to it.',
  schema:
    'Property extension of report: as_of (the modified of the object that it was written for), report (id, title, by, date, language, addresses, files, text, description, actors that the source linked, modified, tlp), named_in_text (names, count, actors), linked_by_source (name, collection, actor). See docs/exports.md of Byname.',
  version: '1.0.0',
  extension_types: ['property-extension'],
};

/** The publisher of a source, or of a report. */
export function publisherIdentity({ publisher }: Pick<ExportedSource, 'publisher'>): StixObject {
  return { ...common('identity', `publisher/${publisher}`), name: publisher, identity_class: 'organization' };
}

/** On what terms a source's words are passed on; undefined where it has none of its own. */
export function termsMarking(source: ExportedSource): StixObject | undefined {
  if (source.terms === undefined) return undefined;
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    // A marking cannot be modified: other terms are another one.
    id: stixId('marking-definition', `${source.id}/${source.terms}`),
    created: CREATED,
    created_by_ref: publisherIdentity(source).id,
    name: `Terms of ${source.title}`,
    definition_type: 'statement',
    definition: { statement: source.terms },
  };
}

/**
 * TLP 2.0, which the standard itself does not have: OASIS's extension and its objects
 * (cti-stix-common-objects, extension-definition-specifications/tlp-2.0).
 */
const TLP_EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';
const TLP_IDS: Readonly<Record<Tlp, string>> = {
  clear: '94868c89-83c2-464b-929b-a1a8aa3c8487',
  green: 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  amber: '55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'amber+strict': '939a9414-2ddd-4d32-a0cd-375ea402b003',
  red: 'e828b379-4e03-4974-9ac4-e53a884c97c1',
};

export function tlpMarking(tlp: Tlp): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: `marking-definition--${TLP_IDS[tlp]}`,
    created: '2022-10-01T00:00:00.000Z',
    name: `TLP:${tlp.toUpperCase()}`,
    extensions: { [TLP_EXTENSION]: { extension_type: 'property-extension', tlp_2_0: tlp } },
  };
}
