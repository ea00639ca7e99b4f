import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { ListedReport } from '@/contract/report-messages';
import type { ActorId } from '@/core/model/actor';

/**
 * The kept reports about an actor, newest first; none until they are there. What they are about is read where it is not yet,
 * so the profile does not wait for them.
 *
 * @param dataset another value asks again
 */
export function useKeptReports(id: ActorId | undefined, dataset: string): readonly ListedReport[] {
  const [shown, setShown] = useState<{ id?: ActorId; reports: readonly ListedReport[] }>({ reports: [] });
  useEffect(() => {
    if (id === undefined) return;
    let wanted = true;
    send('reports.of', { id }).then((found) => {
      if (wanted) setShown({ id, reports: found.ok ? found.value : [] });
    });
    return () => {
      wanted = false;
    };
  }, [id, dataset]);
  return shown.id === id ? shown.reports : [];
}
