import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { useRefreshState } from '../../hooks/use-refresh-state';
import { type ReportContent, ReportView } from './ReportView';

/** What is kept of one report; asks again when a refresh changed the data. */
export function ReportPage({ reportKey }: { readonly reportKey: string }) {
  const [content, setContent] = useState<ReportContent>({ state: 'loading' });
  const changedAt = useRefreshState()?.lastChange?.at ?? '';
  useEffect(() => {
    let wanted = true;
    send('reports.get', { key: reportKey }).then((found) => {
      if (!wanted) return;
      if (!found.ok) setContent({ state: 'failed', error: found.error });
      else setContent(found.value === null ? { state: 'unknown' } : { state: 'ready', listed: found.value });
    });
    return () => {
      wanted = false;
    };
  }, [reportKey, changedAt]);
  const title = content.state === 'ready' ? content.listed.report.title : 'Report · Byname';
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => window.scrollTo(0, 0), []);

  const remove = async () => {
    const removed = await send('reports.remove', { key: reportKey });
    if (removed.ok) setContent({ state: 'removed' });
    return removed.ok ? undefined : removed.error;
  };
  return (
    <ReportView content={content} onRemove={remove} onOpenSettings={() => void send('options.open', {})} />
  );
}
