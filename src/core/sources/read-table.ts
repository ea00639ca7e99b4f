import Papa from 'papaparse';
import {
  DESCRIPTION_UNITS,
  HEADER_UNITS,
  TABLE_BYTES,
  TABLE_CELLS,
  TABLE_COLUMNS,
  TABLE_ROWS,
} from '../limits';
import { failed, ok, type Result } from '../model/result';
import type { Steps } from '../model/steps';
import { utf16Of } from '../text/utf-16';
import { isObject } from './adapter';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const DELIMITER_UNITS = DELIMITERS.map((delimiter) => delimiter.charCodeAt(0));
const [NEW_LINE, RETURN, QUOTE] = [0x0a, 0x0d, 0x22];
/** UTF-16 units that are read in a few milliseconds. */
const CHUNK = 0x40000;
/** Rows by which the delimiter is guessed. */
const SAMPLE = 50;

/** A text, or in JSON a list of texts. */
export type TableCell = string | readonly string[];

/** A table of one's own: CSV, TSV, or objects in JSON. */
export interface Table {
  /** The names of the columns, each once; "Column 2" for one without a name. */
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly TableCell[])[];
  /** As it was read: "UTF-8", "UTF-16", "Windows-1252". */
  readonly encoding: string;
  /** What stands between cells; absent for JSON. */
  readonly delimiter?: string;
}

/**
 * Reads a table from a file's bytes. Encoding, delimiter and quotes are found out; the first row names the columns. JSON is a
 * list of objects, alone or under a word such as `actors`.
 *
 * @returns the table, or in words why there is none
 */
export function* readTableInSteps(bytes: Uint8Array): Steps<Result<Table>> {
  if (bytes.length > TABLE_BYTES.max) return failed(TABLE_BYTES.words);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return failed('This is an Excel or zip file. Save the sheet as CSV, and choose that.');
  const { text, encoding } = decode(bytes);
  yield;
  const trimmed = text.trim();
  if (trimmed === '') return failed('The file is empty.');
  if (trimmed.startsWith('<')) return failed('This is a web page or XML, and no table.');
  if (trimmed.includes('\0')) return failed('This is no text file.');
  const table = yield* /^[[{]/.test(trimmed) ? readJson(trimmed) : readText(trimmed);
  return table.ok ? checkSize({ ...table.value, encoding }) : table;
}

/** In every browser and in Node, though not in the language. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const byLines = wideByLines(bytes);
    if (byLines !== undefined) return { text: new TextDecoder(byLines).decode(bytes), encoding: 'UTF-16' };
    // As Excel writes it in Western Europe; every byte is a sign there.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** Of text that is not Latin, of which hardly more than the ends of its lines have a half that is zero: by these. */
function wideByLines(bytes: Uint8Array): string | undefined {
  const odd = bytes.findIndex((byte, at) => at % 2 === 1 && byte === NEW_LINE && bytes[at - 1] === 0);
  const even = bytes.findIndex((byte, at) => at % 2 === 0 && byte === NEW_LINE && bytes[at + 1] === 0);
  if (odd === even) return undefined;
  return odd === -1 || (even !== -1 && even < odd) ? 'utf-16le' : 'utf-16be';
}

type Read = Omit<Table, 'encoding'>;

function* readText(text: string): Steps<Result<Read>> {
  const tooMuch = yield* countDelimiters(text);
  if (tooMuch !== undefined) return failed(tooMuch);
  const delimiter = guessDelimiter(text);
  // One row more than is allowed, so that too many are noticed and no more are read.
  const [header, ...rows] = yield* parseRows(text, { delimiter, preview: TABLE_ROWS.max + 2 });
  if (header === undefined) return failed('The file is empty.');
  const columns = nameColumns(header);
  if (columns.length * rows.length > TABLE_CELLS.max) return failed(TABLE_CELLS.words);
  const even: TableCell[][] = [];
  for (const row of rows) {
    yield;
    even.push(columns.map((_, at) => cutCell(row[at] ?? '')));
  }
  return ok({ columns, rows: even, delimiter });
}

/** Chunk by chunk: the parser stops after each, and goes on at the next step. */
function* parseRows(
  text: string,
  config: { readonly delimiter: string; readonly preview: number },
): Steps<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  let isOver = false;
  let resting: Papa.Parser | undefined;
  Papa.parse<string[]>(text, {
    ...config,
    skipEmptyLines: 'greedy',
    chunkSize: CHUNK,
    chunk({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
      for (const row of data) rows.push(row);
      parser.pause();
      resting = parser;
    },
    complete() {
      isOver = true;
    },
  });
  while (!isOver) {
    yield;
    resting?.resume();
  }
  return rows;
}

/**
 * The words for what would be too much before it is taken apart: each cell, also an empty one, is a text of its own then. A line
 * may hold as many delimiters within quotes as a long description has.
 */
function* countDelimiters(text: string): Steps<string | undefined> {
  const inLine = new Uint32Array(DELIMITERS.length);
  const inAll = new Uint32Array(DELIMITERS.length);
  let quotes = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at % CHUNK === 0) yield;
    const unit = text.charCodeAt(at);
    // Two around each cell at most.
    if (unit === QUOTE && ++quotes > 2 * TABLE_CELLS.max) return TABLE_CELLS.words;
    if (unit === NEW_LINE || unit === RETURN) inLine.fill(0);
    const which = DELIMITER_UNITS.indexOf(unit);
    if (which === -1) continue;
    inLine[which] = (inLine[which] ?? 0) + 1;
    inAll[which] = (inAll[which] ?? 0) + 1;
    if ((inLine[which] ?? 0) > TABLE_COLUMNS.max + DESCRIPTION_UNITS) return TABLE_COLUMNS.words;
    if ((inAll[which] ?? 0) > TABLE_CELLS.max) return TABLE_CELLS.words;
  }
  return undefined;
}

/** The one by which most rows have as many cells as the first, of several the one with most cells. */
function guessDelimiter(text: string): string {
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy', preview: SAMPLE });
    const width = data[0]?.length ?? 0;
    const even = data.filter((row) => row.length === width).length / Math.max(1, data.length);
    return { delimiter, score: width < 2 ? 0 : even * even * width };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Under what an object in JSON may have its list. Those of other formats are not among them. */
export const TABLE_LISTS = [
  'actors',
  'threat_actors',
  'threatActors',
  'groups',
  'items',
  'results',
  'data',
] as const;

function* readJson(text: string): Steps<Result<Read>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed('The file begins as JSON does, and is none.');
  }
  const list = isObject(json) ? TABLE_LISTS.map((field) => json[field]).find(Array.isArray) : json;
  if (!Array.isArray(list))
    return failed('A table in JSON is a list of objects, or an object with a list “actors”.');
  if (list.length > TABLE_ROWS.max) return failed(TABLE_ROWS.words);
  const objects = list.filter(isObject);
  if (objects.length === 0) return failed('The list holds no objects.');
  const keys = new Set<string>();
  for (const object of objects) {
    for (const key of Object.keys(object)) keys.add(key);
    if (keys.size > TABLE_COLUMNS.max) return failed(TABLE_COLUMNS.words);
  }
  if (keys.size * objects.length > TABLE_CELLS.max) return failed(TABLE_CELLS.words);
  const rows: TableCell[][] = [];
  for (const object of objects) {
    yield;
    rows.push([...keys].map((key) => jsonCell(Object.hasOwn(object, key) ? object[key] : '')));
  }
  return ok({ columns: nameColumns([...keys]), rows });
}

function jsonCell(value: unknown): TableCell {
  if (Array.isArray(value)) return value.map(listedText).filter((text) => text !== '');
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? cutCell(value) : '';
}

/** One of several values: a text, or an object that is called by one. */
function listedText(item: unknown): string {
  const value = isObject(item) ? (item.name ?? item.value) : item;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? cutCell(value) : '';
}

function cutCell(text: string): string {
  return text.length > DESCRIPTION_UNITS ? text.slice(0, DESCRIPTION_UNITS) : text;
}

export const ONLY_HEADER = 'The table has a row of names, and nothing under it.';

/** Names as a reader sees them, told apart where two are alike. */
function nameColumns(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.slice(0, TABLE_COLUMNS.max + 1).map((raw, at) => {
    const name = raw.slice(0, HEADER_UNITS).replace(/\s+/g, ' ').trim() || `Column ${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function checkSize(table: Table): Result<Table> {
  const { columns, rows } = table;
  if (columns.length > TABLE_COLUMNS.max) return failed(TABLE_COLUMNS.words);
  if (rows.length > TABLE_ROWS.max) return failed(TABLE_ROWS.words);
  return rows.length === 0 ? failed(ONLY_HEADER) : ok(table);
}
