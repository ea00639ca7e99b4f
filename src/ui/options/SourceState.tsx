import type { SourceDefinition } from '@/core/sources/catalogue';
import { dueAt } from '@/stored/next-try';
import type { SourceProgress, SourceStatus } from '@/stored/refresh-state';
import { failureIn } from '../words/failure';
import { formatNumber } from '../words/format-amount';
import { formatDay, formatMoment } from '../words/format-time';
import { joinedWith } from '../words/joined';
import { say } from '../words/say';
import type { BundledPart } from './bundled-sources';
import { describeProgress } from './refresh-words';

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
    return <p class="source-figures muted">{source.bundled ? '' : say('data.notDownloaded')}</p>;
  }
  const records = isDownloaded ? status.records : bundled?.records;
  const names = isDownloaded ? status.names : bundled?.names;
  return (
    <ul class="source-figures">
      <li>{isDownloaded ? formatDay(taken) : say('data.asBundled', { date: formatDay(taken) })}</li>
      {records !== undefined && (
        <li>{say(source.gives === 'vendors' ? 'common.vendors' : 'common.records', { count: records })}</li>
      )}
      {names !== undefined && names > 0 && <li>{say('common.names', { count: names })}</li>}
    </ul>
  );
}

interface SourceNewsProps extends Omit<SourceResultProps, 'status'> {
  readonly title: string;
  /** Set while a refresh asks this source. */
  readonly progress: SourceProgress | undefined;
  readonly status: SourceStatus | undefined;
}

/** How far a refresh is with a source, or how the last one ended, and what was left out of its file. */
export function SourceNews({ title, progress, status, ...rest }: SourceNewsProps) {
  return (
    <>
      {progress ? (
        <SourceProgressBar title={title} progress={progress} />
      ) : (
        status && <SourceResult status={status} {...rest} />
      )}
      {status?.skipped && <SkippedRecords skipped={status.skipped} />}
    </>
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
        aria-label={say('data.progressOf', { source: title })}
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
  if (phase === 'done') return 1;
  // The total may be that of the last download, which this one can outgrow.
  return total === undefined || total === 0 ? undefined : Math.min(1, received / total);
}

interface SourceResultProps {
  readonly status: SourceStatus;
  /** ISO time of the data in use; undefined where there is none. */
  readonly dataOf: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A refresh runs: nothing is decided meanwhile. */
  readonly busy: boolean;
  /** The reader's word on a file that was kept aside. */
  readonly onDecide: (accept: boolean) => void;
}

/** How the last try of a source ended, which data is in use when it failed, and what the reader is asked. */
function SourceResult({ status, dataOf, now, busy, onDecide }: SourceResultProps) {
  const { result, held } = status;
  return (
    <>
      {(result.ok || result.code !== 'too-few') && <Ended status={status} dataOf={dataOf} now={now} />}
      {held && <HeldQuestion held={held} now={now} busy={busy} onDecide={onDecide} />}
    </>
  );
}

function Ended({ status, dataOf, now }: Pick<SourceResultProps, 'status' | 'dataOf' | 'now'>) {
  const { result, triedAt, failures } = status;
  const when = formatMoment(triedAt, now);
  if (result.ok)
    return (
      <p class="source-result">
        {say(result.unchanged ? 'data.unchangedWhen' : 'data.refreshedWhen', { when })}
      </p>
    );
  const kept = dataOf === undefined ? '' : say('data.dataStays', { date: formatDay(dataOf) });
  if (result.code === 'cancelled') {
    return (
      <p class="source-result">
        {say('data.cancelledWhen', { when })} {kept}
      </p>
    );
  }
  if (result.code === 'declined') return <p class="source-result">{failureIn(result.message)}</p>;
  return (
    <div class="source-result source-failed">
      <p>
        <b>{say('data.failedWhen', { when })}</b> <span>{failureIn(result.message)}</span>
      </p>
      <p class="muted">
        {kept} {failures > 1 && say('data.triesFailed', { count: failures })}{' '}
        {failures > 0 && result.code !== 'no-file' && say('data.triedAgain', { when: nextTry(status, now) })}
      </p>
    </div>
  );
}

function nextTry(status: SourceStatus, now: number): string {
  return formatMoment(new Date(Math.max(dueAt(status, now, 1), now)).toISOString(), now);
}

interface HeldQuestionProps extends Pick<SourceResultProps, 'now' | 'busy' | 'onDecide'> {
  readonly held: NonNullable<SourceStatus['held']>;
}

/** A file that holds much less than is known: a clean-up, or a broken export. Which, the reader is asked. */
function HeldQuestion({ held, now, busy, onDecide }: HeldQuestionProps) {
  const { records, known, goneCount, gone, at } = held;
  const more = goneCount - gone.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div class="question held" role="group" aria-label={say('data.shrunkAsk')}>
      <p>
        <b>{say('data.shrunk')}</b> <span>{say('data.shrunkCounts', { records, known })}</span>{' '}
        <span class="muted">{say('data.foundWhen', { when: formatMoment(at, now) })}</span>
      </p>
      {gone.length > 0 && (
        <details class="fold">
          <summary>{say('data.wouldGo', { count: goneCount })}</summary>
          <p class="held-gone">
            {joinedWith(gone.map((name) => <bdi key={name}>{name}</bdi>))}
            {more > 0 && <span class="muted"> {say('common.more', { count: more })}</span>}
          </p>
        </details>
      )}
      <div class="question-buttons">
        <button type="button" class="button" aria-disabled={busy} onClick={() => busy || onDecide(false)}>
          {say('data.keepKnown')}
        </button>
        <button type="button" class="button" aria-disabled={busy} onClick={() => busy || onDecide(true)}>
          {say('data.takeSmaller')}
        </button>
      </div>
    </div>
  );
}

/** Records that were left out of a file, by reason. Nothing where none was. */
function SkippedRecords({ skipped }: { readonly skipped: Readonly<Record<string, number>> }) {
  const reasons = Object.entries(skipped).filter(([, count]) => count > 0);
  const total = reasons.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  return (
    <details class="fold">
      <summary>{say('data.leftOut', { count: total })}</summary>
      <ul class="reasons">
        {reasons.map(([reason, count]) => (
          <li key={reason}>
            <span class="reason-count">{formatNumber(count)}</span> {failureIn(reason)}
          </li>
        ))}
      </ul>
    </details>
  );
}
