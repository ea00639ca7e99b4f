import type { Producers } from '../model/source-record';
import type { AdapterResult } from './adapter';
import type { SourceDefinition } from './catalogue';
import { readMicrosoftMapping } from './microsoft-mapping';
import { readMispCluster } from './misp-cluster';

/**
 * Reads one source's parsed JSON with the adapter of its format. Producers are not records: read them
 * with `readMispProducers` first and hand them in.
 */
export function readSource(source: SourceDefinition, input: unknown, producers: Producers): AdapterResult {
  switch (source.format) {
    case 'misp-cluster':
      return readMispCluster(input, { source: source.id, gives: source.gives, producers });
    case 'microsoft-mapping':
      return readMicrosoftMapping(input, source.id);
    case 'misp-producers':
      return { ok: false, error: 'This file lists vendors, not actors.' };
  }
}
