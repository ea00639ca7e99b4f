import { useState } from 'preact/hooks';
import type { ListedReport } from '@/contract/report-messages';
import { SWITCHED_OFF } from '@/stored/policy';
import { ExportTick } from '../../export/ExportTick';
import { StixExport } from '../../export/StixExport';
import type { Exporting } from '../../export/use-exporting';

interface ReportExportProps {
  readonly listed: ListedReport;
  readonly exporting: Exporting;
}

/** A report as STIX, with its text and whom it is about. */
export function ReportExport({ listed, exporting }: ReportExportProps) {
  const [quotes, setQuotes] = useState(false);
  if (exporting.isOff) return <p class="muted">{SWITCHED_OFF}</p>;
  return (
    <>
      <StixExport wanted={{ report: listed, quotes }} version={listed} exporting={exporting} />
      {listed.reading.named.length > 0 && (
        <ExportTick
          label="With the sentences that name actors, each as a note"
          checked={quotes}
          onChange={setQuotes}
        />
      )}
    </>
  );
}
