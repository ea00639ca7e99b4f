import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '@/core/identity/build-dataset';
import { SOURCES, type SourceDefinition } from '@/core/sources/catalogue';
import { readMispProducers } from '@/core/sources/misp-galaxy';
import { readSource } from '@/core/sources/read-source';
import { SHARED_FOLDER } from '../../../scripts/lib/project';

const UPSTREAM = join(SHARED_FOLDER, 'upstream');

/** Real files at full size, where they lie beside the checkout; the trimmed ones have tests of their own. */
describe.skipIf(!existsSync(UPSTREAM))('the published files (where they lie in ../shared/upstream)', () => {
  const producers = readOnce(() => {
    const vendors = SOURCES.find(({ gives }) => gives === 'vendors');
    const result = vendors && readMispProducers(readFile(vendors));
    return (result?.ok && result.value.producers) || {};
  });
  const sources = SOURCES.filter(
    (source) => !source.carried && source.gives !== 'vendors' && existsSync(pathOf(source)),
  );

  it.each(sources)('$id is read, and hardly anything is left out', (source) => {
    const result = readSource(source, readFile(source), producers());
    const skipped = result.ok
      ? Object.values(result.value.skipped).reduce((sum, count) => sum + count, 0)
      : NaN;
    expect(result.ok && result.value.records.length).toBeGreaterThan(40);
    expect(skipped).toBeLessThanOrEqual(result.ok ? result.value.records.length / 20 : 0);
  });

  it('make more actors than the anchor has records, hardly one of two records of one source', () => {
    const records = sources.flatMap((source) => {
      const result = readSource(source, readFile(source), producers());
      return result.ok && source.gives === 'actors' && source.bundled ? result.value.records : [];
    });
    const { actors } = buildDataset(records);
    expect(actors.length).toBeGreaterThan(1_041);
    const doubled = actors.filter(
      (actor) => new Set(actor.records.map(({ source }) => source)).size < actor.records.length,
    );
    expect(doubled.length).toBeLessThan(40);
  });
});

function readFile(source: SourceDefinition): unknown {
  return JSON.parse(readFileSync(pathOf(source), 'utf8'));
}

/** Of an optional source there may be none. */
function pathOf({ address }: SourceDefinition): string {
  return join(UPSTREAM, new URL(address).pathname.split('/').at(-1) || 'none');
}

function readOnce<T>(read: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= read();
    return value;
  };
}
