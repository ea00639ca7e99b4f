import type { SourceRecord } from '../model/source-record';
import type { AdapterResult } from './adapter';

/** What identifies a value of a cluster. */
export const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** No galaxy cluster comes near it (the largest holds 3,683 values); beyond it the file is not what it says. */
const MAX_VALUES = 100_000;

/**
 * The shape all galaxy clusters share: walks `values` and counts what is left out.
 *
 * @param readValue gives the record, or the reason why there is none
 */
export function readGalaxy(
  input: unknown,
  readValue: (value: Readonly<Record<string, unknown>>) => SourceRecord | string,
): AdapterResult {
  const values = galaxyValues(input);
  if (typeof values === 'string') return { ok: false, error: values };
  const records = new Map<string, SourceRecord>();
  const skipped: Record<string, number> = {};
  for (const value of values) {
    const record = isObject(value) ? readValue(value) : 'not an object';
    const reason =
      typeof record === 'string' ? record : records.has(record.id) ? 'identifier used twice' : undefined;
    if (reason !== undefined) skipped[reason] = (skipped[reason] ?? 0) + 1;
    else if (typeof record !== 'string') records.set(record.id, record);
  }
  if (records.size === 0) return { ok: false, error: 'The file holds no record that can be read.' };
  return { ok: true, records: [...records.values()], skipped, ...galaxyVersion(input) };
}

/** The cluster's list of values, or why there is none. */
export function galaxyValues(input: unknown): readonly unknown[] | string {
  if (!isObject(input)) return 'This is not a MISP galaxy cluster: the file is not a JSON object.';
  if (!Array.isArray(input.values)) return 'This is not a MISP galaxy cluster: it has no list of values.';
  if (input.values.length === 0) return 'The file holds no records.';
  if (input.values.length > MAX_VALUES) return `The file holds more than ${MAX_VALUES} records.`;
  return input.values;
}

export function galaxyVersion(input: unknown): { version?: string } {
  if (!isObject(input)) return {};
  const { version } = input;
  return typeof version === 'number' || typeof version === 'string' ? { version: String(version) } : {};
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
