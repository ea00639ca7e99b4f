import { readFileSync } from 'node:fs';
import { type ExportData, selectActors } from '@/core/export/export-data';
import { EXPORT_FORMATS, isExportFormat, writeExport, writeReport } from '@/core/export/formats';
import { newest } from '@/core/export/iso-time';
import { buildDataset } from '@/core/identity/build-dataset';
import { resolveName } from '@/core/identity/resolve-name';
import type { Actor } from '@/core/model/actor';
import type { Dataset } from '@/core/model/dataset';
import { searchEntry } from '@/core/profile/search-entry';
import { createSearch } from '@/core/search/create-search';
import { nameKey } from '@/core/text/characters';
import { parseFile } from './parse-file';
import { readBundledActors } from './read-bundled-actors';
import { readOptions, refuse } from './read-options';
import { readReportFile } from './read-report-file';
import { readUpstream } from './read-upstream';

const FORMATS = Object.keys(EXPORT_FORMATS).join('|');
const USAGE = `npm run --silent export -- --format ${FORMATS} [--actor ID]… [--upstream DIR]
npm run --silent export -- --format stix --report FILE [--quotes] [--upstream DIR]
Writes what the product exports of the bundled dataset, or of a folder of upstream files, on standard output. An actor is named
by its id, the key of a record, its ATT&CK id or a name that no other has; without one it is everybody. With --report it is the
first report of a file, in STIX, with the sentences that name actors where --quotes asks for them.`;
const NEAR = 5;

/**
 * The command without its process.
 *
 * @param write takes what goes to standard output
 * @throws Error, in words, where a file is missing or cannot be read
 */
export async function exportCommand(args: string[], write: (text: string) => unknown): Promise<void> {
  const {
    format,
    actor: asked,
    upstream,
    report,
    quotes = false,
  } = readOptions(USAGE, {
    args,
    options: {
      format: { type: 'string' },
      actor: { type: 'string', multiple: true },
      upstream: { type: 'string' },
      report: { type: 'string' },
      quotes: { type: 'boolean' },
    },
  }).values;
  if (format === undefined || !isExportFormat(format)) {
    return refuse(format === undefined ? 'No format was given.' : `"${format}" is no format.`, USAGE);
  }
  if (report !== undefined && (format !== 'stix' || asked !== undefined))
    return refuse('A report is exported as STIX, alone.', USAGE);
  const { actors, software, taken } = upstream === undefined ? readBundledActors() : readFolder(upstream);
  if (report !== undefined) {
    const [first] = await readReportFile(parseFile(report, readText(report)), { actors, software }, taken);
    if (first !== undefined) write(writeReport({ ...first, quotes }));
    return;
  }
  const ids = asked?.map((name) => findActor(name, actors).id);
  write(writeExport(format, { ...selectActors(actors, ids), taken }));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return refuse(`${path} cannot be read.`);
  }
}

/** Files do not say when they were taken: on the bundle's day, for no export asks the clock. */
function readFolder(folder: string): Dataset & Pick<ExportData, 'taken'> {
  const { records } = readUpstream(folder);
  const day = newest(Object.values(readBundledActors().taken));
  const sources = new Set(records.map(({ source }) => source));
  return {
    ...buildDataset(records),
    taken: Object.fromEntries([...sources].map((source) => [source, day])),
  };
}

function findActor(asked: string, actors: readonly Actor[]): Actor {
  const byId = actors.find(
    ({ id, records }) =>
      id === asked || records.some(({ key, attackId }) => key === asked || attackId === asked),
  );
  if (byId !== undefined) return byId;
  const named = actors.filter(({ names }) => names.some(({ text }) => nameKey(text) === nameKey(asked)));
  const { settled, actors: likely } = resolveName(asked, named);
  if (settled && likely[0] !== undefined) return likely[0];
  const near = named.length > 0 ? named : nearest(asked, actors);
  const hint = near.map(({ id, name }) => `  ${name} (${id})`).join('\n');
  const problem =
    named.length > 0 ? `Several actors are called "${asked}".` : `No actor is known by "${asked}".`;
  return refuse(hint === '' ? problem : `${problem} Near it:\n${hint}`);
}

/** As the product's search finds them; for a number that nobody has, those of whom a name begins most like it. */
function nearest(asked: string, actors: readonly Actor[]): readonly Pick<Actor, 'id' | 'name'>[] {
  const name = asked.slice(asked.indexOf('/') + 1);
  const found = createSearch(actors.map(searchEntry))(name, NEAR).map(({ entry }) => entry);
  if (found.length > 0) return found;
  const likeness = ({ names }: Actor) =>
    Math.max(...names.map(({ text }) => shared(nameKey(text), nameKey(name))));
  const ranked = actors
    .map((actor) => ({ actor, likeness: likeness(actor) }))
    .filter((one) => one.likeness > 1);
  return ranked
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, NEAR)
    .map(({ actor }) => actor);
}

/** How many letters two texts have in common from their beginning. */
function shared(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
