import type { SourceId } from '@/core/model/source-record';
import type { DatasetChange, RefreshState, SourceProgress } from '@/stored/refresh-state';
import { formatBytes } from '../words/format-amount';
import { say } from '../words/say';

type Running = NonNullable<RefreshState['running']>;

/** Where a running refresh is. Changes a few times only, for it is read aloud. */
export function describeRunning({ phase, sources }: Running): string {
  if (phase === 'merging') return say('data.joining');
  if (phase === 'saving') return say('data.saving');
  const all = Object.values(sources);
  const read = all.filter((source) => source.phase === 'done').length;
  const failed = all.filter((source) => source.phase === 'failed').length;
  const counts = { read, count: all.length };
  return failed === 0 ? say('data.running', counts) : say('data.runningFailed', { ...counts, failed });
}

/** How a refresh of these sources ended; empty when that is forgotten. */
export function describeEnd(ids: readonly SourceId[], { sources, lastChange }: RefreshState): string {
  const results = ids.flatMap((id) => sources[id]?.result ?? []);
  if (results.length === 0) return ''; // Reset since.
  const failed = results.filter((result) => !result.ok && result.code !== 'cancelled').length;
  if (results.some((result) => !result.ok && result.code === 'cancelled')) {
    return say('data.cancelled');
  }
  if (failed > 0 && failed === results.length) return say('data.allFailed');
  const change = lastChange === null ? say('data.refreshed') : summariseChange(lastChange);
  return failed === 0 ? change : say('data.withFailures', { words: change, count: failed });
}

/** "Refreshed: 3 added, 41 changed, none removed." */
function summariseChange({ addedCount, changedCount, removedCount }: DatasetChange): string {
  if (addedCount + changedCount + removedCount === 0) return say('data.refreshedSame');
  const amount = (number: number) => (number === 0 ? say('data.none') : number);
  return say('data.refreshedFacts', {
    added: amount(addedCount),
    changed: amount(changedCount),
    removed: amount(removedCount),
  });
}

/** What is being done to one source. */
export function describeProgress({ phase, received, total }: SourceProgress): string {
  switch (phase) {
    case 'waiting':
      return say('data.waiting');
    case 'downloading': {
      if (received === 0) return say('data.connecting');
      const sofar = formatBytes(received);
      return total === undefined
        ? say('data.downloading', { received: sofar })
        : say('data.downloadingOf', { received: sofar, total: formatBytes(total) });
    }
    case 'reading':
      return total === undefined || received === 0 || received >= total
        ? say('data.readingAll', { total: formatBytes(total ?? received) })
        : say('data.readingOf', { received: formatBytes(received), total: formatBytes(total) });
    case 'done':
      return say('data.read');
    case 'failed':
      return say('data.failed');
  }
}
