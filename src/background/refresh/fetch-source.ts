import type { SourceProgress } from '@/contract/refresh-state';
import type { Producers } from '@/core/model/source-record';
import type { SourceDefinition } from '@/core/sources/catalogue';
import { checkAddress } from '@/settings/check-address';
import type { StoredSource } from '@/store/stored';
import { decodeJson } from '../download/decode-json';
import { digestBytes } from '../download/digest-bytes';
import { type Download, download } from '../download/download';
import { fail, type SourceFailure } from '../download/failure';
import type { DownloadLimits } from '../download/stall-guard';
import { readContent } from './read-content';

/** What is known of the source from before. */
export interface KnownSource {
  /** Absent while nothing was ever downloaded. */
  readonly last?: StoredSource;
  /** Records (or vendors) in use now, downloaded or bundled. */
  readonly count: number;
}

export interface FetchSourceOptions {
  readonly address: string;
  readonly known: KnownSource;
  /** Reads the file even if it is the one that was read last. */
  readonly reread: boolean;
  readonly producers: Producers;
  /** ISO time. */
  readonly now: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SourceProgress) => void;
  readonly limits?: DownloadLimits | undefined;
}

/** `stored` is what to keep; unchanged, the last download as confirmed now. */
export type FetchedSource =
  | { readonly ok: true; readonly unchanged: boolean; readonly stored: StoredSource }
  | SourceFailure;

/** Downloads and reads one source. Never rejects; being cancelled is a result. */
export async function fetchSource(
  source: SourceDefinition,
  options: FetchSourceOptions,
): Promise<FetchedSource> {
  const checked = checkAddress(options.address);
  if (!checked.ok) return fail('bad-address', checked.error);
  const { onProgress, signal, limits } = options;
  onProgress({ phase: 'downloading', received: 0 });
  const file = await download(checked.address, {
    signal,
    limits,
    lastBytes: options.known.last?.bytes,
    onProgress: (received, total) =>
      onProgress({ phase: 'downloading', received, ...(total === undefined ? {} : { total }) }),
  });
  if (!file.ok) return file;
  onProgress({ phase: 'reading', received: file.bytes.byteLength });
  return readFile(source, file, options);
}

async function readFile(
  source: SourceDefinition,
  { bytes, etag, lastModified }: Download,
  { known, reread, producers, now }: FetchSourceOptions,
): Promise<FetchedSource> {
  const validators = { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
  const digest = await digestBytes(bytes);
  if (digest === known.last?.digest && !reread) {
    return { ok: true, unchanged: true, stored: { ...known.last, ...validators, takenAt: now } };
  }
  const decoded = decodeJson(bytes);
  if (!decoded.ok) return decoded;
  const content = readContent(source, decoded.json, { producers, knownCount: known.count });
  if ('code' in content) return content;
  const stored = {
    ...content,
    ...validators,
    source: source.id,
    digest,
    takenAt: now,
    bytes: bytes.byteLength,
  };
  return { ok: true, unchanged: false, stored };
}
