import {
  CONTENT_UNITS,
  type Limit,
  NAMES,
  RECORD_REFERENCES,
  RECORD_RELATIONS,
  RECORDS,
  RELATIONS,
  REPORTS,
} from '../limits';
import { failed, ok, type Result } from '../model/result';
import type { SourceRecord } from '../model/source-record';
import { countNames, countSkipped, type SourceContent } from './adapter';

/**
 * Holds what an adapter read against what a feed may hold, whatever its format: nothing passes on that would cost more than it
 * weighs. Lists that are too long for one record are cut, and the rest is counted.
 */
export function checkContent(read: Result<SourceContent>): Result<SourceContent> {
  if (!read.ok) return read;
  const { reports = [] } = read.value;
  const skipped = { ...read.value.skipped };
  const records = read.value.records.map((record) => shortened(record, skipped));
  const relations = records.reduce((sum, record) => sum + record.relations.length, 0);
  const counts: readonly (readonly [Limit, number])[] = [
    [RECORDS, records.length],
    [REPORTS, reports.length],
    [RELATIONS, relations],
    [NAMES, countNames(records)],
  ];
  const exceeded = counts.find(([{ max }, count]) => count > max)?.[0];
  if (exceeded !== undefined) return failed(exceeded.words);
  const content = { ...read.value, records, skipped };
  return isWithin(content, CONTENT_UNITS.max) ? ok(content) : failed(CONTENT_UNITS.words);
}

function shortened(record: SourceRecord, skipped: Record<string, number>): SourceRecord {
  const cut = <T>(list: readonly T[], { max, words }: Limit): readonly T[] => {
    if (list.length <= max) return list;
    countSkipped(skipped, words, list.length - max);
    return list.slice(0, max);
  };
  const references = cut(record.references, RECORD_REFERENCES);
  const relations = cut(record.relations, RECORD_RELATIONS);
  const isWhole = references === record.references && relations === record.relations;
  return isWhole ? record : { ...record, references, relations };
}

/** Whether all texts of plain data together have so many UTF-16 units at most; a text counts wherever it stands. */
function isWithin(data: unknown, max: number): boolean {
  let left = max;
  const count = (value: unknown): void => {
    if (left < 0) return;
    if (typeof value === 'string') left -= value.length;
    else if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value)) count(part);
  };
  count(data);
  return left >= 0;
}
