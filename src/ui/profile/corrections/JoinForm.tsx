import { useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { actorRef } from '@/core/corrections/actor-ref';
import type { Actor } from '@/core/model/actor';
import type { SearchEntry } from '@/core/profile/search-entry';
import { failureOf } from '../../corrections/correcting';
import { FormFrame, withWhy } from '../../corrections/FormFrame';
import { TextArea } from '../../corrections/TextField';
import { failureIn } from '../../words/failure';
import { say, sayWith } from '../../words/say';
import type { CorrectionFormProps } from './AddNameForm';
import { PickActor } from './PickActor';

/** Says that another actor is this one: finds it, tells what will happen, and asks. */
export function JoinForm({ actor, onAdd, onClose }: CorrectionFormProps) {
  const [picked, setPicked] = useState<SearchEntry | null>(null);
  if (picked === null) return <PickActor except={actor.id} onPick={setPicked} onCancel={onClose} />;
  return (
    <Confirm actor={actor} other={picked} onAdd={onAdd} onClose={onClose} onBack={() => setPicked(null)} />
  );
}

interface ConfirmProps extends CorrectionFormProps {
  readonly other: SearchEntry;
  readonly onBack: () => void;
}

function Confirm({ actor, other, onAdd, onClose, onBack }: ConfirmProps) {
  const [why, setWhy] = useState('');
  const join = async () => {
    // Its records are asked for only now: search knows its names alone.
    const found = await send('actor.get', { id: other.id });
    if (!found.ok) return failureIn(found.error);
    if (found.value === null) return say('corrections.otherGone');
    const failure = failureOf(await onAdd(joined(actor, found.value, why)));
    if (failure === undefined) onClose();
    return failure;
  };
  return (
    <FormFrame
      label={say('corrections.joinTitle', { first: actor.name, second: other.name })}
      action={say('corrections.joinThem')}
      cancel={say('corrections.chooseAnother')}
      onSubmit={join}
      onCancel={onBack}
    >
      <p class="form-text">
        {sayWith('corrections.joinText', {
          count: other.names.length,
          first: (
            <b>
              <bdi>{actor.name}</bdi>
            </b>
          ),
          second: (
            <b>
              <bdi>{other.name}</bdi>
            </b>
          ),
        })}
      </p>
      <TextArea label={say('corrections.whyField')} optional value={why} onChange={setWhy} />
    </FormFrame>
  );
}

function joined(first: Actor, second: Actor, why: string) {
  return {
    kind: 'join-actors',
    first: actorRef(first),
    second: actorRef(second),
    ...withWhy(why),
  } as const;
}
