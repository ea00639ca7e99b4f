import { failed, type Result } from '../model/result';
import type { RecordName, SourceRecord } from '../model/source-record';
import { vendorName } from '../naming/vendor-name';
import { type AdapterContext, isObject, readRecords, type SourceContent } from './adapter';
import { cleanCitation } from './clean-citation';
import { cleanName } from './clean-name';
import { asLabels } from './clean-text';
import { makeRecord } from './make-record';

/** The columns of the table, by which it is known. */
const COLUMNS = ['actor', 'name', 'language', 'vendor', 'publisher', 'address'] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Reads Byname's own table of names as they are written in other scripts (`readTableInSteps`): a row for each name and each page on
 * which it stands beside the Latin one. `actor` is a name of the actor's that other lists have, `language` a BCP 47 tag,
 * `vendor` who uses the name where the page says so, `publisher` and `address` those of the page. The rows of an actor are one
 * record, called by that name.
 */
export function readOtherScripts(input: unknown, { source }: AdapterContext): Result<SourceContent> {
  const rows = rowsOf(input);
  if (rows === null) return failed('This is no table of names in other scripts.');
  const byActor = new Map<string, Row[]>();
  for (const row of rows) {
    const known = byActor.get(row.actor);
    if (known === undefined) byActor.set(row.actor, [row]);
    else known.push(row);
  }
  return readRecords(
    [...byActor.keys()].map((actor) => ({ actor })),
    ({ actor }) => readActor(String(actor), byActor.get(String(actor)) ?? [], source.id),
  );
}

function rowsOf(input: unknown): readonly Row[] | null {
  if (!isObject(input) || !Array.isArray(input.columns) || !Array.isArray(input.rows)) return null;
  const { columns, rows } = input;
  const places = COLUMNS.map((column) => columns.indexOf(column));
  if (places.includes(-1)) return null;
  return rows.filter(Array.isArray).map((cells) => {
    const cell = (at: number) => (typeof cells[at] === 'string' ? cells[at].trim() : '');
    return Object.fromEntries(COLUMNS.map((column, at) => [column, cell(places[at] ?? -1)])) as Row;
  });
}

function readActor(actor: string, rows: readonly Row[], source: string): SourceRecord | string {
  const id = cleanName(actor);
  if (id.kind !== 'name') return 'no actor';
  const names = new Map<string, RecordName>();
  for (const row of rows) {
    const name = cleanName(row.name);
    const citation = cleanCitation({ by: row.publisher, url: row.address });
    // What nobody says is not known.
    if (name.kind !== 'name' || citation?.url === undefined) continue;
    const { text } = name.name;
    const known = names.get(text);
    names.set(text, {
      text,
      usedBy: [...new Set([...(known?.usedBy ?? []), ...asLabels(row.vendor).map(vendorName)])],
      citations: [...(known?.citations ?? []), citation],
    });
  }
  if (names.size === 0) return 'no name with its page';
  return makeRecord({ source, id: id.name.text, kind: 'actor', names: [...names.values()] });
}
