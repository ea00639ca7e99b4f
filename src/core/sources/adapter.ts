import { VERSION_UNITS } from '../limits';
import type { Report } from '../model/report';
import { failed, ok, type Result } from '../model/result';
import type { Producers, SourceRecord } from '../model/source-record';
import { finish, type Steps } from '../model/steps';
import { visible, wellFormed } from '../text/characters';
import type { SourceDefinition } from './catalogue';

/** Records left out of a file that was otherwise read, by reason. */
export type Skipped = Readonly<Record<string, number>>;

/** What one file holds. */
export interface SourceContent {
  readonly records: readonly SourceRecord[];
  /** Of a file that lists vendors; it has no records. */
  readonly producers?: Producers;
  /** Of a file that holds reports. */
  readonly reports?: readonly Report[];
  readonly skipped: Skipped;
  readonly version?: string;
}

/** Records, or vendors in the source that lists those, or reports in one that has nothing else. */
export function countOf({
  records,
  producers,
  reports = [],
}: Pick<SourceContent, 'records' | 'producers' | 'reports'>): number {
  if (producers !== undefined) return Object.keys(producers).length;
  return records.length === 0 ? reports.length : records.length;
}

export function countNames(records: readonly SourceRecord[]): number {
  return new Set(records.flatMap((record) => record.names.map((name) => name.text))).size;
}

export interface AdapterContext {
  readonly source: SourceDefinition;
  /** Who the identifiers of vendors are. */
  readonly producers: Producers;
}

/** Reads one format. */
export interface Adapter {
  /** What a reader calls the format. Absent where a source of one's own can not be in it. */
  readonly title?: string;
  /** Fields by which a file tells that it is meant to be in this format, though nothing in it may be read. */
  readonly signs?: readonly string[];
  /** Its files may hold reports: a reader can import one without making a source of it. */
  readonly givesReports?: true;
  /** How its files are read before, where they are not always JSON. */
  decode?(bytes: Uint8Array): Steps<Result<unknown>>;
  /** The content of parsed JSON, or why there is none, in words for the person in settings. */
  read(input: unknown, context: AdapterContext): Result<SourceContent>;
  /** The same in steps, where its files are large enough to be felt. */
  readInSteps?(input: unknown, context: AdapterContext): Steps<Result<SourceContent>>;
  /** What is read of an entry of one of the outermost lists: the rest need not be kept. What is not of the format stays whole. */
  keep?(entry: unknown): unknown;
  /** Its files give vendors by identifiers: with other producers the same file reads differently. */
  readonly namesVendorsById?: true;
}

export type Fields = Readonly<Record<string, unknown>>;

/**
 * The records of a list. What is no object, what has the id of one before it and what cannot be read is left out and
 * counted: one bad entry never takes the file with it.
 *
 * @param readEntry gives the record, or the reason why there is none
 */
export function* readRecordsInSteps(
  entries: readonly unknown[],
  readEntry: (entry: Fields) => SourceRecord | string,
): Steps<Result<SourceContent>> {
  const records = new Map<string, SourceRecord>();
  const skipped: Record<string, number> = {};
  for (const entry of entries) {
    yield;
    const record = isObject(entry) ? tryEntry(entry, readEntry) : 'not an object';
    if (typeof record === 'string') {
      countSkipped(skipped, record);
      continue;
    }
    // It stands in addresses.
    const id = wellFormed(record.id);
    if (records.has(id)) countSkipped(skipped, 'listed twice');
    else records.set(id, id === record.id ? record : { ...record, id });
  }
  if (records.size === 0) return failed('The file holds no record that can be read.');
  return ok({ records: [...records.values()], skipped });
}

/** The same at one go. */
export function readRecords(
  entries: readonly unknown[],
  readEntry: (entry: Fields) => SourceRecord | string,
): Result<SourceContent> {
  return finish(readRecordsInSteps(entries, readEntry));
}

export function countSkipped(skipped: Record<string, number>, reason: string, count = 1): void {
  skipped[reason] = (skipped[reason] ?? 0) + count;
}

export function tryEntry<T>(entry: Fields, readEntry: (entry: Fields) => T): T | string {
  try {
    return readEntry(entry);
  } catch {
    return 'cannot be read'; // Nested deeper than the stack, or made to throw where it is used.
  }
}

/** A version as a file gives it; nothing for what is none. */
export function versionOf(raw: unknown): { readonly version?: string } {
  const text = typeof raw === 'number' ? String(raw) : raw;
  const version = typeof text === 'string' ? visible(text.slice(0, VERSION_UNITS)) : '';
  return version === '' ? {} : { version };
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
