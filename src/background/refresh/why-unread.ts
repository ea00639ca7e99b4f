import { TABLE_BYTES, TABLE_CELLS, TABLE_COLUMNS, TABLE_ROWS } from '@/core/limits';
import type { Result } from '@/core/model/result';
import { isObject } from '@/core/sources/adapter';
import type { SourceFormat } from '@/core/sources/catalogue';
import { ADAPTERS } from '@/core/sources/read-source';
import { ONLY_HEADER } from '@/core/sources/read-table';
import { fail, type SourceFailure } from '../download/failure';

/** What is wrong with rows of text: that they are no JSON is no fault of theirs. */
const OF_ROWS = new Set([
  ONLY_HEADER,
  ...[TABLE_BYTES, TABLE_ROWS, TABLE_COLUMNS, TABLE_CELLS].map(({ words }) => words),
]);

/**
 * Why a file is in none of the formats that were tried: what the one that it is meant to be in says of it.
 *
 * @param json the file as JSON, or why it is none
 * @param failures in words, by the formats in the order in which they were tried
 */
export function whyUnread(
  json: Result<unknown, SourceFailure>,
  failures: ReadonlyMap<SourceFormat, string>,
): Result<never, SourceFailure> {
  const tried = [...failures];
  const ofRows = tried.find(([, words]) => OF_ROWS.has(words));
  // A list is a table, which is tried last.
  const isOne = tried.length === 1 || (json.ok && Array.isArray(json.value));
  const [, words] = ofRows ?? (isOne ? tried.at(-1) : tried.find(([format]) => isMeant(format, json))) ?? [];
  if (words === undefined && !json.ok) return json;
  return fail('wrong-shape', words ?? 'Byname knows no format that this file is in.');
}

function isMeant(format: SourceFormat, json: Result<unknown, SourceFailure>): boolean {
  const fields = json.ok && isObject(json.value) ? json.value : {};
  return ADAPTERS[format].signs?.some((field) => Object.hasOwn(fields, field)) === true;
}
