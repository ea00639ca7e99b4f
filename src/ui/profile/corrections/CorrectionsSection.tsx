import type { ListedCorrection } from '@/contract/messages';
import { correctionText } from '@/core/corrections/correction-text';
import type { Actor, ActorId } from '@/core/model/actor';
import type { ActorRef } from '@/core/model/correction';
import { CorrectionList } from '../../corrections/CorrectionList';
import type { Correcting } from '../../corrections/correcting';
import { correctionsOf } from '../../corrections/corrections-of';
import { failureIn } from '../../words/failure';
import { say } from '../../words/say';
import { ActorLink } from '../parts/ActorLink';
import { Section } from '../parts/Section';

interface CorrectionsSectionProps {
  readonly actor: Actor;
  readonly correcting: Correcting;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** The reader's corrections of an actor; notes have a place of their own. */
export function ownCorrections(actor: Actor, { listed }: Correcting): readonly ListedCorrection[] {
  const all = listed?.ok ? correctionsOf(actor, listed.value) : [];
  return all.filter(({ correction }) => correction.kind !== 'note-actor');
}

/** What the reader says against, or beyond, the sources. */
export function CorrectionsSection({ actor, correcting, onCopy }: CorrectionsSectionProps) {
  const { listed } = correcting;
  const own = ownCorrections(actor, correcting);
  const keys = new Set([actor.id, ...actor.records.map(({ key }) => key)]);
  const drawActor = (ref: ActorRef) =>
    ref.records.some((key) => keys.has(key)) ? <bdi>{ref.name}</bdi> : <RefLink actor={ref} />;
  return (
    <Section id="corrections" count={own.length}>
      {listed?.ok === false && (
        <p class="form-error" role="alert">
          {failureIn(listed.error)}
        </p>
      )}
      {listed?.ok && (
        <CorrectionList
          listed={own}
          correcting={correcting}
          drawActor={drawActor}
          onReport={(correction) => onCopy(correctionText(correction, actor))}
          empty={say('corrections.noneHere')}
        />
      )}
    </Section>
  );
}

/** A link to the actor that a correction names; the key of any of its records finds it. */
function RefLink({ actor }: { readonly actor: ActorRef }) {
  return <ActorLink id={(actor.records[0] ?? '') as ActorId} name={actor.name} />;
}
