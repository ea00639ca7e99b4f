import type { PlainKey } from './messages';
import { say } from './say';

/** As the comparison of two datasets calls what changed of an actor. */
const FIELDS: Readonly<Record<string, PlainKey>> = {
  'primary name': 'data.fieldName',
  country: 'data.fieldCountry',
  motive: 'data.fieldMotive',
  sector: 'data.fieldSector',
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
  const key = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  return key === undefined ? field : say(key);
}
