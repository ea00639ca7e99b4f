import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { Answer } from '@/contract/messages';
import type { ReportList } from '@/contract/report-messages';
import { useRefreshState } from '../../hooks/use-refresh-state';
import { say } from '../../words/say';
import { ReportListView } from './ReportListView';

/** All reports that are kept, and a search among them. */
export function ReportListPage() {
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<Answer<ReportList> | null>(null);
  const changedAt = useRefreshState()?.lastChange?.at ?? '';
  useEffect(() => {
    let wanted = true;
    send('reports.list', { query: query.trim() }).then((list) => {
      if (wanted) setAnswer(list);
    });
    return () => {
      wanted = false;
    };
  }, [query, changedAt]);
  useEffect(() => {
    document.title = `${say('reports.list')} · Byname`;
    window.scrollTo(0, 0);
  }, []);
  return (
    <ReportListView
      query={query}
      answer={answer}
      onQuery={setQuery}
      onOpenSettings={() => void send('options.open', {})}
    />
  );
}
