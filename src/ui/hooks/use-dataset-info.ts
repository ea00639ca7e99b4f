import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { DatasetInfo } from '@/contract/dataset-info';
import type { RefreshState } from '@/stored/refresh-state';

/** What answers now, asked again whenever a refresh or a reset has ended; null until the first answer. */
export function useDatasetInfo(refresh: RefreshState | null): DatasetInfo | null {
  const [info, setInfo] = useState<DatasetInfo | null>(null);
  const settled = refresh?.running === null ? refresh.sources : null;
  useEffect(() => {
    let current = true;
    send('dataset.info', {}).then((answer) => {
      if (current && answer.ok) setInfo(answer.value);
    });
    return () => {
      current = false;
    };
  }, [settled]);
  return info;
}
