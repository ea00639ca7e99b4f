import type { SourceId } from '@/core/model/source-record';
import type { DatasetChange, RefreshState, SourceProgress } from '@/stored/refresh-state';
import { formatBytes, formatCount } from '../words/format-amount';

type Running = NonNullable<RefreshState['running']>;

/** Where a running refresh is. Changes a few times only, for it is read aloud. */
export function describeRunning({ phase, sources }: Running): string {
  if (phase === 'merging') return 'Joining the sources…';
  if (phase === 'saving') return 'Saving…';
  const all = Object.values(sources);
  const read = all.filter((source) => source.phase === 'done').length;
  const failed = all.filter((source) => source.phase === 'failed').length;
  const failures = failed === 0 ? '' : `, ${failed} failed`;
  return `Refreshing: ${read} of ${formatCount(all.length, 'source')} read${failures}.`;
}

/** How a refresh of these sources ended; empty when that is forgotten. */
export function describeEnd(ids: readonly SourceId[], { sources, lastChange }: RefreshState): string {
  const results = ids.flatMap((id) => sources[id]?.result ?? []);
  if (results.length === 0) return ''; // Reset since.
  const failed = results.filter((result) => !result.ok && result.code !== 'cancelled').length;
  if (results.some((result) => !result.ok && result.code === 'cancelled')) {
    return 'Cancelled. The data is as it was.';
  }
  if (failed > 0 && failed === results.length) return 'The refresh failed. The data is as it was.';
  const change = lastChange === null ? 'Refreshed.' : `Refreshed: ${summariseChange(lastChange)}.`;
  return failed === 0 ? change : `${change} ${formatCount(failed, 'source')} failed.`;
}

/** "3 actors added, 41 changed, none removed"; "nothing changed". */
function summariseChange({ addedCount, changedCount, removedCount }: DatasetChange): string {
  if (addedCount + changedCount + removedCount === 0) return 'nothing changed';
  const count = (number: number) => (number === 0 ? 'none' : number.toLocaleString('en'));
  return `${count(addedCount)} added, ${count(changedCount)} changed, ${count(removedCount)} removed`;
}

/** What is being done to one source. */
export function describeProgress({ phase, received, total }: SourceProgress): string {
  switch (phase) {
    case 'waiting':
      return 'Waiting';
    case 'downloading': {
      if (received === 0) return 'Connecting';
      const sum = total === undefined ? '' : ` of ${formatBytes(total)}`;
      return `Downloading, ${formatBytes(received)}${sum}`;
    }
    case 'reading':
      return total === undefined || received === 0 || received >= total
        ? `Reading ${formatBytes(total ?? received)}`
        : `Reading, ${formatBytes(received)} of ${formatBytes(total)}`;
    case 'done':
      return 'Read';
    case 'failed':
      return 'Failed';
  }
}
