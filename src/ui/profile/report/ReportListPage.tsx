import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { Answer } from '@/contract/messages';
import type { ReportList } from '@/contract/report-messages';
import { hasWords, newestFirst, queryWords } from '@/core/reports/match-report';
import { useRefreshState } from '../../hooks/use-refresh-state';
import { useTitle } from '../../hooks/use-title';
import { type OwnListed, useListedReport } from '../../own-report/use-listed-report';
import { say } from '../../words/say';
import { ReportListView } from './ReportListView';

/** All reports that are kept, and the one that is gathered; a search among them. */
export function ReportListPage() {
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<Answer<ReportList> | null>(null);
  const [tries, setTries] = useState(0);
  const changedAt = useRefreshState()?.lastChange?.at ?? '';
  const own = useListedReport();
  useEffect(() => {
    let wanted = true;
    listReports(query.trim(), own).then((list) => {
      if (wanted) setAnswer(list);
    });
    return () => {
      wanted = false;
    };
  }, [query, changedAt, own, tries]);
  useTitle(say('reports.list'));
  useEffect(() => window.scrollTo(0, 0), []);
  return (
    <ReportListView query={query} answer={answer} onQuery={setQuery} onRetry={() => setTries(tries + 1)} />
  );
}

async function listReports(query: string, own: OwnListed | null | undefined): Promise<Answer<ReportList>> {
  const [list, isIn] = await Promise.all([send('reports.list', { query }), isFound(query, own)]);
  if (!list.ok || !isIn || !own) return list;
  const { found, reports } = list.value;
  return { ok: true, value: { found: found + 1, reports: [own.listed, ...reports].sort(newestFirst) } };
}

/** By its words, and by an actor under any of its names, as those that are kept. */
async function isFound(query: string, own: OwnListed | null | undefined): Promise<boolean> {
  if (!own) return false;
  const { report, reading } = own.listed;
  if (query === '' || hasWords(report, reading, queryWords(query))) return true;
  const bearers = await send('actors.named', { names: [query] });
  const meant = new Set(bearers.ok ? bearers.value.flatMap(({ actors }) => actors.map(({ id }) => id)) : []);
  return reading.named.some(({ actors }) => actors.some(({ id }) => meant.has(id)));
}
