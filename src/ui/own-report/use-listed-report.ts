import { useMemo } from 'preact/hooks';
import type { ListedReport } from '@/contract/report-messages';
import { asKept, asReading } from '@/core/export/gathered/gathered';
import type { GatheredReport } from '@/core/model/gathered-report';
import { storedOwnReport } from '@/stored/own-report';
import { useStored } from '../hooks/use-stored';
import { say } from '../words/say';

/** Stands in an address for the report that the reader gathers; keys of those that are kept name their source. */
export const GATHERED = 'gathered';

/** A report that is gathered, and how it stands among those that are kept. */
export interface OwnListed {
  readonly gathered: GatheredReport;
  readonly listed: ListedReport;
}

/** The report that the reader gathers: undefined until it is read, null while no page is in it. It is asked for by no message. */
export function useListedReport(): OwnListed | null | undefined {
  const gathered = useStored(storedOwnReport);
  return useMemo(
    () => gathered && (gathered.pages.length === 0 ? null : { gathered, listed: listed(gathered) }),
    [gathered],
  );
}

function listed(gathered: GatheredReport): ListedReport {
  return {
    key: GATHERED,
    from: say('reports.gathered'),
    report: asKept(gathered),
    reading: asReading(gathered),
  };
}
