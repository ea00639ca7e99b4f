import { useEffect, useId, useState } from 'preact/hooks';
import type { ExportFormat } from '@/core/export/format-ids';
import type { Actor } from '@/core/model/actor';
import type { Result } from '@/core/model/result';
import { SWITCHED_OFF } from '@/stored/policy';
import { FoldButton } from '../../components/FoldButton';
import { ExportActors, OutletWords, OwnTick } from '../../export/ExportActors';
import type { ExportedFile } from '../../export/make-export';
import { StixPreview } from '../../export/StixPreview';
import type { Exporting } from '../../export/use-exporting';
import { useOutlet } from '../../export/use-outlet';
import { Section } from '../Section';

interface ExportProps {
  readonly actor: Actor;
  readonly exporting: Exporting;
}

const OTHERS: readonly ExportFormat[] = ['markdown', 'markdown-list', 'csv', 'json', 'misp', 'misp-event'];

/** The actor in the formats of other tools; STIX can be looked at before it is taken. */
export function Export({ actor, exporting }: ExportProps) {
  const [own, setOwn] = useState(false);
  // An actor that the reader put together is several where the sources have the word.
  const ids = actor.records.map(({ key }) => key);
  if (exporting.isOff)
    return (
      <Section id="export">
        <p class="muted">{SWITCHED_OFF}</p>
      </Section>
    );
  return (
    <Section id="export">
      <Stix ids={ids} own={own} version={actor} exporting={exporting} />
      <ExportActors exporting={exporting} formats={OTHERS} ids={ids} own={own} label="Other format" />
      {actor.corrections !== undefined && <OwnTick own={own} onChange={setOwn} />}
    </Section>
  );
}

interface StixProps {
  readonly ids: readonly string[];
  readonly own: boolean;
  /** Another one means other data. */
  readonly version: unknown;
  readonly exporting: Exporting;
}

function Stix({ ids, own, version, exporting }: StixProps) {
  const id = useId();
  const outlet = useOutlet(exporting);
  const [isOpen, setOpen] = useState(false);
  const [preview, setPreview] = useState<Result<ExportedFile>>();
  const wanted = { format: 'stix', ids, own } as const;
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
  }, [isOpen, own, version]);
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
          Download STIX
        </button>
        <FoldButton
          controls={id}
          open={isOpen}
          onChange={setOpen}
          more="Preview STIX"
          less="Fold the preview"
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
