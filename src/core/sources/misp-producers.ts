import type { ProducersResult } from './adapter';
import { galaxyValues, galaxyVersion, isObject } from './misp-galaxy';

/** Reads the galaxy's `producer` cluster: who the UUIDs of `name-attribution` are. */
export function readMispProducers(input: unknown): ProducersResult {
  const values = galaxyValues(input);
  if (typeof values === 'string') return { ok: false, error: values };
  const producers: Record<string, string> = {};
  const skipped: Record<string, number> = {};
  for (const value of values) {
    if (
      isObject(value) &&
      typeof value.uuid === 'string' &&
      typeof value.value === 'string' &&
      value.value.trim()
    ) {
      producers[value.uuid.toLowerCase()] = value.value.trim().slice(0, 100);
    } else {
      skipped['no name or identifier'] = (skipped['no name or identifier'] ?? 0) + 1;
    }
  }
  if (Object.keys(producers).length === 0)
    return { ok: false, error: 'The file holds no producer that can be read.' };
  return { ok: true, producers, skipped, ...galaxyVersion(input) };
}
