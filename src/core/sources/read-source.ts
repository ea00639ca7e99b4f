import type { Result } from '../model/result';
import type { Producers } from '../model/source-record';
import type { Adapter, SourceContent } from './adapter';
import type { SourceDefinition, SourceFormat } from './catalogue';
import { readMicrosoftMapping } from './microsoft-mapping';
import { readMispCluster } from './misp-cluster';
import { readMispProducers } from './misp-galaxy';
import { readOrklActors } from './orkl-actors';
import { readRansomlookGroups } from './ransomlook-groups';
import { readStixBundle } from './stix-bundle';

/** How each format is read; a format without an adapter does not compile. */
export const ADAPTERS: { readonly [F in SourceFormat]: Adapter } = {
  'misp-cluster': { title: 'MISP galaxy cluster', read: readMispCluster, namesVendorsById: true },
  'misp-producers': { read: readMispProducers },
  'microsoft-mapping': { title: 'Microsoft’s mapping of names', read: readMicrosoftMapping },
  'stix-bundle': { title: 'STIX 2.0 or 2.1 bundle', read: readStixBundle },
  'orkl-actors': { read: readOrklActors },
  'ransomlook-groups': { read: readRansomlookGroups },
};

/** Reads one source's parsed JSON with the adapter of its format. */
export function readSource(
  source: SourceDefinition,
  input: unknown,
  producers: Producers,
): Result<SourceContent> {
  return ADAPTERS[source.format].read(input, { source, producers });
}
