import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Producers, SourceId, SourceRecord } from '@/core/model/source-record';
import { readSource } from '@/core/sources';
import { SOURCES, type SourceDefinition } from '@/core/sources/catalogue';
import { readMispProducers } from '@/core/sources/misp-producers';

export interface Upstream {
  readonly records: readonly SourceRecord[];
  readonly producers: Producers;
  /** The publisher's version of each file that was read. */
  readonly versions: Readonly<Record<SourceId, string>>;
}

/**
 * Reads a folder of upstream files, each under the name it is published with, through the product's own
 * adapters. Only bundled sources unless `withOptional`.
 *
 * @throws Error that names the file which is missing or cannot be read
 */
export function readUpstream(folder: string, { withOptional = false } = {}): Upstream {
  const producers = readProducers(folder);
  const records: SourceRecord[] = [];
  const versions: Record<SourceId, string> = { ...producers.version };
  for (const source of SOURCES) {
    if (source.gives === 'vendors' || (!source.bundled && !withOptional)) continue;
    const result = readSource(source, readJson(folder, source), producers.producers);
    if (!result.ok) throw new Error(`${source.id}: ${result.error}`);
    records.push(...result.records);
    if (result.version !== undefined) versions[source.id] = result.version;
  }
  return { records, producers: producers.producers, versions };
}

function readProducers(folder: string): { producers: Producers; version: Record<SourceId, string> } {
  const source = SOURCES.find(({ gives }) => gives === 'vendors');
  if (source === undefined) throw new Error('The catalogue lists no source of vendors.');
  const result = readMispProducers(readJson(folder, source));
  if (!result.ok) throw new Error(`${source.id}: ${result.error}`);
  return {
    producers: result.producers,
    version: result.version === undefined ? {} : { [source.id]: result.version },
  };
}

function readJson(folder: string, source: SourceDefinition): unknown {
  const file = join(folder, new URL(source.address).pathname.split('/').at(-1) ?? '');
  if (!existsSync(file)) throw new Error(`${file} is missing (${source.title}).`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
