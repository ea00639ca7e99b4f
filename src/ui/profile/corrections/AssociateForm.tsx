import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { actorRef } from '@/core/corrections/actor-ref';
import type { Associate } from '@/core/model/correction';
import { isWebAddress } from '@/core/text/web-address';
import { failureOf } from '../../corrections/correcting';
import { FormFrame, withWhy } from '../../corrections/FormFrame';
import { TextArea, TextField } from '../../corrections/TextField';
import type { PlainKey } from '../../words/messages';
import { say, sayWith } from '../../words/say';
import type { CorrectionFormProps } from './AddNameForm';
import { PickActor } from './PickActor';

type Target = { readonly kind: 'actor'; readonly name: string; readonly records: readonly string[] };
type Kind = Associate['with']['kind'];

const KINDS: readonly (readonly [Kind, PlainKey])[] = [
  ['actor', 'corrections.anotherActor'],
  ['malware', 'corrections.malware'],
  ['tool', 'corrections.tool'],
];

/** Says that the actor has to do with another, or uses malware or a tool; why, and who reported it. */
export function AssociateForm(props: CorrectionFormProps) {
  const [kind, setKind] = useState<Kind>('actor');
  const [picked, setPicked] = useState<Target | null>(null);
  const choice = (
    <fieldset class="form-choice">
      <legend class="form-label">{say('corrections.associateWith')}</legend>
      {KINDS.map(([value, words]) => (
        <label key={value}>
          <input
            type="radio"
            name="associate-kind"
            checked={kind === value}
            onChange={() => {
              setKind(value);
              setPicked(null);
            }}
          />
          {say(words)}
        </label>
      ))}
    </fieldset>
  );
  if (kind === 'actor' && picked === null)
    return (
      <PickActor
        except={props.actor.id}
        onPick={({ id, name }) => setPicked({ kind: 'actor', name, records: [id] })}
        onCancel={props.onClose}
      >
        {choice}
      </PickActor>
    );
  return (
    <Details key={kind} {...props} kind={kind} picked={picked} onBack={() => setPicked(null)}>
      {picked === null && choice}
    </Details>
  );
}

interface DetailsProps extends CorrectionFormProps {
  readonly kind: Kind;
  readonly picked: Target | null;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

function Details({ actor, onAdd, onClose, kind, picked, onBack, children }: DetailsProps) {
  const [name, setName] = useState('');
  const [why, setWhy] = useState('');
  const [link, setLink] = useState('');
  const submit = async () => {
    const address = link.trim();
    const target = targetOf(kind, picked, name.trim());
    if (target === null) return say('corrections.typeName');
    if (address !== '' && !isWebAddress(address)) return say('corrections.sourceNoAddress');
    const failure = failureOf(
      await onAdd({
        kind: 'associate',
        actor: actorRef(actor),
        with: target,
        ...withWhy(why),
        ...(address === '' ? {} : { link: address }),
      }),
    );
    if (failure === undefined) onClose();
    return failure;
  };
  return (
    <FormFrame
      label={
        picked === null
          ? say('profile.associate')
          : say('corrections.associateTitle', { actor: actor.name, other: picked.name })
      }
      action={say('corrections.keepAssociation')}
      {...(picked === null ? {} : { cancel: say('corrections.chooseAnother') })}
      onSubmit={submit}
      onCancel={picked === null ? onClose : onBack}
    >
      {children}
      {picked === null ? (
        <TextField label={say('profile.name')} value={name} onChange={setName} />
      ) : (
        <p class="form-text">
          {sayWith('corrections.associateText', {
            actor: <bdi>{actor.name}</bdi>,
            other: (
              <b>
                <bdi>{picked.name}</bdi>
              </b>
            ),
          })}
        </p>
      )}
      <TextArea label={say('corrections.whyField')} optional value={why} onChange={setWhy} />
      <TextField label={say('popup.source')} kind="url" optional value={link} onChange={setLink} />
    </FormFrame>
  );
}

function targetOf(kind: Kind, picked: Target | null, name: string): Associate['with'] | null {
  if (kind !== 'actor') return name === '' ? null : { kind, name };
  return picked && { kind, actor: { name: picked.name, records: picked.records } };
}
