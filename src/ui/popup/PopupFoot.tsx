import type { DatasetInfo } from '@/contract/dataset-info';
import { formatCount } from '../options/format-amount';
import { formatAge } from '../options/format-time';

interface PopupFootProps {
  /** Null until the background has answered. */
  readonly info: DatasetInfo | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly problem: string | null;
  readonly onOpenSettings: () => void;
}

/** How much is known and how old it is, what is wrong, and the way to the settings. */
export function PopupFoot({ info, now, problem, onOpenSettings }: PopupFootProps) {
  return (
    <footer class="popup-foot">
      <div role="alert">
        {problem !== null && <p class="popup-problem">{problem}</p>}
        {info?.storageProblem !== undefined && (
          <p class="popup-warning">
            <b>Downloads cannot be kept.</b> {info.storageProblem}
          </p>
        )}
      </div>
      <div class="popup-foot-line">
        <p class="popup-age">{info && describe(info, now)}</p>
        <button type="button" class="text-button" onClick={onOpenSettings}>
          Settings
        </button>
      </div>
    </footer>
  );
}

function describe({ origin, actors, takenAt }: DatasetInfo, now: number): string {
  const kind = origin === 'bundled' ? 'bundled' : 'refreshed';
  return `${formatCount(actors, 'actor')} · ${kind} ${formatAge(takenAt, now)}`;
}
