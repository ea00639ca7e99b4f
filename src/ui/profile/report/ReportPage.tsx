import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { useExporting } from '../../export/use-exporting';
import { useRefreshState } from '../../hooks/use-refresh-state';
import { useTitle } from '../../hooks/use-title';
import { useListedReport } from '../../own-report/use-listed-report';
import { failureIn } from '../../words/failure';
import { say } from '../../words/say';
import { type ReportContent, ReportView } from './ReportView';

/** The report that the reader gathers, as it is now. */
export function GatheredReportPage() {
  const own = useListedReport();
  const exporting = useExporting();
  useReportTitle(own?.listed.report.title);
  const content: ReportContent =
    own === undefined
      ? { state: 'loading' }
      : own === null
        ? { state: 'unknown' }
        : { state: 'ready', listed: own.listed, gathered: own.gathered };
  return (
    <ReportView
      content={content}
      exporting={exporting}
      onRetry={() => undefined}
      onRemove={async () => undefined}
      onRestore={async () => undefined}
    />
  );
}

function useReportTitle(title = say('reports.title')): void {
  useTitle(title);
  useEffect(() => window.scrollTo(0, 0), []);
}

/** What is kept of one report; asks again when a refresh changed the data. */
export function ReportPage({ reportKey }: { readonly reportKey: string }) {
  const [content, setContent] = useState<ReportContent>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  const exporting = useExporting();
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
  }, [reportKey, changedAt, tries]);
  useReportTitle(content.state === 'ready' ? content.listed.report.title : undefined);

  const remove = async () => {
    const removed = await send('reports.remove', { key: reportKey });
    if (removed.ok && content.state === 'ready') setContent({ state: 'removed', listed: content.listed });
    return removed.ok ? undefined : failureIn(removed.error);
  };
  const restore = async () => {
    if (content.state !== 'removed') return undefined;
    const restored = await send('reports.restore', { report: content.listed.report });
    if (restored.ok) setContent({ state: 'ready', listed: content.listed });
    return restored.ok ? undefined : failureIn(restored.error);
  };
  return (
    <ReportView
      content={content}
      onRetry={() => setTries(tries + 1)}
      onRemove={remove}
      onRestore={restore}
      exporting={exporting}
    />
  );
}
