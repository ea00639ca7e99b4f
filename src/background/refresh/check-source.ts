import type { CheckedSource } from '@/contract/messages';
import { compareActors } from '@/core/identity/compare-actors';
import { ok, type Result } from '@/core/model/result';
import type { SourceRecord } from '@/core/model/source-record';
import { countNames, countOf, type SourceContent } from '@/core/sources/adapter';
import type { SourceFormat } from '@/core/sources/catalogue';
import { type OwnSource, ownDefinition } from '@/core/sources/own-source';
import { isTable, mappingOf } from '@/core/sources/own-table';
import { ADAPTERS } from '@/core/sources/read-source';
import type { TableCell } from '@/core/sources/read-table';
import type { OwnSourceDraft, Secret } from '@/stored/own-sources';
import { secretFor } from '@/stored/secrets';
import type { Installer } from '../dataset/installer';
import { mergeDownloads } from '../dataset/prepare-dataset';
import { readReaderSet } from '../dataset/reader-set';
import { startConversation } from '../download/conversation';
import { loginOf } from '../download/credentials';
import { decodeJson } from '../download/decode-json';
import { fail, type SourceFailure } from '../download/failure';
import { inSlices } from '../download/in-slices';
import { listCollections, type TaxiiCollection } from '../download/taxii-discovery';
import { TRANSPORTS } from '../download/transports';
import type { Tools } from '../tools';
import { decodeFile, originOf, readDecoded } from './decode-file';
import { whyUnread } from './why-unread';

interface CheckOptions {
  /** Of the source that is being changed: its key is used where no other is given. */
  readonly id: string | undefined;
  readonly secret: Secret | undefined;
  readonly signal: AbortSignal;
  readonly tools: Pick<Tools, 'loadBundle' | 'now'>;
  readonly installer: Pick<Installer, 'store'>;
}

/** Stands in for the id of a source that has none yet; a file that was chosen for it waits under this one. */
const NEW_ID = 'own-0';
const MAX_EXAMPLES = 6;
/** Of a table, to know its columns by. */
const MAX_ROWS = 3;
/** UTF-16 units. */
const MAX_CELL = 120;

/**
 * Tries a source before it is kept: asks the server or reads the file, finds the format, tells what it holds. Keeps
 * nothing.
 */
export async function checkSource(
  draft: OwnSourceDraft,
  checking: CheckOptions,
): Promise<Result<CheckedSource, SourceFailure>> {
  const { id = NEW_ID, secret, signal, tools } = checking;
  const { address, kind, options } = draft;
  const formats = formatsOf(draft);
  const [first] = formats;
  const source = first && ownDefinition({ ...draft, id, format: first });
  if (source === undefined) return fail('wrong-shape', `A later version of Byname knows “${kind}”.`);
  const transport = TRANSPORTS[source.transport ?? 'address'];
  const file = await transport({
    ...{ id, address, options, signal },
    now: new Date(tools.now()).toISOString(),
    secret: secret ?? (await secretFor(id, address)),
    onProgress: () => undefined,
  });
  if (!file.ok) return file;
  const { producers } = await tools.loadBundle();
  const failures = new Map<SourceFormat, string>();
  const origin = originOf(source.transport);
  const json = await decodeJson(file.value.bytes, { origin, signal, keep: keepOf(formats) });
  for (const format of formats) {
    const hasWay = ADAPTERS[format].decode !== undefined;
    const decoded = hasWay ? await decodeFile(format, file.value.bytes, { origin, signal }) : json;
    if (!decoded.ok) {
      failures.set(format, decoded.error.message);
      continue;
    }
    const read = await readDecoded({ ...source, format }, decoded.value, { producers, signal });
    const about = { format, bytes: file.value.bytes.byteLength, ...describeTable(decoded.value, options) };
    if (read.ok && countOf(read.value) > 0) {
      const changes = await foretell({ ...draft, id, format }, read.value.records, checking);
      return ok({ ...about, ...describe(read.value), ...(changes === undefined ? {} : { changes }) });
    }
    // The reader can say which column holds the names.
    if (!read.ok && about.table !== undefined)
      return ok({ ...about, ...NOTHING, problem: read.error.message });
    if (!read.ok) failures.set(format, read.error.message);
  }
  return whyUnread(json, failures);
}

/** What a TAXII server has to choose from. */
export async function listTaxii(
  { address }: OwnSourceDraft,
  { id = NEW_ID, secret, signal }: Pick<CheckOptions, 'id' | 'secret' | 'signal'>,
): Promise<Result<readonly TaxiiCollection[], SourceFailure>> {
  const credentials = loginOf(secret ?? (await secretFor(id, address)));
  return listCollections(
    address,
    startConversation({ address, credentials, signal, onProgress: () => undefined }),
  );
}

/** The one that was chosen, or all that a reader's own source may be in. */
function formatsOf({ format }: OwnSourceDraft): readonly SourceFormat[] {
  const own = (Object.keys(ADAPTERS) as SourceFormat[]).filter(
    (known) => ADAPTERS[known].title !== undefined,
  );
  return format === '' ? own : own.filter((known) => known === format);
}

const NOTHING = { records: 0, names: 0, skipped: {}, examples: [] };

/** What any of the formats reads of an entry: each leaves whole what is of another. */
function keepOf(formats: readonly SourceFormat[]): (entry: unknown) => unknown {
  const keeps = formats.flatMap((format) => ADAPTERS[format].keep ?? []);
  return (entry) => keeps.reduce((kept, keep) => keep(kept), entry);
}

function describe(content: SourceContent): Pick<CheckedSource, 'records' | 'names' | 'skipped' | 'examples'> {
  const { records, skipped, version } = content;
  return {
    records: countOf(content),
    names: countNames(records),
    skipped,
    examples: records.slice(0, MAX_EXAMPLES).map(({ name }) => name),
    ...(version === undefined ? {} : { version }),
  };
}

function describeTable(decoded: unknown, options: OwnSourceDraft['options']): Pick<CheckedSource, 'table'> {
  if (!isTable(decoded)) return {};
  const { columns, rows, encoding } = decoded;
  const { fields, vendors } = mappingOf(decoded, options);
  const shown = rows.slice(0, MAX_ROWS).map((row) => row.map(shorten));
  return {
    table: { columns: [...columns], rows: shown, mapping: { fields: { ...fields }, vendors }, encoding },
  };
}

function shorten(cell: TableCell): string {
  const text = typeof cell === 'string' ? cell : cell.join('; ');
  return text.length > MAX_CELL ? `${text.slice(0, MAX_CELL)}…` : text;
}

/** What the dataset would be with it, beside what it is. Undefined where that cannot be told: it can be added all the same. */
async function foretell(
  own: OwnSource,
  records: readonly SourceRecord[],
  { installer, tools, signal }: CheckOptions,
): Promise<CheckedSource['changes']> {
  if (records.length === 0) return undefined;
  const [store, set] = await Promise.all([installer.store(), readReaderSet()]);
  const kept = store.ok ? await store.value.downloads() : store;
  if (!set.ok || !kept.ok) return undefined;
  const bundle = await tools.loadBundle();
  const others = kept.value.filter(({ source }) => source !== own.id);
  const { id: source } = own;
  const added = { source, records, digest: '', takenAt: '', bytes: 0, skipped: {} };
  const withIt = { ...set.value, own: [...set.value.own.filter(({ id }) => id !== source), own] };
  const before = await inSlices(mergeDownloads(bundle, kept.value, set.value), { signal });
  const after = await inSlices(mergeDownloads(bundle, [...others, added], withIt), { signal });
  if (!before.ok || !after.ok) return undefined;
  const change = compareActors(before.value.dataset.actors, after.value.dataset.actors);
  return {
    added: change.added.length,
    removed: change.removed.length,
    namesAdded: change.changed.reduce((sum, { namesAdded }) => sum + namesAdded.length, 0),
    joined: change.joined.reduce((sum, { others }) => sum + others.length, 0),
  };
}
