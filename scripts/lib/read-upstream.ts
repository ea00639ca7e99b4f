import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failed } from '@/core/model/result';
import type { Producers, SourceId, SourceRecord } from '@/core/model/source-record';
import { finish } from '@/core/model/steps';
import type { SourceContent } from '@/core/sources/adapter';
import { SOURCES, type SourceDefinition } from '@/core/sources/catalogue';
import { ADAPTERS, readSource } from '@/core/sources/read-source';
import { parseFile } from './parse-file';
import { PROJECT_ROOT } from './project';

export interface Upstream {
  readonly records: readonly SourceRecord[];
  readonly producers: Producers;
  /** The publisher's version of each file that was read. */
  readonly versions: Readonly<Record<SourceId, string>>;
}

/**
 * Reads a folder of upstream files, each under the name it is published with, through the product's own
 * adapters. Only bundled sources unless `withOptional`; those of a server's API have no published file. What Byname carries
 * itself is read from `assets`.
 *
 * @throws Error that names the file which is missing or cannot be read
 */
export function readUpstream(folder: string, { withOptional = false } = {}): Upstream {
  const sources = SOURCES.filter(({ bundled, needsAccess }) => bundled || (withOptional && !needsAccess));
  const versions: Record<SourceId, string> = {};
  const read = (source: SourceDefinition, producers: Producers): SourceContent => {
    const input = source.carried ? readCarried(source) : readJson(folder, source);
    const result = readSource(source, input, producers);
    if (!result.ok) throw new Error(`${source.id}: ${result.error}`);
    if (result.value.version !== undefined) versions[source.id] = result.value.version;
    return result.value;
  };
  const vendors = sources.filter(({ gives }) => gives === 'vendors');
  const producers: Producers = Object.assign({}, ...vendors.map((source) => read(source, {}).producers));
  const others = sources.filter(({ gives }) => gives !== 'vendors');
  return { records: others.flatMap((source) => read(source, producers).records), producers, versions };
}

/** A source's table in the project, by its id. */
function readCarried({ id, format }: SourceDefinition): unknown {
  const steps = ADAPTERS[format].decode?.(readFileSync(join(PROJECT_ROOT, 'assets', `${id}.tsv`)));
  const decoded = steps ? finish(steps) : failed('its format is none of a table');
  if (!decoded.ok) throw new Error(`${id}: ${decoded.error}`);
  return decoded.value;
}

function readJson(folder: string, source: SourceDefinition): unknown {
  const file = join(folder, new URL(source.address).pathname.split('/').at(-1) ?? '');
  if (!existsSync(file)) throw new Error(`${file} is missing (${source.title}).`);
  return parseFile(file, readFileSync(file, 'utf8'));
}
