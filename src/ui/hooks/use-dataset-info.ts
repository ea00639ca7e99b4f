import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { DatasetInfo } from '@/contract/messages';
import { local } from '@/stored/browser-area';
import { NAMES_STAMP_KEY } from '@/stored/names-item';
import type { RefreshState } from '@/stored/refresh-state';

/**
 * What answers now, asked again whenever a refresh has ended and when names are published, which is the last that a
 * reset does; null until the first answer.
 */
export function useDatasetInfo(refresh: RefreshState | null): DatasetInfo | null {
  const [info, setInfo] = useState<DatasetInfo | null>(null);
  const settled = refresh?.running === null ? refresh.sources : null;
  useEffect(() => {
    const stop = new AbortController();
    let asked = 0;
    const ask = async () => {
      const turn = ++asked;
      const answer = await send('dataset.info', {});
      if (turn === asked && !stop.signal.aborted && answer.ok) setInfo(answer.value);
    };
    local.watch(NAMES_STAMP_KEY, ask, stop.signal);
    ask();
    return () => stop.abort();
  }, [settled]);
  return info;
}
