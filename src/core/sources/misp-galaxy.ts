import { RECORDS } from '../limits';
import { failed, ok, type Result } from '../model/result';
import type { SourceRecord } from '../model/source-record';
import { type Fields, isObject, readRecords, type SourceContent, versionOf } from './adapter';
import { cleanLabel } from './clean-text';

/** What identifies a value of a cluster. */
export const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The records of a cluster's list of values. Format: MISP galaxy's schema_clusters.json. */
export function readGalaxy(
  input: unknown,
  readValue: (value: Fields) => SourceRecord | string,
): Result<SourceContent> {
  const values = galaxyValues(input);
  if (!values.ok) return values;
  const read = readRecords(values.value, readValue);
  return read.ok ? ok({ ...read.value, ...galaxyVersion(input) }) : read;
}

/** Reads the galaxy's `producer` cluster: who the UUIDs of `name-attribution` are. */
export function readMispProducers(input: unknown): Result<SourceContent> {
  const values = galaxyValues(input);
  if (!values.ok) return values;
  const producers = new Map<string, string>();
  const skipped: Record<string, number> = {};
  for (const value of values.value) {
    const { uuid, value: name } = isObject(value) ? value : {};
    const label = typeof name === 'string' ? cleanLabel(name) : '';
    if (typeof uuid === 'string' && UUID.test(uuid) && label !== '') {
      producers.set(uuid.toLowerCase(), label);
    } else {
      skipped['no name or identifier'] = (skipped['no name or identifier'] ?? 0) + 1;
    }
  }
  if (producers.size === 0) return failed('The file holds no producer that can be read.');
  return ok({
    records: [],
    producers: Object.fromEntries(producers),
    skipped,
    ...galaxyVersion(input),
  });
}

function galaxyValues(input: unknown): Result<readonly unknown[]> {
  if (!isObject(input)) return failed('This is not a MISP galaxy cluster: the file is not a JSON object.');
  if (!Array.isArray(input.values))
    return failed('This is not a MISP galaxy cluster: it has no list of values.');
  if (input.values.length === 0) return failed('The file holds no records.');
  if (input.values.length > RECORDS.max) return failed(RECORDS.words);
  return ok(input.values);
}

function galaxyVersion(input: unknown): { readonly version?: string } {
  return isObject(input) ? versionOf(input.version) : {};
}
