import { useRef, useState } from 'preact/hooks';
import type { ListedCorrection } from '@/contract/messages';
import { actorRef } from '@/core/corrections/actor-ref';
import { correctionText } from '@/core/corrections/correction-text';
import type { Actor, ActorId } from '@/core/model/actor';
import type { ActorRef, Correction } from '@/core/model/correction';
import type { RecordKey } from '@/core/model/source-record';
import { CorrectionList } from '../../corrections/CorrectionList';
import type { Correcting } from '../../corrections/correcting';
import { failureOf } from '../../corrections/correcting';
import { ActorLink } from '../ActorLink';
import { Section } from '../Section';
import type { CorrectionFormProps } from './AddNameForm';
import { AddNameForm } from './AddNameForm';
import { FormFrame } from './FormFrame';
import { JoinForm } from './JoinForm';
import { TextArea } from './TextField';

interface CorrectionsSectionProps {
  readonly actor: Actor;
  readonly correcting: Correcting;
  readonly onCopy: (text: string) => Promise<boolean>;
}

const FORMS = [
  { id: 'name', label: 'Add a name', Form: AddNameForm },
  { id: 'join', label: 'Same as another actor', Form: JoinForm },
  { id: 'note', label: 'Write a note', Form: NoteForm },
] as const;

/** What the reader says against, or beyond, the sources, and how to say more. */
export function CorrectionsSection({ actor, correcting, onCopy }: CorrectionsSectionProps) {
  const { listed } = correcting;
  const own = listed?.ok ? correctionsOf(actor, listed.value) : [];
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
      <Openers actor={actor} onAdd={correcting.add} />
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

/** Those that an actor is as it is by, and those without effect that name one of its records. */
function correctionsOf(
  { corrections, records }: Actor,
  listed: readonly ListedCorrection[],
): readonly ListedCorrection[] {
  const inForce = new Set(corrections?.ids);
  const own = new Set<RecordKey>(records.map(({ key }) => key));
  return listed.filter(({ correction, effect }) =>
    effect === 'in-force' ? inForce.has(correction.id) : recordsOf(correction).some((key) => own.has(key)),
  );
}

function recordsOf(correction: Correction): readonly RecordKey[] {
  switch (correction.kind) {
    case 'join-actors':
      return [...correction.first.records, ...correction.second.records];
    case 'split-record':
      return [correction.record, ...correction.actor.records];
    default:
      return correction.actor.records;
  }
}

/** A link to the actor that a correction names; the key of any of its records finds it. */
function RefLink({ actor }: { readonly actor: ActorRef }) {
  return <ActorLink id={(actor.records[0] ?? '') as ActorId} name={actor.name} />;
}

/** Keeps a note of the reader's own with the actor. */
function NoteForm({ actor, onAdd, onClose }: CorrectionFormProps) {
  const [text, setText] = useState('');
  const submit = async () => {
    if (text.trim() === '') return 'The note is empty.';
    const failure = failureOf(await onAdd({ kind: 'note-actor', actor: actorRef(actor), text: text.trim() }));
    if (failure === undefined) onClose();
    return failure;
  };
  return (
    <FormFrame label="Write a note" action="Keep the note" onSubmit={submit} onCancel={onClose}>
      <TextArea label="Note" value={text} onChange={setText} />
      <p class="form-hint">Only you see it.</p>
    </FormFrame>
  );
}
