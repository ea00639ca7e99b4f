import { useId, useState } from 'preact/hooks';
import type { ExportFormat } from '@/core/export/format-ids';
import { exportFormatIn } from '../words/export-format';
import { say } from '../words/say';
import type { Wanted } from './make-export';
import type { Exporting } from './use-exporting';
import type { Outlet } from './use-outlet';

interface ExportLineProps<F extends ExportFormat> {
  readonly exporting: Exporting;
  readonly outlet: Outlet;
  /** Those to choose from; the reader's last one is chosen where it is among them. */
  readonly formats: readonly [F, ...F[]];
  readonly label: string;
  readonly wordsOf?: (format: F) => string;
  readonly wantedIn: (format: F) => Wanted;
}

/** A format to choose, and the two ways in which an export is given out. */
export function ExportLine<F extends ExportFormat>(props: ExportLineProps<F>) {
  const { exporting, outlet, formats, label, wordsOf = exportFormatIn, wantedIn } = props;
  const id = useId();
  // What is chosen holds at once; that it is the reader's last is stored a little later.
  const [chosen, setChosen] = useState<F>();
  const format = chosen ?? formats.find((one) => one === exporting.format) ?? formats[0];
  return (
    <div class="export-line">
      <label class="export-label" for={id}>
        {label}
      </label>
      <select
        class="field"
        id={id}
        value={format}
        onChange={({ currentTarget }) => {
          const picked = formats.find((one) => one === currentTarget.value);
          setChosen(picked);
          if (picked !== undefined) exporting.onFormat(picked);
        }}
      >
        {formats.map((one) => (
          <option key={one} value={one}>
            {wordsOf(one)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button"
        aria-disabled={outlet.busy}
        onClick={() => outlet.save(wantedIn(format))}
      >
        {say('exports.download')}
      </button>
      <button
        type="button"
        class="button"
        aria-disabled={outlet.busy}
        onClick={() => outlet.copy(wantedIn(format))}
      >
        {say('exports.copy')}
      </button>
    </div>
  );
}
