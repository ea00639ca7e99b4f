import { failed, ok, type Result } from '@/core/model/result';
import type { Producers, SourceRecord } from '@/core/model/source-record';
import { countOf } from '@/core/sources/adapter';
import type { SourceDefinition } from '@/core/sources/catalogue';
import { ADAPTERS } from '@/core/sources/read-source';
import type { StoredSource } from '@/store/schema';
import { checkAddress } from '@/stored/addresses';
import { digestBytes } from '@/stored/digest';
import type { SourceProgress } from '@/stored/refresh-state';
import { secretFor } from '@/stored/secrets';
import type { Download } from '../download/download';
import { fail, type SourceFailure } from '../download/failure';
import { seldom } from '../download/read-body';
import type { DownloadLimits } from '../download/stall-guard';
import { TRANSPORTS } from '../download/transports';
import { decodeFile, originOf, readDecoded } from './decode-file';

/** What is known of the source from before. */
export interface KnownSource {
  /** Absent while nothing was ever downloaded. */
  readonly last?: StoredSource;
  /** Records (or vendors) in use now, downloaded or bundled. */
  readonly count: number;
  /** The records themselves. */
  readonly records: readonly SourceRecord[];
  /** SHA-256 of a file that the reader did not want; absent where the reader asks for it again. */
  readonly declined?: string | undefined;
}

/** Why there is nothing new of a source, with a file that holds so much less that the reader is asked. */
export interface FetchFailure extends SourceFailure {
  readonly held?: HeldSource;
}

export interface HeldSource {
  readonly stored: StoredSource;
  /** How many records (or vendors) are in use. */
  readonly known: number;
  /** What those of them are called that it has not. */
  readonly gone: readonly string[];
}

export interface FetchSourceOptions {
  readonly address: string;
  readonly known: KnownSource;
  readonly producers: Producers;
  /** Differs for other producers: with them the same file reads differently. */
  readonly attribution: string;
  /** ISO time. */
  readonly now: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SourceProgress) => void;
  readonly limits?: DownloadLimits | undefined;
}

export interface FetchedSource {
  readonly unchanged: boolean;
  /** What to keep; where it is unchanged, the last download as confirmed now. */
  readonly stored: StoredSource;
}

/** Downloads and reads one source. Never rejects; being cancelled is a result. */
export async function fetchSource(
  source: SourceDefinition,
  options: FetchSourceOptions,
): Promise<Result<FetchedSource, FetchFailure>> {
  const { transport = 'address' } = source;
  const checked = transport === 'file' ? ok('') : checkAddress(options.address);
  if (!checked.ok) return fail('bad-address', checked.error);
  const { onProgress, signal, limits } = options;
  onProgress({ phase: 'downloading', received: 0 });
  const file = await TRANSPORTS[transport]({
    id: source.id,
    address: checked.value,
    options: source.options ?? {},
    secret: await secretFor(source.id, checked.value),
    signal,
    limits,
    lastBytes: options.known.last?.bytes,
    now: options.now,
    resume: options.known.last?.resume,
    onProgress: (received, total) =>
      onProgress({ phase: 'downloading', received, ...(total === undefined ? {} : { total }) }),
  });
  if (!file.ok) return file;
  return readFile(source, file.value, options);
}

async function readFile(
  source: SourceDefinition,
  { bytes, etag, lastModified, memory }: Download,
  { known, producers, attribution, now, signal, onProgress }: FetchSourceOptions,
): Promise<Result<FetchedSource, FetchFailure>> {
  const total = bytes.byteLength;
  const report = seldom((received: number) => onProgress({ phase: 'reading', received, total }));
  report(0);
  const headers = { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
  const left = { ...headers, ...(memory ? { resume: { memory, file: new Blob([bytes]) } } : {}) };
  const digest = await digestBytes(bytes);
  const isRead =
    digest === known.last?.digest && (!isAttributed(source) || known.last.attribution === attribution);
  if (known.last !== undefined && isRead) {
    return ok({ unchanged: true, stored: { ...known.last, ...left, takenAt: now } });
  }
  if (digest === known.declined) return DECLINED;
  const decoded = await decodeFile(source.format, bytes, {
    ...{ signal, onProgress: report },
    origin: originOf(source.transport),
  });
  if (!decoded.ok) return decoded;
  onProgress({ phase: 'reading', received: total, total });
  const content = await readDecoded(source, decoded.value, { producers, signal });
  if (!content.ok) return content;
  const count = countOf(content.value);
  if (count === 0) return fail('wrong-shape', 'The file holds no records.');
  const stored = {
    ...content.value,
    ...left,
    ...(isAttributed(source) ? { attribution } : {}),
    source: source.id,
    digest,
    takenAt: now,
    bytes: bytes.byteLength,
  };
  return count < known.count * MIN_SHARE ? holdAside(stored, known) : ok({ unchanged: false, stored });
}

const DECLINED = fail('declined', 'It still holds what you did not want. What you kept stays in use.');

function holdAside(stored: StoredSource, known: KnownSource): Result<never, FetchFailure> {
  const message = `The file holds ${countOf(stored)} records where ${known.count} are known. The known ones stay until you say otherwise.`;
  const ids = new Set(stored.records.map(({ id }) => id));
  const gone = known.records.filter(({ id }) => !ids.has(id)).map(({ name }) => name);
  return failed({ code: 'too-few', message, held: { stored, known: known.count, gone } });
}

/** Its file says by their identifiers which vendors use a name. */
function isAttributed({ format }: SourceDefinition): boolean {
  return ADAPTERS[format].namesVendorsById === true;
}

/**
 * Of the last good count. Sources grow, and lose a few records in a clean-up; one that lost more than a tenth may be a
 * broken export or another file, which only the reader can tell.
 */
const MIN_SHARE = 0.9;
