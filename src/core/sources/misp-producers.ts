import type { ProducersResult } from './adapter';
import { cleanLabel } from './clean-text';
import { galaxyValues, galaxyVersion, isObject, UUID } from './misp-galaxy';

/** Reads the galaxy's `producer` cluster: who the UUIDs of `name-attribution` are. */
export function readMispProducers(input: unknown): ProducersResult {
  const values = galaxyValues(input);
  if (typeof values === 'string') return { ok: false, error: values };
  const producers = new Map<string, string>();
  const skipped: Record<string, number> = {};
  for (const value of values) {
    const { uuid, value: name } = isObject(value) ? value : {};
    const label = typeof name === 'string' ? cleanLabel(name) : '';
    if (typeof uuid === 'string' && UUID.test(uuid) && label !== '') {
      producers.set(uuid.toLowerCase(), label);
    } else {
      skipped['no name or identifier'] = (skipped['no name or identifier'] ?? 0) + 1;
    }
  }
  if (producers.size === 0) return { ok: false, error: 'The file holds no producer that can be read.' };
  return { ok: true, producers: Object.fromEntries(producers), skipped, ...galaxyVersion(input) };
}
