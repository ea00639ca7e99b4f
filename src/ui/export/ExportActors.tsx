import type { NamingPage } from '@/core/export/export-data';
import type { ExportFormat } from '@/core/export/format-ids';
import { say } from '../words/say';
import { ExportLine } from './ExportLine';
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
  const outlet = useOutlet(exporting);
  const [first, ...others] = formats;
  if (first === undefined) return null;
  return (
    <div class="export">
      <ExportLine
        exporting={exporting}
        outlet={outlet}
        formats={[first, ...others]}
        label={label}
        wantedIn={(format) => ({
          format,
          own,
          ...(ids === undefined ? {} : { ids }),
          ...(page === undefined ? {} : { page }),
        })}
      />
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
