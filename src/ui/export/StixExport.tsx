import { useEffect, useId, useState } from 'preact/hooks';
import { failed, type Result } from '@/core/model/result';
import { FoldButton } from '../components/FoldButton';
import { failureIn } from '../words/failure';
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
  const preview = usePreview(isOpen, wanted, version, exporting);
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
        <PreviewFold controls={id} open={isOpen} onChange={setOpen} />
      </div>
      <OutletWords said={outlet.said} error={outlet.error ?? preview.error} />
      {preview.file && <StixPreview id={id} text={preview.file.text} />}
    </div>
  );
}

type PreviewFoldProps = Pick<Parameters<typeof FoldButton>[0], 'controls' | 'open' | 'onChange'>;

export function PreviewFold(props: PreviewFoldProps) {
  return (
    <FoldButton
      {...props}
      more={say('exports.previewStix')}
      less={say('exports.foldPreview')}
      class="export-fold"
    />
  );
}

interface Preview {
  readonly file?: ExportedFile;
  readonly error?: string;
}

/**
 * What would be saved, for as long as it is to be seen.
 *
 * @param version another one means other data
 */
export function usePreview(isOpen: boolean, wanted: Wanted, version: unknown, exporting: Exporting): Preview {
  const [made, setMade] = useState<Result<ExportedFile>>();
  useEffect(() => {
    if (!isOpen) return;
    let current = true;
    exporting
      .make(wanted)
      .catch(() => failed(say('exports.failed')))
      .then((file) => {
        if (current) setMade(file);
      });
    return () => {
      current = false;
    };
  }, [isOpen, 'own' in wanted ? wanted.own : wanted.quotes, version]);
  if (!isOpen || made === undefined) return {};
  return made.ok ? { file: made.value } : { error: failureIn(made.error) };
}
