import type { SourceProgress } from '@/stored/refresh-state';
import { describeProgress } from './refresh-words';

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
