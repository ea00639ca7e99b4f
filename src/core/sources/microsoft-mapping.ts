import { RECORDS } from '../limits';
import { failed, type Result } from '../model/result';
import type { SourceRecord } from '../model/source-record';
import { type AdapterContext, type Fields, readRecords, type SourceContent } from './adapter';
import type { SourceDefinition } from './catalogue';
import { cleanName } from './clean-name';
import { asLabels } from './clean-text';
import { collectNames } from './collect-names';
import { countryCode } from './country-code';
import { withoutNobodies } from './is-nobody';

const NAME_FIELD = 'Threat actor name';
const ORIGIN_FIELD = 'Origin/Threat';
const ALIASES_FIELD = 'Other names';

/** Names that Microsoft gives to groups in development, before and since April 2023. */
const MICROSOFT_TEMPORARY = /^(?:storm|dev)-\d+$/i;

/**
 * Reads Microsoft's `MicrosoftMapping.json`: `[{"Threat actor name", "Origin/Threat", "Other names"}]`, aliases
 * as one comma-joined string, origin and kind of threat joined likewise ("Israel, Private sector offensive actor").
 * The file has no identifiers, so a record's id is its primary name.
 */
export function readMicrosoftMapping(input: unknown, { source }: AdapterContext): Result<SourceContent> {
  if (!Array.isArray(input)) return failed("This is not Microsoft's mapping: the file is not a list.");
  if (input.length === 0) return failed('The file holds no records.');
  if (input.length > RECORDS.max) return failed(RECORDS.words);
  return readRecords(input, (entry) => readEntry(entry, source));
}

function readEntry(entry: Fields, source: SourceDefinition): SourceRecord | string {
  const primary = entry[NAME_FIELD];
  const own = cleanName(primary);
  if (own.kind !== 'name') return 'no name';
  const users = source.ownNamesOf === undefined ? [] : [source.ownNamesOf];
  const usersOf = (text: string) => (text === own.name.text || MICROSOFT_TEMPORARY.test(text) ? users : []);
  const collected = collectNames([primary, ...splitList(entry[ALIASES_FIELD])], usersOf);
  if (typeof collected === 'string') return collected;
  const origins = splitList(entry[ORIGIN_FIELD]);
  const country = origins.map(countryCode).find((code) => code !== undefined);
  return withoutNobodies({
    source: source.id,
    id: own.name.text,
    kind: 'actor',
    name: own.name.text,
    names: collected.names,
    attackIds: collected.attackIds,
    ...(country === undefined ? {} : { country }),
    motives: asLabels(origins).filter((part) => part !== 'Group in development' && !countryCode(part)),
    sectors: [],
    references: [],
    relations: [],
  });
}

function splitList(raw: unknown): readonly string[] {
  return typeof raw === 'string' ? raw.split(',').map((part) => part.trim()) : [];
}
