import { useState } from 'preact/hooks';
import { actorRef } from '@/core/corrections/actor-ref';
import type { RecordReference } from '@/core/model/actor';
import { failureOf } from '../../corrections/correcting';
import { FormFrame, withWhy } from '../../corrections/FormFrame';
import { TextArea } from '../../corrections/TextField';
import { say, sayWith } from '../../words/say';
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
      label={say('corrections.takeOutTitle', { record: record.name, actor: actor.name })}
      action={say('corrections.takeOut')}
      cancel={say('corrections.keepIt')}
      onSubmit={takeOut}
      onCancel={onClose}
    >
      <p class="form-text">
        {sayWith(record.key === actor.id ? 'corrections.takeOutTextMoved' : 'corrections.takeOutText', {
          record: (
            <b>
              <bdi>{record.name}</bdi>
            </b>
          ),
        })}
      </p>
      <TextArea label={say('corrections.whyField')} optional value={why} onChange={setWhy} />
    </FormFrame>
  );
}
