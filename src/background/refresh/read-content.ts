import type { Producers } from '@/core/model/source-record';
import { readSource } from '@/core/sources';
import type { SourceDefinition } from '@/core/sources/catalogue';
import { readMispProducers } from '@/core/sources/misp-producers';
import type { StoredSource } from '@/store/stored';
import { fail, type SourceFailure } from '../download/failure';

/**
 * Of the last good count. Sources grow, and lose a few records in a clean-up; one that lost almost half
 * is a broken export or another file.
 */
const MIN_SHARE = 0.6;

type Content = Pick<StoredSource, 'records' | 'producers' | 'skipped' | 'version'>;

interface ContentOptions {
  readonly producers: Producers;
  /** Records (or vendors) in use now. */
  readonly knownCount: number;
}

/** The records of parsed JSON, by the source's adapter, unless far fewer than are known already. */
export function readContent(
  source: SourceDefinition,
  json: unknown,
  { producers, knownCount }: ContentOptions,
): Content | SourceFailure {
  const content =
    source.format === 'misp-producers' ? readVendors(json) : readRecords(source, json, producers);
  if ('code' in content) return content;
  const count = content.producers ? Object.keys(content.producers).length : content.records.length;
  if (count === 0) return fail('wrong-shape', 'The file holds no records.');
  if (count < knownCount * MIN_SHARE) {
    return fail(
      'too-few',
      `The file holds ${count} records where ${knownCount} are known. The known ones stay.`,
    );
  }
  return content;
}

function readRecords(source: SourceDefinition, json: unknown, producers: Producers): Content | SourceFailure {
  const read = readSource(source, json, producers);
  if (!read.ok) return fail('wrong-shape', read.error);
  return { records: read.records, skipped: read.skipped, ...versionOf(read) };
}

function readVendors(json: unknown): Content | SourceFailure {
  const read = readMispProducers(json);
  if (!read.ok) return fail('wrong-shape', read.error);
  return { records: [], producers: read.producers, skipped: read.skipped, ...versionOf(read) };
}

function versionOf({ version }: { readonly version?: string }): { readonly version?: string } {
  return version === undefined ? {} : { version };
}
