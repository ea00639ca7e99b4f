import { FILE_BYTES, SILENT_SECONDS, SLOWEST_BYTES, WHOLE_MINUTES } from '@/core/limits';
import type { Result } from '@/core/model/result';
import { CANCELLED, fail, type SourceFailure } from './failure';

export interface DownloadLimits {
  /** Bytes. */
  readonly maxBytes: number;
  /** Milliseconds without one byte. */
  readonly stallMs: number;
  /** Milliseconds for the whole file. */
  readonly totalMs: number;
  /** Once a body has begun, `minBytes` have to arrive in each of these; the end of it is no such time. */
  readonly slowMs: number;
  readonly minBytes: number;
}

export const DOWNLOAD_LIMITS: DownloadLimits = {
  maxBytes: FILE_BYTES.max,
  stallMs: SILENT_SECONDS.max * 1_000,
  totalMs: WHOLE_MINUTES.max * 60_000,
  slowMs: 30_000,
  minBytes: SLOWEST_BYTES.max,
};

export type EndedBy = 'cancelled' | 'stalled' | 'too-slow' | 'dripping';

export interface StallGuard {
  /** Fires when the caller's signal does, or a limit is reached. */
  readonly signal: AbortSignal;
  endedBy(): EndedBy | undefined;
  /** So many bytes arrived. */
  beat(bytes: number): void;
  stop(): void;
}

/** Ends a download that its caller cancels, that stalls, that drips or that takes too long. */
export function guardDownload(
  outer: AbortSignal,
  { stallMs, totalMs, slowMs, minBytes }: DownloadLimits,
): StallGuard {
  const controller = new AbortController();
  let reason: EndedBy | undefined;
  const end = (why: EndedBy) => {
    reason ??= why;
    controller.abort();
  };
  const cancel = () => end('cancelled');
  const whole = setTimeout(end, totalMs, 'too-slow');
  let stall = setTimeout(end, stallMs, 'stalled');
  let pace: ReturnType<typeof setInterval> | undefined;
  let arrived = 0;
  const look = () => {
    if (arrived < minBytes) end('dripping');
    arrived = 0;
  };
  if (outer.aborted) cancel();
  outer.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    endedBy: () => reason,
    beat(bytes) {
      arrived += bytes;
      pace ??= setInterval(look, slowMs);
      clearTimeout(stall);
      stall = setTimeout(end, stallMs, 'stalled');
    },
    stop() {
      clearInterval(pace);
      clearTimeout(stall);
      clearTimeout(whole);
      outer.removeEventListener('abort', cancel);
    },
  };
}

/** Words for a download that was ended on purpose; undefined when it was not. */
export function explainEnd(endedBy: EndedBy | undefined): Result<never, SourceFailure> | undefined {
  switch (endedBy) {
    case undefined:
      return undefined;
    case 'cancelled':
      return CANCELLED;
    case 'stalled':
      return fail('timeout', SILENT_SECONDS.words);
    case 'dripping':
      return fail('timeout', SLOWEST_BYTES.words);
    case 'too-slow':
      return fail('timeout', WHOLE_MINUTES.words);
  }
}
