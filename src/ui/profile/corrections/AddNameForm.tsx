import { useState } from 'preact/hooks';
import { actorRef } from '@/core/corrections/actor-ref';
import type { Actor } from '@/core/model/actor';
import { isSameName } from '@/core/profile/group-names';
import { type Correcting, failureOf } from '../../corrections/correcting';
import { FormFrame, withWhy } from '../../corrections/FormFrame';
import { TextArea, TextField } from '../../corrections/TextField';
import { say } from '../../words/say';

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
    if (text === '') return say('corrections.typeMissing');
    if (actor.names.some((known) => isSameName(known.text, text)))
      return say('corrections.hasName', { actor: actor.name });
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
    <FormFrame
      label={say('profile.addName')}
      action={say('corrections.addTheName')}
      onSubmit={submit}
      onCancel={onClose}
    >
      <TextField label={say('profile.name')} value={name} onChange={setName} />
      <TextField label={say('corrections.whoUses')} optional value={usedBy} onChange={setUsedBy} />
      <TextArea label={say('corrections.whyField')} optional value={why} onChange={setWhy} />
    </FormFrame>
  );
}
