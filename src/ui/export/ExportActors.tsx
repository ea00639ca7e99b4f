import { useId } from 'preact/hooks';
import type { NamingPage } from '@/core/export/export-data';
import type { ExportFormat } from '@/core/export/format-ids';
import { exportFormatIn } from '../words/export-format';
import { say } from '../words/say';
import { ExportTick } from './ExportTick';
import type { Exporting } from './use-exporting';
import { useOutlet } from './use-outlet';

interface ExportActorsProps {
  readonly exporting: Exporting;
  /** Those to choose from; the reader's last one is chosen where it is among them. */
  readonly formats: readonly ExportFormat[];
  /** Ids of actors, or undefined for everybody. */
  readonly ids: readonly string[] | undefined;
  readonly own: boolean;
  readonly label: string;
  /** Whose list it is, where it is a page's. */
  readonly page?: NamingPage | undefined;
}

/** Actors in a format of the reader's choice, as a file or to be pasted. */
export function ExportActors({ exporting, formats, ids, own, label, page }: ExportActorsProps) {
  const id = useId();
  const outlet = useOutlet(exporting);
  const format = formats.includes(exporting.format) ? exporting.format : formats[0];
  if (format === undefined) return null;
  const wanted = {
    format,
    own,
    ...(ids === undefined ? {} : { ids }),
    ...(page === undefined ? {} : { page }),
  };
  return (
    <div class="export">
      <div class="export-line">
        <label class="export-label" for={id}>
          {label}
        </label>
        <select
          class="field"
          id={id}
          value={format}
          onChange={(event) => exporting.onFormat(event.currentTarget.value as ExportFormat)}
        >
          {formats.map((one) => (
            <option key={one} value={one}>
              {exportFormatIn(one)}
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
      <OutletWords {...outlet} />
    </div>
  );
}

/** What came of an export. */
export function OutletWords({ said, error }: { readonly said: string; readonly error: string | undefined }) {
  return (
    <>
      <p class="export-said" role="status">
        {said}
      </p>
      {error !== undefined && (
        <p class="export-said error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}

/** Whether the reader's own words go along. */
export function OwnTick({
  own,
  onChange,
}: {
  readonly own: boolean;
  readonly onChange: (own: boolean) => void;
}) {
  return (
    <ExportTick
      label={say('exports.ownWords')}
      hint={say(own ? 'exports.ownWordsRead' : 'exports.withoutOwnWords')}
      checked={own}
      onChange={onChange}
    />
  );
}
