import { useState } from 'preact/hooks';
import type { ListedReport } from '@/contract/report-messages';
import { ExportTick } from '../../export/ExportTick';
import { StixExport } from '../../export/StixExport';
import type { Exporting } from '../../export/use-exporting';
import { say } from '../../words/say';

interface ReportExportProps {
  readonly listed: ListedReport;
  readonly exporting: Exporting;
}

/** A report as STIX, with its text and whom it is about. */
export function ReportExport({ listed, exporting }: ReportExportProps) {
  const [quotes, setQuotes] = useState(false);
  if (exporting.isOff) return <p class="muted">{say('common.switchedOff')}</p>;
  return (
    <>
      <StixExport wanted={{ report: listed, quotes }} version={listed} exporting={exporting} />
      {listed.reading.named.length > 0 && (
        <ExportTick label={say('reports.withSentences')} checked={quotes} onChange={setQuotes} />
      )}
    </>
  );
}
