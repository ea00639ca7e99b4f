import type { Result } from '../model/result';
import type { Producers } from '../model/source-record';
import type { Adapter, SourceContent } from './adapter';
import type { SourceDefinition, SourceFormat } from './catalogue';
import { checkContent } from './check-content';
import { readEtdaCards } from './etda-cards';
import { readMalpediaActors } from './malpedia-actors';
import { readMicrosoftMapping } from './microsoft-mapping';
import { readMispCluster } from './misp-cluster';
import { readMispEvent } from './misp-event';
import { readMispProducers } from './misp-galaxy';
import { readOrklActors } from './orkl-actors';
import { readOrklEntry } from './orkl-entry';
import { readOtherScripts } from './other-scripts';
import { readOwnTable, readOwnTableInSteps } from './own-table';
import { readRansomlookGroups } from './ransomlook-groups';
import { readTableInSteps, TABLE_LISTS } from './read-table';
import { readStixBundle, readStixInSteps } from './stix-bundle';
import { keepStix } from './stix-objects';

type Adapters = { readonly [F in SourceFormat]: Adapter };

/** How each format is read, within the limits; a format without an adapter does not compile. */
export const ADAPTERS: Adapters = withinLimits({
  'misp-cluster': {
    title: 'MISP galaxy cluster',
    signs: ['values'],
    read: readMispCluster,
    namesVendorsById: true,
  },
  'misp-producers': { read: readMispProducers },
  'microsoft-mapping': { title: 'Microsoft’s mapping of names', read: readMicrosoftMapping },
  'stix-bundle': {
    title: 'STIX 2.0 or 2.1 bundle',
    signs: ['objects'],
    read: readStixBundle,
    readInSteps: readStixInSteps,
    keep: keepStix,
    givesReports: true,
  },
  'etda-cards': { title: 'ETDA Threat Group Cards', read: readEtdaCards },
  'malpedia-actors': { title: 'Malpedia actors', read: readMalpediaActors },
  'misp-event': {
    title: 'MISP event',
    signs: ['Event', 'response'],
    read: readMispEvent,
    givesReports: true,
  },
  'orkl-actors': { read: readOrklActors },
  'orkl-entry': {
    title: 'ORKL library entry',
    signs: ['plain_text'],
    read: readOrklEntry,
    givesReports: true,
  },
  'other-scripts': { decode: readTableInSteps, read: readOtherScripts },
  'ransomlook-groups': { read: readRansomlookGroups },
  // Last of those that are tried: almost anything is a table.
  'own-table': {
    title: 'Table (CSV, TSV or JSON)',
    signs: TABLE_LISTS,
    decode: readTableInSteps,
    read: readOwnTable,
    readInSteps: readOwnTableInSteps,
  },
});

/** No format passes on what exceeds them, whatever its adapter does. */
function withinLimits(adapters: Adapters): Adapters {
  const checked = Object.entries(adapters).map(([format, adapter]): [string, Adapter] => {
    const { read, readInSteps } = adapter;
    return [
      format,
      {
        ...adapter,
        read: (input, context) => checkContent(read(input, context)),
        ...(readInSteps && {
          *readInSteps(input, context) {
            return checkContent(yield* readInSteps(input, context));
          },
        }),
      },
    ];
  });
  return Object.fromEntries(checked) as Adapters;
}

/** Reads one source's parsed JSON with the adapter of its format. */
export function readSource(
  source: SourceDefinition,
  input: unknown,
  producers: Producers,
): Result<SourceContent> {
  return ADAPTERS[source.format].read(input, { source, producers });
}
