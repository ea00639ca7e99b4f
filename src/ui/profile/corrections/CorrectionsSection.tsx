import { useRef, useState } from 'preact/hooks';
import { correctionText } from '@/core/corrections/correction-text';
import type { Actor, ActorId } from '@/core/model/actor';
import type { ActorRef } from '@/core/model/correction';
import { SWITCHED_OFF } from '@/stored/policy';
import { CorrectionList } from '../../corrections/CorrectionList';
import type { Correcting } from '../../corrections/correcting';
import { correctionsOf } from '../../corrections/corrections-of';
import { ActorLink } from '../ActorLink';
import { Section } from '../Section';
import { AddNameForm } from './AddNameForm';
import { AssociateForm } from './AssociateForm';
import { JoinForm } from './JoinForm';

interface CorrectionsSectionProps {
  readonly actor: Actor;
  readonly correcting: Correcting;
  readonly onCopy: (text: string) => Promise<boolean>;
}

const FORMS = [
  { id: 'name', label: 'Add a name', Form: AddNameForm },
  { id: 'join', label: 'Same as another actor', Form: JoinForm },
  { id: 'associate', label: 'Associate', Form: AssociateForm },
] as const;

/** What the reader says against, or beyond, the sources, and how to say more. */
export function CorrectionsSection({ actor, correcting, onCopy }: CorrectionsSectionProps) {
  const { listed } = correcting;
  const all = listed?.ok ? correctionsOf(actor, listed.value) : [];
  // Notes have a place of their own.
  const own = all.filter(({ correction }) => correction.kind !== 'note-actor');
  const keys = new Set([actor.id, ...actor.records.map(({ key }) => key)]);
  const drawActor = (ref: ActorRef) =>
    ref.records.some((key) => keys.has(key)) ? <bdi>{ref.name}</bdi> : <RefLink actor={ref} />;
  return (
    <Section id="corrections" count={own.length}>
      {listed?.ok === false && (
        <p class="form-error" role="alert">
          {listed.error}
        </p>
      )}
      {listed?.ok && (
        <CorrectionList
          listed={own}
          correcting={correcting}
          drawActor={drawActor}
          onReport={(correction) => onCopy(correctionText(correction, actor))}
          empty="None yet. They lie over the sources, survive every refresh and can be undone. Names are hidden, and records taken out, where they are listed."
        />
      )}
      {correcting.isOff ? (
        <p class="muted">{SWITCHED_OFF}</p>
      ) : (
        <Openers actor={actor} onAdd={correcting.add} />
      )}
    </Section>
  );
}

function Openers({ actor, onAdd }: Pick<CorrectionsSectionProps, 'actor'> & { onAdd: Correcting['add'] }) {
  const [open, setOpen] = useState<string | null>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement | null>());
  const opened = FORMS.find(({ id }) => id === open);
  const close = () => {
    if (open !== null) buttons.current.get(open)?.focus();
    setOpen(null);
  };
  return (
    <div class="openers">
      <div class="form-buttons">
        {FORMS.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            class="button"
            ref={(button) => void buttons.current.set(id, button)}
            aria-expanded={open === id}
            onClick={() => setOpen(open === id ? null : id)}
          >
            {label}…
          </button>
        ))}
      </div>
      {opened && <opened.Form key={opened.id} actor={actor} onAdd={onAdd} onClose={close} />}
    </div>
  );
}

/** A link to the actor that a correction names; the key of any of its records finds it. */
function RefLink({ actor }: { readonly actor: ActorRef }) {
  return <ActorLink id={(actor.records[0] ?? '') as ActorId} name={actor.name} />;
}
