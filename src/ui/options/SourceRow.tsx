import { useId } from 'preact/hooks';
import { formatDate } from '@/core/profile/format-date';
import type { SourceDefinition } from '@/core/sources/catalogue';
import type { SourceProgress, SourceStatus } from '@/stored/refresh-state';
import { ExternalLink } from '../components/ExternalLink';
import { formatBytes, formatCount } from '../words/format-amount';
import { formatMoment } from '../words/format-time';
import { AddressForm } from './AddressForm';
import type { BundledPart } from './bundled-sources';
import type { MirrorAccess } from './mirror-access';
import { describeProgress } from './refresh-words';

export interface SourceRowProps {
  readonly source: SourceDefinition;
  readonly on: boolean;
  readonly address: string;
  readonly status: SourceStatus | undefined;
  readonly bundled: BundledPart | undefined;
  /** Set while a refresh asks this source. */
  readonly progress: SourceProgress | undefined;
  /** A refresh runs, of whatever source. */
  readonly busy: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onSwitch: (on: boolean) => void;
  readonly onRefresh: () => void;
  readonly onAddress: (address: string | undefined) => Promise<MirrorAccess>;
}

/** One source: what it is, how old and how large its data is, how the last try went, and what can be done. */
export function SourceRow(props: SourceRowProps) {
  const { source, on, address, status, bundled, progress, busy, now } = props;
  const id = useId();
  return (
    <li class="source">
      <input
        type="checkbox"
        class="box"
        id={id}
        checked={on}
        aria-describedby={`${id}-about`}
        onChange={(event) => props.onSwitch(event.currentTarget.checked)}
      />
      <div class="source-main">
        <h4 class="source-title">
          <label for={id}>{source.title}</label>
        </h4>
        <p id={`${id}-about`}>{source.about}</p>
        <p class="source-meta">
          <ExternalLink href={source.homepage}>{source.publisher}</ExternalLink>
          {' · '}
          <ExternalLink href={source.licence.url}>{source.licence.name}</ExternalLink>
        </p>
      </div>
      <SourceFigures source={source} status={status} bundled={bundled} />
      <button
        type="button"
        class="button source-refresh"
        aria-disabled={busy}
        aria-label={`Refresh ${source.title}`}
        onClick={() => busy || props.onRefresh()}
      >
        Refresh
      </button>
      <div class="source-more">
        {progress ? (
          <SourceProgressBar title={source.title} progress={progress} />
        ) : (
          status && <SourceResult status={status} dataOf={status.takenAt ?? bundled?.taken} now={now} />
        )}
        {status?.skipped && <SkippedRecords skipped={status.skipped} />}
        <details class="fold">
          <summary>
            {address === source.address ? 'Address' : `Address: mirror at ${new URL(address).host}`}
          </summary>
          <AddressForm
            title={source.title}
            published={source.address}
            address={address}
            onSave={props.onAddress}
          />
          {status && <FileLine status={status} />}
        </details>
      </div>
    </li>
  );
}

function FileLine({ status: { version, bytes } }: { readonly status: SourceStatus }) {
  const facts = [
    version === undefined || version === '' ? '' : `version ${version}`,
    bytes === undefined ? '' : formatBytes(bytes),
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? null : <p class="muted file-line">Last file: {facts.join(', ')}</p>;
}

/** Records that were left out of a file, by reason. Nothing where none was. */
function SkippedRecords({ skipped }: { readonly skipped: Readonly<Record<string, number>> }) {
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
function SourceFigures({ source, status, bundled }: SourceFiguresProps) {
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
function SourceProgressBar({ title, progress }: SourceProgressBarProps) {
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
function SourceResult({ status, dataOf, now }: SourceResultProps) {
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
