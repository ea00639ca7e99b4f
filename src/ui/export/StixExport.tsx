import { useEffect, useId, useState } from 'preact/hooks';
import type { Result } from '@/core/model/result';
import { FoldButton } from '../components/FoldButton';
import { say } from '../words/say';
import { OutletWords } from './ExportActors';
import type { ExportedFile, Wanted } from './make-export';
import { StixPreview } from './StixPreview';
import type { Exporting } from './use-exporting';
import { useOutlet } from './use-outlet';

interface StixExportProps {
  readonly wanted: Wanted;
  /** Another one means other data. */
  readonly version: unknown;
  readonly exporting: Exporting;
  /** Its preview is open from the beginning. */
  readonly isPreviewed?: boolean;
}

/** STIX of an actor or a report, which can be looked at before it is taken. */
export function StixExport({ wanted, version, exporting, isPreviewed = false }: StixExportProps) {
  const id = useId();
  const outlet = useOutlet(exporting);
  const [isOpen, setOpen] = useState(isPreviewed);
  const [preview, setPreview] = useState<Result<ExportedFile>>();
  // What is shown is what would be saved.
  useEffect(() => {
    if (!isOpen) return;
    let current = true;
    exporting.make(wanted).then((made) => {
      if (current) setPreview(made);
    });
    return () => {
      current = false;
    };
  }, [isOpen, 'own' in wanted ? wanted.own : wanted.quotes, version]);
  const shown = isOpen && preview?.ok ? preview.value : undefined;
  return (
    <div class="export">
      <div class="export-line">
        <button
          type="button"
          class="button button-main"
          aria-disabled={outlet.busy}
          onClick={() => outlet.save(wanted)}
        >
          {say('exports.downloadStix')}
        </button>
        <FoldButton
          controls={id}
          open={isOpen}
          onChange={setOpen}
          more={say('exports.previewStix')}
          less={say('exports.foldPreview')}
          class="export-fold"
        />
      </div>
      <OutletWords
        said={outlet.said}
        error={outlet.error ?? (isOpen && preview?.ok === false ? preview.error : undefined)}
      />
      {shown && <StixPreview id={id} text={shown.text} />}
    </div>
  );
}
