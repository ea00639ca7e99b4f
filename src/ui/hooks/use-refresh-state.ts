import { useMemo } from 'preact/hooks';
import { joinRefreshState, type RefreshState, refreshProgress, refreshResults } from '@/stored/refresh-state';
import { useStored } from './use-stored';

/** What a refresh is doing and what the last one did, as the background writes it; null until it is read. */
export function useRefreshState(): RefreshState | null {
  const results = useStored(refreshResults);
  const progress = useStored(refreshProgress);
  return useMemo(
    () => (results === undefined || progress === undefined ? null : joinRefreshState(results, progress)),
    [results, progress],
  );
}
