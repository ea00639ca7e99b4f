import { useId, useState } from 'preact/hooks';
import { REPORT_FORMATS } from '@/core/export/format-ids';
import type { GatheredReport } from '@/core/model/gathered-report';
import { OutletWords } from '../export/ExportActors';
import { ExportLine } from '../export/ExportLine';
import { ExportTick } from '../export/ExportTick';
import { PreviewFold, usePreview } from '../export/StixExport';
import { StixPreview } from '../export/StixPreview';
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
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const stix = { gathered: report, format: 'stix', quotes } as const;
  const preview = usePreview(isOpen, stix, report, exporting);
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
      <p class="export-line">
        <PreviewFold controls={id} open={isOpen} onChange={setOpen} />
      </p>
      <OutletWords said={outlet.said} error={outlet.error ?? preview.error} />
      {preview.file && <StixPreview id={id} text={preview.file.text} />}
    </div>
  );
}
