import type { Result } from '@/core/model/result';
import { CANCELLED, fail, type SourceFailure } from './failure';

export interface DownloadLimits {
  /** Bytes. The largest source has 4 MB; a file of another size is not what it should be. */
  readonly maxBytes: number;
  /** Milliseconds without one byte. */
  readonly stallMs: number;
  /** Milliseconds for the whole file: a server that drips byte by byte must not hold a refresh forever. */
  readonly totalMs: number;
}

export const DOWNLOAD_LIMITS: DownloadLimits = {
  maxBytes: 64 * 1024 * 1024,
  stallMs: 20_000,
  totalMs: 600_000,
};

export type EndedBy = 'cancelled' | 'stalled' | 'too-slow';

export interface StallGuard {
  /** Fires when the caller's signal does, or a limit is reached. */
  readonly signal: AbortSignal;
  endedBy(): EndedBy | undefined;
  /** Bytes arrived. */
  beat(): void;
  stop(): void;
}

/** Ends a download that its caller cancels, that stalls or that takes too long. */
export function guardDownload(outer: AbortSignal, { stallMs, totalMs }: DownloadLimits): StallGuard {
  const controller = new AbortController();
  let reason: EndedBy | undefined;
  const end = (why: EndedBy) => {
    reason ??= why;
    controller.abort();
  };
  const cancel = () => end('cancelled');
  const whole = setTimeout(end, totalMs, 'too-slow');
  let stall = setTimeout(end, stallMs, 'stalled');
  if (outer.aborted) cancel();
  outer.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    endedBy: () => reason,
    beat() {
      clearTimeout(stall);
      stall = setTimeout(end, stallMs, 'stalled');
    },
    stop() {
      clearTimeout(stall);
      clearTimeout(whole);
      outer.removeEventListener('abort', cancel);
    },
  };
}

/** Words for a download that was ended on purpose; undefined when it was not. */
export function explainEnd(
  endedBy: EndedBy | undefined,
  limits: DownloadLimits,
): Result<never, SourceFailure> | undefined {
  switch (endedBy) {
    case undefined:
      return undefined;
    case 'cancelled':
      return CANCELLED;
    case 'stalled':
      return fail('timeout', `The connection stalled: nothing arrived for ${limits.stallMs / 1000} seconds.`);
    case 'too-slow':
      return fail('timeout', `The download was not done after ${limits.totalMs / 60_000} minutes.`);
  }
}
