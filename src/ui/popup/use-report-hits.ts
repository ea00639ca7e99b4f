import { useEffect, useMemo, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { ListedReport } from '@/contract/report-messages';
import { splitName } from '@/core/text/split-name';

/** They come after the actors, and are not to hide how many of those there are. */
const MOST = 3;
/** Shorter texts begin too many words. */
const LEAST_LETTERS = 3;

/** The kept reports whose titles have every word that was typed; asked for whenever a query becomes long enough. */
export function useReportHits(query: string): readonly ListedReport[] {
  const [kept, setKept] = useState<readonly ListedReport[] | null>(null);
  const typed = query.trim();
  const isAsked = typed.length >= LEAST_LETTERS && !typed.startsWith('#');
  useEffect(() => {
    if (!isAsked) return;
    let wanted = true;
    send('reports.imported', {}).then((answer) => {
      // Where they cannot be read, their own pages say why.
      if (wanted && answer.ok) setKept(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [isAsked]);
  return useMemo(() => {
    if (!isAsked || kept === null) return [];
    const words = wordsOf(typed);
    const holds = (title: string) => {
      const own = wordsOf(title);
      return words.every((word) => own.some((candidate) => candidate.startsWith(word)));
    };
    return words.length === 0 ? [] : kept.filter(({ report }) => holds(report.title)).slice(0, MOST);
  }, [kept, isAsked, typed]);
}

function wordsOf(text: string): readonly string[] {
  return splitName(text).words.flatMap(({ text: word, inner }) => (inner ? [] : word));
}
