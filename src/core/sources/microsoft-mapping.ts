import type { SourceId, SourceRecord } from '../model/source-record';
import type { AdapterResult } from './adapter';
import { cleanName } from './clean-name';
import { asLabels } from './clean-text';
import { collectNames } from './collect-names';
import { countryCode } from './country-code';
import { isObject } from './misp-galaxy';

const NAME_FIELD = 'Threat actor name';
const ORIGIN_FIELD = 'Origin/Threat';
const ALIASES_FIELD = 'Other names';
/** The mapping held 166 actors in 2026. */
const MAX_ENTRIES = 20_000;

/** Names that Microsoft gives to groups in development, before and since April 2023. */
const MICROSOFT_TEMPORARY = /^(?:storm|dev)-\d+$/i;

/**
 * Reads Microsoft's `MicrosoftMapping.json`: `[{"Threat actor name", "Origin/Threat", "Other names"}]`, aliases
 * as one comma-joined string, origin and kind of threat joined likewise ("Israel, Private sector offensive actor").
 * The file has no identifiers, so a record's id is its primary name.
 */
export function readMicrosoftMapping(input: unknown, source: SourceId): AdapterResult {
  if (!Array.isArray(input))
    return { ok: false, error: "This is not Microsoft's mapping: the file is not a list." };
  if (input.length === 0) return { ok: false, error: 'The file holds no records.' };
  if (input.length > MAX_ENTRIES)
    return { ok: false, error: `The file holds more than ${MAX_ENTRIES} records.` };
  const records = new Map<string, SourceRecord>();
  const skipped: Record<string, number> = {};
  for (const entry of input) {
    const record = isObject(entry) ? readEntry(entry, source) : 'not an object';
    const reason =
      typeof record === 'string' ? record : records.has(record.id) ? 'name used twice' : undefined;
    if (reason !== undefined) skipped[reason] = (skipped[reason] ?? 0) + 1;
    else if (typeof record !== 'string') records.set(record.id, record);
  }
  if (records.size === 0) return { ok: false, error: 'The file holds no record that can be read.' };
  return { ok: true, records: [...records.values()], skipped };
}

function readEntry(entry: Readonly<Record<string, unknown>>, source: SourceId): SourceRecord | string {
  const primary = entry[NAME_FIELD];
  const aliases = entry[ALIASES_FIELD];
  const own = cleanName(primary);
  if (own.kind !== 'name') return 'no name';
  const usersOf = (text: string) =>
    text === own.name.text || MICROSOFT_TEMPORARY.test(text) ? ['Microsoft'] : [];
  const collected = collectNames(
    [primary, ...(typeof aliases === 'string' ? aliases.split(',') : [])],
    usersOf,
  );
  if (collected === null) return 'no name';
  const origins = String(entry[ORIGIN_FIELD] ?? '')
    .split(',')
    .map((part) => part.trim());
  const country = origins.map(countryCode).find((code) => code !== undefined);
  return {
    source,
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
  };
}
