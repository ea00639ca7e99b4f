import { useState } from 'preact/hooks';
import { actorRef } from '@/core/corrections/actor-ref';
import type { Actor } from '@/core/model/actor';
import { isSameName } from '@/core/profile/group-names';
import { type Correcting, failureOf } from '../../corrections/correcting';
import { FormFrame, withWhy } from '../../corrections/FormFrame';
import { TextArea, TextField } from '../../corrections/TextField';

export interface CorrectionFormProps {
  readonly actor: Actor;
  readonly onAdd: Correcting['add'];
  /** Done, or left. */
  readonly onClose: () => void;
}

/** Gives the actor a name that the sources do not list. */
export function AddNameForm({ actor, onAdd, onClose }: CorrectionFormProps) {
  const [name, setName] = useState('');
  const [usedBy, setUsedBy] = useState('');
  const [why, setWhy] = useState('');
  const submit = async () => {
    const text = name.trim();
    if (text === '') return 'Type the name that is missing.';
    if (actor.names.some((known) => isSameName(known.text, text)))
      return `${actor.name} has this name already.`;
    const user = usedBy.trim();
    const failure = failureOf(
      await onAdd({
        kind: 'add-alias',
        actor: actorRef(actor),
        name: text,
        ...(user === '' ? {} : { usedBy: user }),
        ...withWhy(why),
      }),
    );
    if (failure === undefined) onClose();
    return failure;
  };
  return (
    <FormFrame label="Add a name" action="Add the name" onSubmit={submit} onCancel={onClose}>
      <TextField label="Name" value={name} onChange={setName} />
      <TextField label="Who uses it" optional value={usedBy} onChange={setUsedBy} />
      <TextArea label="Why" optional value={why} onChange={setWhy} />
    </FormFrame>
  );
}
