import { linkRecords } from '@/core/identity/link-records';
import type { BundledDataset } from '@/core/model/dataset';
import type { SourceRecord } from '@/core/model/source-record';
import { SOURCES } from '@/core/sources/catalogue';
import type { Upstream } from './read-upstream';

/** The longest lists of reports add weight and no evidence: a reader follows a few. */
const MAX_REFERENCES = 12;

/**
 * Facts only: descriptions are left out, relations are kept where they lead to something known. The order of
 * the upstream files is kept, so the same files give the same bytes.
 *
 * @param taken ISO date at which the files were taken
 */
export function makeBundle({ records, producers, versions }: Upstream, taken: string): BundledDataset {
  const known = new Set(records.map((record) => record.id));
  const facts = records.map((record) => toFacts(record, known));
  const { groups: linked } = linkRecords(facts.filter((record) => record.kind === 'actor'));
  const targets = new Set(
    linked.flat().flatMap((record) => record.relations.map((relation) => relation.target)),
  );
  return {
    format: 1,
    sources: SOURCES.filter((source) => source.bundled).map(({ id }) => ({
      id,
      version: versions[id] ?? '',
      taken,
    })),
    producers,
    actors: linked,
    software: facts
      .filter((record) => record.kind !== 'actor')
      .map((record) => ({
        ...record,
        id: targets.has(record.id) ? record.id : '',
        relations: [],
        references: [],
        sectors: [],
        motives: [],
      })),
  };
}

function toFacts({ description: _, ...record }: SourceRecord, known: ReadonlySet<string>): SourceRecord {
  return {
    ...record,
    references: record.references.slice(0, MAX_REFERENCES),
    relations: record.relations.filter((relation) => known.has(relation.target)),
  };
}
