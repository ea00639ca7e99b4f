import type { SourceStatus } from '@/contract/refresh-state';
import type { StoredSource } from '@/store/stored';
import type { FetchedSource } from './fetch-source';
import { countOf } from './source-base';

/** The status after a try. `triedAt` is an ISO time. A failure keeps what is known of the last good download. */
export function sourceStatus(
  triedAt: string,
  outcome: FetchedSource,
  previous: SourceStatus | undefined,
): SourceStatus {
  if (outcome.ok)
    return {
      triedAt,
      result: { ok: true, unchanged: outcome.unchanged },
      ...describe(outcome.stored),
      failures: 0,
    };
  const { ok, code, message } = outcome;
  const failures = previous?.failures ?? 0;
  // A person who cancels has no reason to be kept waiting by the back-off.
  return {
    ...previous,
    triedAt,
    result: { ok, code, message },
    failures: code === 'cancelled' ? failures : failures + 1,
  };
}

function describe(stored: StoredSource): Omit<SourceStatus, 'triedAt' | 'result' | 'failures'> {
  const { takenAt, bytes, digest, skipped, version, etag, lastModified } = stored;
  return {
    takenAt,
    bytes,
    digest,
    skipped,
    records: countOf(stored),
    names: new Set(stored.records.flatMap((record) => record.names.map((name) => name.text))).size,
    ...(version === undefined ? {} : { version }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}
