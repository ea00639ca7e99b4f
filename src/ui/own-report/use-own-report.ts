import { useMemo } from 'preact/hooks';
import type { GatheredReport } from '@/core/model/gathered-report';
import { changedNow, NO_REPORT, withPage } from '@/core/reports/own-report';
import { storedOwnReport } from '@/stored/own-report';
import { pageToKeep } from '../gather/page-to-keep';
import type { PageSummary } from '../gather/summarise';
import { useStored } from '../hooks/use-stored';
import { thrownIn } from '../words/failure';
import { say } from '../words/say';

/** The report that the reader gathers, and how she changes it. */
export interface OwnReportActions {
  readonly report: GatheredReport;
  /** Resolves to why it could not be kept, in words. */
  readonly change: (work: (report: GatheredReport) => GatheredReport) => Promise<string | undefined>;
  /** Resolves to what came of it, in words. */
  readonly add: (page: PageSummary) => Promise<string>;
}

export function useOwnReport(): OwnReportActions {
  const report = useStored(storedOwnReport) ?? NO_REPORT;
  return useMemo(() => ({ report, change, add }), [report]);
}

async function change(work: (report: GatheredReport) => GatheredReport): Promise<string | undefined> {
  try {
    await storedOwnReport.update((current) => {
      const next = work(current);
      return next === current ? current : changedNow(next, Date.now());
    });
    return undefined;
  } catch (error) {
    return thrownIn(error);
  }
}

async function add(page: PageSummary): Promise<string> {
  let isNew = true;
  const problem = await change((current) => {
    const next = withPage(current, pageToKeep(page));
    isNew = next.pages.length > current.pages.length;
    return next;
  });
  return problem ?? say(isNew ? 'ownReport.added' : 'ownReport.addedAgain');
}
