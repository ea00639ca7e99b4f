import { ok, type Result } from '@/core/model/result';
import type { SourceFailure } from './failure';
import { type RequestOptions, request } from './request';
import { DOWNLOAD_LIMITS, type DownloadLimits } from './stall-guard';

export interface Download {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag?: string;
  readonly lastModified?: string;
  /** To be handed in the next time, with the bytes. Plain data. */
  readonly memory?: Readonly<Record<string, string>>;
}

export interface DownloadOptions
  extends Pick<RequestOptions, 'signal' | 'onProgress' | 'lastBytes' | 'credentials'> {
  readonly limits?: DownloadLimits | undefined;
}

/** One file by https (or from this machine), within the limits. Never rejects: being cancelled is a result. */
export async function download(
  address: string,
  options: DownloadOptions,
): Promise<Result<Download, SourceFailure>> {
  const answered = await request(address, { ...options, limits: options.limits ?? DOWNLOAD_LIMITS });
  if (!answered.ok) return answered;
  return ok({ bytes: answered.value.bytes, ...readValidators(answered.value.headers) });
}

/** UTF-16 units; a server that sends more means something else than telling its files apart. */
const MAX_VALIDATOR = 200;

/** Kept for the person to see; the browser's own cache is what sends them back. */
function readValidators(headers: Headers): Omit<Download, 'bytes'> {
  const etag = headers.get('etag')?.slice(0, MAX_VALIDATOR);
  const lastModified = headers.get('last-modified')?.slice(0, MAX_VALIDATOR);
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}
