import { useId, useState } from 'preact/hooks';
import { REPORT_FORMATS, type ReportFormat } from '@/core/export/format-ids';
import type { GatheredReport } from '@/core/model/gathered-report';
import { OutletWords } from '../export/ExportActors';
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
  const id = useId();
  const outlet = useOutlet(exporting);
  const [quotes, setQuotes] = useState(true);
  // What is chosen holds at once; that it is the reader's last is stored a little later.
  const [chosen, setChosen] = useState<ReportFormat>();
  if (exporting.isOff) return <p class="muted">{say('common.switchedOff')}</p>;
  const format = chosen ?? REPORT_FORMATS.find((one) => one === exporting.format) ?? REPORT_FORMATS[0];
  const wanted = { gathered: report, format, quotes };
  return (
    <div class="export">
      <div class="export-line">
        <label class="export-label" for={id}>
          {say('popup.exportAs')}
        </label>
        <select
          class="field"
          id={id}
          value={format}
          onChange={({ currentTarget }) => {
            const picked = REPORT_FORMATS.find((one) => one === currentTarget.value);
            setChosen(picked);
            if (picked !== undefined) exporting.onFormat(picked);
          }}
        >
          {REPORT_FORMATS.map((one: ReportFormat) => (
            <option key={one} value={one}>
              {one === 'stix' ? say('ownReport.stixReport') : exportFormatIn(one)}
            </option>
          ))}
        </select>
        <button type="button" class="button" aria-disabled={outlet.busy} onClick={() => outlet.save(wanted)}>
          {say('exports.download')}
        </button>
        <button type="button" class="button" aria-disabled={outlet.busy} onClick={() => outlet.copy(wanted)}>
          {say('exports.copy')}
        </button>
      </div>
      <ExportTick label={say('ownReport.withSentences')} checked={quotes} onChange={setQuotes} />
      <OutletWords {...outlet} />
    </div>
  );
}
