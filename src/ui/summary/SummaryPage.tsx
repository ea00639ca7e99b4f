import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { tabFromHash } from '@/contract/summary-address';
import { useExporting } from '../export/use-exporting';
import type { Jump } from '../gather/page-connection';
import { useTitle } from '../hooks/use-title';
import { useOwnReport } from '../own-report/use-own-report';
import { say } from '../words/say';
import { type FollowedPage, followPage, type SummaryContent } from './follow-page';
import { SummaryView } from './SummaryView';

/** The summary of what one tab shows. */
export function SummaryPage() {
  const [tab] = useState(() => tabFromHash(location.hash));
  const [content, setContent] = useState<SummaryContent>({ state: tab === undefined ? 'gone' : 'reading' });
  const page = useRef<FollowedPage | null>(null);
  const exporting = useExporting();
  const { add } = useOwnReport();
  const [isPrivate, setPrivate] = useState(true);
  useEffect(() => {
    if (tab === undefined) return;
    const stop = new AbortController();
    page.current = followPage(tab, setContent, stop.signal);
    browser.tabs.get(tab).then(
      ({ incognito }) => setPrivate(incognito),
      // Of a tab that is gone nothing is added either.
      () => undefined,
    );
    return () => stop.abort();
  }, [tab]);
  const title = content.state === 'ready' ? content.page.title : '';
  useTitle(title === '' ? say('summary.title') : `${title} · ${say('summary.title')}`);
  const go = async (place: Jump) => {
    page.current?.jump(place);
    // The tab may have been closed this very moment.
    if (tab !== undefined) await browser.tabs.update(tab, { active: true }).catch(() => undefined);
  };
  return (
    <SummaryView
      content={content}
      exporting={exporting}
      isPrivate={isPrivate}
      onAdd={add}
      onAgain={() => page.current?.again()}
      onGo={(place) => void go(place)}
      onPrint={() => print()}
    />
  );
}
