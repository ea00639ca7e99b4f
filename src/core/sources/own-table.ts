import { failed, type Result } from '../model/result';
import type { SourceRecord } from '../model/source-record';
import { finish, type Steps } from '../model/steps';
import { vendorName } from '../naming/vendor-name';
import { type AdapterContext, isObject, readRecordsInSteps, type SourceContent } from './adapter';
import { asLabels, cleanDescription, cleanLabel, cleanReferences } from './clean-text';
import { collectNames, MOST_RAW_NAMES } from './collect-names';
import { anyCountryCode, victimCountries } from './country-code';
import { withoutNobodies } from './is-nobody';
import { makeRecord } from './make-record';
import type { Table, TableCell } from './read-table';
import { readTraits } from './read-traits';
import type { SourceDefinition } from './source-definition';
import { guessMapping, readMapping, type TableField, type TableMapping } from './table-mapping';
import { tellsOfExtortion } from './tells-of-extortion';

/** Up to what stands between two. */
const ADDRESS = /https?:\/\/(?:(?!,https?:\/\/)[^\s"'<>|;])+/g;

/** The option of a source in which the reader's mapping is kept, as JSON. */
export const MAPPING_OPTION = 'columns';

/** Reads a table (`readTableInSteps`) by the mapping that is kept with the source, or else by what its columns are called. */
export function* readOwnTableInSteps(
  input: unknown,
  { source }: AdapterContext,
): Steps<Result<SourceContent>> {
  if (!isTable(input)) return failed('This is no table.');
  const lost = lostColumn(parse(source.options?.[MAPPING_OPTION]), input);
  // A guess in its place could take another column's words for names, and nobody would be asked.
  if (lost !== undefined)
    return failed(`The column “${lost}”, which held the names, is not there. Say which one holds them.`);
  return yield* tableRecords(input, mappingOf(input, source.options), source.id);
}

/** The same at one go. */
export function readOwnTable(input: unknown, context: AdapterContext): Result<SourceContent> {
  return finish(readOwnTableInSteps(input, context));
}

function lostColumn(kept: unknown, { columns }: Table): string | undefined {
  const name = isObject(kept) && isObject(kept.fields) ? kept.fields.name : undefined;
  return typeof name === 'string' && !columns.includes(name) ? name : undefined;
}

/** Which column is what: as the reader said, or else as it is guessed. */
export function mappingOf(table: Table, options: SourceDefinition['options']): TableMapping {
  return readMapping(parse(options?.[MAPPING_OPTION]), table) ?? guessMapping(table);
}

/** What the rows of a table say by a mapping; also of a few rows, to preview it. */
export function* tableRecords(
  table: Table,
  mapping: TableMapping,
  source: string,
): Steps<Result<SourceContent>> {
  if (mapping.fields.name === undefined && Object.keys(mapping.vendors).length === 0)
    return failed('No column holds names. Say which one does.');
  const rows = table.rows.map((cells) => ({ cells }));
  return yield* readRecordsInSteps(rows, ({ cells }) =>
    readRow(cells as readonly TableCell[], table, mapping, source),
  );
}

export function isTable(input: unknown): input is Table {
  return typeof input === 'object' && input !== null && 'columns' in input && 'rows' in input;
}

function parse(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return undefined; // Kept by another version, or damaged: the columns' names say enough.
  }
}

function readRow(
  cells: readonly TableCell[],
  { columns }: Table,
  { fields, vendors }: TableMapping,
  source: string,
): SourceRecord | string {
  const cell = (column: string | undefined) =>
    column === undefined ? '' : (cells[columns.indexOf(column)] ?? '');
  const list = (field: TableField) => splitCell(cell(fields[field]));
  const text = (field: TableField) => splitWords(cell(fields[field]));
  const byVendor = Object.entries(vendors).map(
    ([column, vendor]) => [splitCell(cell(column)).slice(0, MOST_RAW_NAMES), vendor] as const,
  );
  const users = usersByName(byVendor);
  const own = text('name');
  const ownVendors = list('vendor').map((vendor) => vendorName(cleanLabel(vendor)));
  const names = [...(own === '' ? [] : [own]), ...list('aliases'), ...byVendor.flatMap(([given]) => given)];
  const collected = collectNames(names, (name) => [
    ...(name.toLowerCase() === own.trim().toLowerCase() ? ownVendors : []),
    ...(users.get(name.toLowerCase()) ?? []),
  ]);
  if (typeof collected === 'string') return collected;
  const description = cleanDescription(text('description'));
  const motives = asLabels(list('motive'));
  const [primary] = collected.names;
  const id = cleanLabel(text('id')) || (primary?.text ?? '');
  const told = [description ?? '', ...motives, ...collected.names.map((name) => name.text)];
  return withoutNobodies(
    makeRecord({
      source,
      id,
      kind: 'actor',
      names: collected.names,
      attackIds: collected.attackIds,
      country: list('country')
        .map(anyCountryCode)
        .find((code) => code !== undefined),
      motives,
      sectors: asLabels(list('sectors')),
      victims: victimCountries(list('victims')),
      traits: readTraits(list, yearIn),
      extorts: tellsOfExtortion(told) ? true : undefined,
      firstSeen: yearIn(text('firstSeen')),
      description,
      references: cleanReferences(text('references').match(ADDRESS)?.map(withoutStop)),
    }),
  );
}

/** Without what ends the sentence or the brackets that it stands in; brackets of its own stay. */
function withoutStop(url: string): string {
  const bare = url.replace(/[.,]$/, '');
  return bare.includes('(') ? bare : bare.replace(/\)$/, '');
}

function yearIn(text: string): string | undefined {
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
}

/** By names in small letters, whose they are. */
function usersByName(
  byVendor: readonly (readonly [given: readonly string[], vendor: string])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  for (const [given, vendor] of byVendor) {
    for (const name of given) {
      const key = name.trim().toLowerCase();
      const known = users.get(key) ?? new Set();
      users.set(key, known.add(vendor));
    }
  }
  return users;
}

/** Several values in one cell, with semicolons, bars or line breaks between; with commas where there are none of these. */
function splitCell(cell: TableCell): readonly string[] {
  const parts = typeof cell === 'string' ? cell.split(/[;|\n]/.test(cell) ? /[;|\n]/ : ',') : cell;
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function splitWords(cell: TableCell): string {
  return typeof cell === 'string' ? cell.trim() : cell.join(' ');
}
