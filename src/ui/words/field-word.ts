import type { ComparedField } from '@/core/identity/compare-actors';
import type { PlainKey } from './messages';
import { say } from './say';

/** As the comparison of two datasets calls what changed of an actor. */
const FIELDS: Readonly<Record<ComparedField, PlainKey>> = {
  'primary name': 'data.fieldName',
  country: 'data.fieldCountry',
  motive: 'data.fieldMotive',
  sector: 'data.fieldSector',
  'target country': 'data.fieldVictim',
  threat_actor_types: 'data.fieldType',
  roles: 'data.fieldRole',
  sophistication: 'data.fieldSophistication',
  resource_level: 'data.fieldResources',
  last_seen: 'data.fieldLastSeen',
  'first seen': 'data.fieldFirstSeen',
  description: 'data.fieldDescription',
  relation: 'data.fieldRelation',
  reference: 'data.fieldReference',
  citation: 'data.fieldCitation',
  marking: 'data.fieldMarking',
  record: 'data.fieldRecord',
};

/** What changed of an actor; one that a later version compared comes back as it is. */
export function fieldWord(field: string): string {
  return isKnown(field) ? say(FIELDS[field]) : field;
}

function isKnown(field: string): field is ComparedField {
  return Object.hasOwn(FIELDS, field);
}
