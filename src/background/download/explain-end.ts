import { CANCELLED, fail, type SourceFailure } from './failure';
import type { DownloadLimits, EndedBy } from './stall-guard';

/** Words for a download that was ended on purpose; undefined when it was not. */
export function explainEnd(endedBy: EndedBy | undefined, limits: DownloadLimits): SourceFailure | undefined {
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
