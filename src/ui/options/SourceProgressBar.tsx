import type { SourceProgress } from '@/contract/refresh-state';
import { describeProgress } from './refresh-words';

interface SourceProgressBarProps {
  readonly title: string;
  readonly progress: SourceProgress;
}

/** How far one source is. Without a known total the bar only says that something goes on. */
export function SourceProgressBar({ title, progress }: SourceProgressBarProps) {
  const { phase, received, total } = progress;
  const isOver = phase === 'done' || phase === 'failed' || phase === 'reading';
  const value = isOver ? 1 : share(received, total);
  return (
    <div class="source-progress">
      <progress
        class="progress"
        aria-label={`Refresh of ${title}`}
        max={1}
        {...(phase === 'waiting' ? { value: 0 } : value === undefined ? {} : { value })}
      />
      <span class="progress-words">{describeProgress(progress)}</span>
    </div>
  );
}

function share(received: number, total: number | undefined): number | undefined {
  // The total may be that of the last download, which this one can outgrow.
  return total === undefined || total === 0 ? undefined : Math.min(1, received / total);
}
