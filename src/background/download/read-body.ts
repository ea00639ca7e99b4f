import { FILE_BYTES } from '@/core/limits';
import { ok, type Result } from '@/core/model/result';
import { fail, type SourceFailure } from './failure';

/** Milliseconds between two reports of progress. */
const PROGRESS_MS = 250;

interface BodyOptions {
  readonly maxBytes: number;
  readonly lastBytes?: number | undefined;
  readonly onBytes: (bytes: number) => void;
  readonly onProgress: (received: number, total?: number) => void;
}

/** The whole body, counted while it arrives. */
export async function readBody(
  response: Response,
  options: BodyOptions,
): Promise<Result<Uint8Array<ArrayBuffer>, SourceFailure>> {
  const declared = declaredLength(response.headers);
  const reader = response.body?.getReader();
  if (reader === undefined) return ok(new Uint8Array());
  if (declared > options.maxBytes) return refuseSize(reader);
  const chunks: Uint8Array[] = [];
  const report = throttleReports(options, declared);
  let received = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      options.onBytes(value.byteLength);
      received += value.byteLength;
      if (received > options.maxBytes) return refuseSize(reader);
      chunks.push(value);
      report(received);
    }
  } catch {
    return fail('offline', `The connection broke off after ${Math.round(received / 1024)} KB.`);
  }
  options.onProgress(received, received);
  return ok(join(chunks, received));
}

function refuseSize(reader: ReadableStreamDefaultReader<unknown>): Result<never, SourceFailure> {
  reader.cancel().catch(() => undefined); // It is thrown away; how that goes is of no interest.
  return fail('too-large', FILE_BYTES.words);
}

function declaredLength(headers: Headers): number {
  const length = Number(headers.get('content-length'));
  return Number.isSafeInteger(length) && length > 0 ? length : 0;
}

function throttleReports({ lastBytes = 0, onProgress }: BodyOptions, declared: number) {
  // What arrives is unpacked, what was declared may be packed, and the header that says so is hidden
  // across origins: a last download much larger than declared gives it away.
  const total = lastBytes > declared * 2 ? lastBytes : declared;
  return seldom((received) => (total >= received ? onProgress(received, total) : onProgress(received)));
}

/** Passes on what is reported at most four times a second, the first at once. */
export function seldom(report: (received: number) => void): (received: number) => void {
  let reportedAt = Number.NEGATIVE_INFINITY;
  return (received) => {
    const now = performance.now();
    if (now - reportedAt < PROGRESS_MS) return;
    reportedAt = now;
    report(received);
  };
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
