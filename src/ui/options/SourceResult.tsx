import { formatDate } from '@/core/profile/format-date';
import type { SourceStatus } from '@/stored/refresh-state';
import { formatCount } from './format-amount';
import { formatMoment } from './format-time';

interface SourceResultProps {
  readonly status: SourceStatus;
  /** ISO time of the data in use; undefined where there is none. */
  readonly dataOf: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How the last try of a source ended, and which data is in use when it failed. */
export function SourceResult({ status, dataOf, now }: SourceResultProps) {
  const { result, triedAt, failures } = status;
  const when = formatMoment(triedAt, now);
  if (result.ok)
    return <p class="source-result">{result.unchanged ? `Unchanged ${when}` : `Refreshed ${when}`}.</p>;
  const kept = dataOf === undefined ? '' : `The data of ${formatDate(dataOf)} stays in use.`;
  if (result.code === 'cancelled') {
    return (
      <p class="source-result">
        Cancelled {when}. {kept}
      </p>
    );
  }
  return (
    <div class="source-result source-failed">
      <p>
        <b>Failed {when}.</b> <span>{result.message}</span>
      </p>
      <p class="muted">
        {kept} {failures > 1 && `${formatCount(failures, 'try', 'tries')} in a row failed.`}
      </p>
    </div>
  );
}
