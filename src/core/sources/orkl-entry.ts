import { REPORT_UNITS, REPORTS } from '../limits';
import { cleanProse } from '../model/check-report';
import type { Report } from '../model/report';
import { failed, ok, type Result } from '../model/result';
import {
  type AdapterContext,
  countSkipped,
  type Fields,
  isObject,
  type SourceContent,
  tryEntry,
} from './adapter';
import { readOrklReport } from './orkl-report';

/**
 * Reads an entry of ORKL's library as a reader saves it, or several (`{data: [...]}`): reports with their text and the actors that
 * ORKL linked to each. ORKL links by words of the text, so that an actor called "Safe" is linked to an article that keeps
 * customers safe: its links are claims.
 */
export function readOrklEntry(input: unknown, { source }: AdapterContext): Result<SourceContent> {
  const data = isObject(input) && 'data' in input ? input.data : input;
  const entries: readonly unknown[] = Array.isArray(data) ? data : [data];
  if (!entries.some((entry) => isObject(entry) && 'plain_text' in entry))
    return failed('This is no entry of ORKL’s library: it has no plain text.');
  if (entries.length > REPORTS.max) return failed(REPORTS.words);
  const skipped: Record<string, number> = {};
  const reports = new Map<string, Report>();
  for (const entry of entries) {
    const report = isObject(entry) ? tryEntry(entry, () => readEntry(entry, source.id)) : 'not an object';
    const reason = typeof report === 'string' ? report : reports.has(report.id) ? 'listed twice' : undefined;
    if (reason !== undefined) countSkipped(skipped, reason);
    else if (typeof report !== 'string') reports.set(report.id, report);
  }
  if (reports.size === 0) return failed('The file holds no report that can be read.');
  return ok({ records: [], reports: [...reports.values()], skipped });
}

function readEntry(entry: Fields, source: string): Report | string {
  if (typeof entry.deleted_at === 'string') return 'deleted by its source';
  const report = readOrklReport(entry, source);
  const text = typeof entry.plain_text === 'string' ? cleanProse(entry.plain_text, REPORT_UNITS) : '';
  return typeof report === 'string' || text === '' ? report : { ...report, text };
}
