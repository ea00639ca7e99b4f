import { formatDate } from '@/core/profile/format-date';
import type { SourceDefinition } from '@/core/sources/catalogue';
import type { SourceProgress, SourceStatus } from '@/stored/refresh-state';
import { formatCount } from '../words/format-amount';
import { formatMoment } from '../words/format-time';
import type { BundledPart } from './bundled-sources';
import { describeProgress } from './refresh-words';

/** Records that were left out of a file, by reason. Nothing where none was. */
export function SkippedRecords({ skipped }: { readonly skipped: Readonly<Record<string, number>> }) {
  const reasons = Object.entries(skipped).filter(([, count]) => count > 0);
  const total = reasons.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  return (
    <details class="fold">
      <summary>{formatCount(total, 'record')} left out</summary>
      <ul class="reasons">
        {reasons.map(([reason, count]) => (
          <li key={reason}>
            <span class="reason-count">{count.toLocaleString('en')}</span> {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface SourceFiguresProps {
  readonly source: SourceDefinition;
  readonly status: SourceStatus | undefined;
  readonly bundled: BundledPart | undefined;
}

/** How old a source's data is and how much of it there is. */
export function SourceFigures({ source, status, bundled }: SourceFiguresProps) {
  const isDownloaded = status?.takenAt !== undefined;
  const taken = status?.takenAt ?? bundled?.taken;
  if (taken === undefined) {
    return <p class="source-figures muted">{source.bundled ? '' : 'Not downloaded'}</p>;
  }
  const records = isDownloaded ? status.records : bundled?.records;
  const names = isDownloaded ? status.names : bundled?.names;
  return (
    <ul class="source-figures">
      <li>{isDownloaded ? formatDate(taken) : `As bundled, ${formatDate(taken)}`}</li>
      {records !== undefined && (
        <li>{formatCount(records, source.gives === 'vendors' ? 'vendor' : 'record')}</li>
      )}
      {names !== undefined && names > 0 && <li>{formatCount(names, 'name')}</li>}
    </ul>
  );
}

interface SourceProgressBarProps {
  readonly title: string;
  readonly progress: SourceProgress;
}

/** How far one source is. Without a known total the bar only says that something goes on. */
export function SourceProgressBar({ title, progress }: SourceProgressBarProps) {
  const value = shareDone(progress);
  return (
    <div class="source-progress">
      <progress
        class="progress"
        aria-label={`Refresh of ${title}`}
        max={1}
        {...(value === undefined ? {} : { value })}
      />
      <span class={progress.phase === 'failed' ? 'progress-words progress-failed' : 'progress-words'}>
        {describeProgress(progress)}
      </span>
    </div>
  );
}

/** From 0 to 1; undefined where it cannot be known. */
function shareDone({ phase, received, total }: SourceProgress): number | undefined {
  if (phase === 'waiting' || phase === 'failed') return 0;
  if (phase === 'reading' || phase === 'done') return 1;
  // The total may be that of the last download, which this one can outgrow.
  return total === undefined || total === 0 ? undefined : Math.min(1, received / total);
}

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
