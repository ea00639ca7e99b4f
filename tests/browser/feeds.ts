import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT, SHARED_FOLDER } from '../../scripts/lib/project';
import type { BundledDataset } from '../../src/core/model/dataset';
import type { Producers, SourceId, SourceRecord } from '../../src/core/model/source-record';
import { SOURCES, type SourceDefinition } from '../../src/core/sources/catalogue';

export interface FeedFiles {
  /** Where the files come from, for the run's first line. */
  readonly origin: string;
  /** Body of each source that a refresh asks for. */
  readonly bodies: ReadonlyMap<SourceId, string>;
  /** Words of a description that the bundled dataset does not hold, of the actor Storm-0558. */
  readonly descriptionOfStorm0558: string;
}

/**
 * The real published files where they lie beside the checkout, and otherwise files of the same form and
 * size written from the bundled facts, so that a refresh is always tried at full size.
 */
export function loadFeeds(): FeedFiles {
  const sources = SOURCES.filter((source) => source.refreshedByDefault);
  const folder = join(SHARED_FOLDER, 'upstream');
  if (existsSync(folder)) {
    const read = (source: SourceDefinition) => readFileSync(join(folder, publishedName(source)), 'utf8');
    return {
      origin: 'the published files in ../shared/upstream',
      bodies: new Map(sources.map((source) => [source.id, read(source)])),
      descriptionOfStorm0558: 'threat actor with espionage objectives',
    };
  }
  const dataset = readBundle();
  return {
    origin: 'files written from the bundled dataset (../shared/upstream is not here)',
    bodies: new Map(sources.map((source) => [source.id, JSON.stringify(rebuild(source, dataset))])),
    descriptionOfStorm0558: 'Storm-0558 as a test feed describes it',
  };
}

function publishedName(source: SourceDefinition): string {
  return new URL(source.address).pathname.split('/').pop() ?? '';
}

function readBundle(): BundledDataset {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, 'assets/public/dataset.json'), 'utf8')) as BundledDataset;
}

function rebuild(source: SourceDefinition, dataset: BundledDataset): unknown {
  const records = dataset.actors.flat().filter((record) => record.source === source.id);
  switch (source.format) {
    case 'misp-cluster':
      return {
        type: source.id,
        version: 10_000,
        values: records.map((record) => clusterValue(record, dataset.producers)),
      };
    case 'misp-producers':
      return {
        type: 'producer',
        version: 10_000,
        values: Object.entries(dataset.producers).map(([uuid, value]) => ({ uuid, value })),
      };
    case 'microsoft-mapping':
      return records.map((record) => ({
        'Threat actor name': record.name,
        'Origin/Threat': [record.country, ...record.motives].filter(Boolean).join(', '),
        'Other names': record.names
          .slice(1)
          .map((name) => name.text)
          .join(', '),
      }));
  }
}

function clusterValue(record: SourceRecord, producers: Producers): unknown {
  const uuidOf = new Map(Object.entries(producers).map(([uuid, vendor]) => [vendor, uuid]));
  const attribution = record.names.flatMap((name) =>
    name.usedBy.flatMap((vendor) => (uuidOf.has(vendor) ? [`${name.text}:${uuidOf.get(vendor)}`] : [])),
  );
  return {
    uuid: record.id,
    value: record.name,
    description: `${record.name} as a test feed describes it.`,
    meta: {
      synonyms: record.names.slice(1).map((name) => name.text),
      'name-attribution': attribution,
      refs: record.references,
      ...(record.country ? { country: record.country } : {}),
      ...(record.attackIds[0] ? { external_id: record.attackIds[0] } : {}),
    },
    related: record.relations.map(({ type, target }) => ({ type, 'dest-uuid': target })),
  };
}
