import { isSafeAddress } from '@/settings/check-address';
import { explainEnd } from './explain-end';
import { explainStatus } from './explain-status';
import { fail, type SourceFailure } from './failure';
import { readBody } from './read-body';
import { requestFile } from './request-file';
import { DOWNLOAD_LIMITS, type DownloadLimits, guardDownload } from './stall-guard';

export interface Download {
  readonly ok: true;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface DownloadOptions {
  readonly signal: AbortSignal;
  /** Bytes so far and, where it is known, in all. At most four times a second. */
  readonly onProgress: (received: number, total?: number) => void;
  /** Bytes of the last good download. */
  readonly lastBytes?: number | undefined;
  readonly limits?: DownloadLimits | undefined;
}

/** One file by https (or from this machine), within the limits. Never rejects: being cancelled is a result. */
export async function download(address: string, options: DownloadOptions): Promise<Download | SourceFailure> {
  const limits = options.limits ?? DOWNLOAD_LIMITS;
  const guard = guardDownload(options.signal, limits);
  try {
    const response = await requestFile(address, guard.signal);
    if ('code' in response) return explainEnd(guard.endedBy(), limits) ?? response;
    if (response.url !== '' && !isSafeAddress(new URL(response.url))) {
      return fail(
        'redirect-refused',
        'The address leads to plain http, which anyone on the way could change. Refused.',
      );
    }
    if (!response.ok) return explainStatus(response.status);
    const body = await readBody(response, { ...options, maxBytes: limits.maxBytes, onBytes: guard.beat });
    return body.ok
      ? { ...body, ...readValidators(response.headers) }
      : (explainEnd(guard.endedBy(), limits) ?? body);
  } finally {
    guard.stop();
  }
}

/** Kept for the person to see; the browser's own cache is what sends them back. */
function readValidators(headers: Headers): { readonly etag?: string; readonly lastModified?: string } {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) };
}
