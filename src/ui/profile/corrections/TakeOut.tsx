import { useRef, useState } from 'preact/hooks';
import { actorRef } from '@/core/corrections/actor-ref';
import type { Actor, RecordReference } from '@/core/model/actor';
import { type Correcting, failureOf } from '../../corrections/correcting';
import { FormFrame, withWhy } from '../../corrections/FormFrame';
import { TextArea } from '../../corrections/TextField';
import { goToSection } from '../profile-sections';

interface TakeOutProps {
  readonly actor: Actor;
  readonly record: RecordReference;
  readonly onAdd: Correcting['add'];
}

/** Takes a record out of the actor, after a question. */
export function TakeOut({ actor, record, onAdd }: TakeOutProps) {
  const [isOpen, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    opener.current?.focus();
    setOpen(false);
  };
  const takeOut = async () => {
    const { key, name } = record;
    const failure = failureOf(
      await onAdd({ kind: 'split-record', record: key, name, actor: actorRef(actor), ...withWhy(why) }),
    );
    // The row goes with the next look at the data; what undoes it stands among the corrections.
    if (failure === undefined) goToSection('corrections');
    return failure;
  };
  return (
    <>
      <button
        type="button"
        class="text-button"
        ref={opener}
        aria-expanded={isOpen}
        aria-label={`Take this record out: ${record.key}`}
        onClick={() => setOpen(!isOpen)}
      >
        Take this record out…
      </button>
      {isOpen && (
        <FormFrame
          label={`Take ${record.name} out of ${actor.name}?`}
          action="Take it out"
          cancel="Keep it"
          onSubmit={takeOut}
          onCancel={close}
        >
          <p class="form-text">
            <b>
              <bdi>{record.name}</bdi>
            </b>{' '}
            becomes an actor of its own. Names and facts that only this record gives leave{' '}
            {record.key === actor.id ? 'the rest, which goes on under another address' : 'this profile'}. A
            refresh keeps it so, until you undo it below.
          </p>
          <TextArea label="Why" optional value={why} onChange={setWhy} />
        </FormFrame>
      )}
    </>
  );
}
