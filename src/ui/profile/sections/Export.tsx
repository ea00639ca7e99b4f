import { useState } from 'preact/hooks';
import type { ExportFormat } from '@/core/export/format-ids';
import type { Actor } from '@/core/model/actor';
import { SWITCHED_OFF } from '@/stored/policy';
import { ExportActors, OwnTick } from '../../export/ExportActors';
import { StixExport } from '../../export/StixExport';
import type { Exporting } from '../../export/use-exporting';
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
      <StixExport wanted={{ format: 'stix', ids, own }} version={actor} exporting={exporting} />
      <ExportActors exporting={exporting} formats={OTHERS} ids={ids} own={own} label="Other format" />
      {actor.corrections !== undefined && <OwnTick own={own} onChange={setOwn} />}
    </Section>
  );
}
