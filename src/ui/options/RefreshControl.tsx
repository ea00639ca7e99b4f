import { useRef } from 'preact/hooks';
import type { SourceId } from '@/core/model/source-record';
import type { RefreshState } from '@/stored/refresh-state';
import { describeEnd, describeRunning } from './refresh-words';

interface RefreshControlProps {
  readonly refresh: RefreshState;
  readonly onRefresh: () => void;
  readonly onCancel: () => void;
}

/** Starts and cancels a refresh of all ticked sources, and says how it goes. */
export function RefreshControl({ refresh, onRefresh, onCancel }: RefreshControlProps) {
  const button = useRef<HTMLButtonElement>(null);
  const busy = refresh.running !== null;
  const words = useRefreshWords(refresh);
  const cancel = () => {
    button.current?.focus(); // The one that was pressed goes away.
    onCancel();
  };
  return (
    <div class="refresh">
      <button
        type="button"
        class="button button-main"
        ref={button}
        aria-disabled={busy}
        onClick={() => busy || onRefresh()}
      >
        Refresh all
      </button>
      {busy && (
        <button type="button" class="button" onClick={cancel}>
          Cancel
        </button>
      )}
      <p class="refresh-words" role="status">
        {words}
      </p>
    </div>
  );
}

/** How the refresh goes or, where one ended while the page was open, how it ended. */
function useRefreshWords(refresh: RefreshState): string {
  const asked = useRef<readonly SourceId[] | undefined>(undefined);
  if (refresh.running !== null) {
    asked.current = Object.keys(refresh.running.sources);
    return describeRunning(refresh.running);
  }
  return asked.current === undefined ? '' : describeEnd(asked.current, refresh);
}
