import { useEffect } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { RefreshState } from '@/stored/refresh-state';

/** Milliseconds without a sign of life, which comes every ten seconds, after which the background was stopped. */
const SILENCE_MS = 35_000;

/** A refresh whose background was stopped is noted as interrupted as soon as any message wakes it: sends one. */
export function useWakeStopped(refresh: RefreshState | null): void {
  const beatAt = refresh?.running?.beatAt;
  useEffect(() => {
    if (beatAt === undefined) return;
    const silentAt = Date.parse(beatAt) + SILENCE_MS;
    const timer = setTimeout(() => send('dataset.info', {}), Math.max(0, silentAt - Date.now()));
    return () => clearTimeout(timer);
  }, [beatAt]);
}
