import { useState } from 'preact/hooks';
import { REPORT_FORMATS } from '@/core/export/format-ids';
import type { GatheredReport } from '@/core/model/gathered-report';
import { OutletWords } from '../export/ExportActors';
import { ExportLine } from '../export/ExportLine';
import { ExportTick } from '../export/ExportTick';
import type { Exporting } from '../export/use-exporting';
import { useOutlet } from '../export/use-outlet';
import { exportFormatIn } from '../words/export-format';
import { say } from '../words/say';

interface TakeReportProps {
  readonly report: GatheredReport;
  readonly exporting: Exporting;
}

/** A report as a file or to be pasted, in a format of the reader's choice, with the sentences if she wants them. */
export function TakeReport({ report, exporting }: TakeReportProps) {
  const outlet = useOutlet(exporting);
  const [quotes, setQuotes] = useState(true);
  if (exporting.isOff) return <p class="muted">{say('common.switchedOff')}</p>;
  return (
    <div class="export">
      <ExportLine
        exporting={exporting}
        outlet={outlet}
        formats={REPORT_FORMATS}
        label={say('popup.exportAs')}
        wordsOf={(one) => (one === 'stix' ? say('ownReport.stixReport') : exportFormatIn(one))}
        wantedIn={(format) => ({ gathered: report, format, quotes })}
      />
      <ExportTick label={say('ownReport.withSentences')} checked={quotes} onChange={setQuotes} />
      <OutletWords {...outlet} />
    </div>
  );
}
