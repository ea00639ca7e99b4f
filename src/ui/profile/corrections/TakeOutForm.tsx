import { useState } from 'preact/hooks';
import { actorRef } from '@/core/corrections/actor-ref';
import type { RecordReference } from '@/core/model/actor';
import { failureOf } from '../../corrections/correcting';
import { FormFrame, withWhy } from '../../corrections/FormFrame';
import { TextArea } from '../../corrections/TextField';
import type { CorrectionFormProps } from './AddNameForm';

interface TakeOutFormProps extends CorrectionFormProps {
  readonly record: RecordReference;
}

/** Takes a record out of the actor, after a question. */
export function TakeOutForm({ actor, record, onAdd, onClose }: TakeOutFormProps) {
  const [why, setWhy] = useState('');
  const takeOut = async () => {
    const { key, name } = record;
    const failure = failureOf(
      await onAdd({ kind: 'split-record', record: key, name, actor: actorRef(actor), ...withWhy(why) }),
    );
    if (failure === undefined) onClose();
    return failure;
  };
  return (
    <FormFrame
      label={`Take ${record.name} out of ${actor.name}?`}
      action="Take it out"
      cancel="Keep it"
      onSubmit={takeOut}
      onCancel={onClose}
    >
      <p class="form-text">
        <b>
          <bdi>{record.name}</bdi>
        </b>{' '}
        becomes an actor of its own. Names and facts that only this record gives leave{' '}
        {record.key === actor.id ? 'the rest, which goes on under another address' : 'this profile'}. A
        refresh keeps it so, until you undo it.
      </p>
      <TextArea label="Why" optional value={why} onChange={setWhy} />
    </FormFrame>
  );
}
