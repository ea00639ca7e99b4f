import { useId, useState } from 'preact/hooks';
import type { Actor } from '@/core/model/actor';
import type { SearchEntry } from '@/core/profile/search-entry';
import { nameKey } from '@/core/text/characters';
import type { HideWhere } from '@/stored/page-settings';
import { FormFrame } from '../../corrections/FormFrame';
import { TextArea } from '../../corrections/TextField';
import { usePress } from '../../hooks/use-press';
import { joined } from '../../words/joined';
import { say } from '../../words/say';
import { PickActor } from '../corrections/PickActor';
import { ActorLink } from '../parts/ActorLink';
import { PageBar } from '../parts/PageBar';

/** How far it reaches that a name is an actor's. */
export type Scope = Exclude<HideWhere, 'site'>;

/** What was said, and how it is taken back. */
export interface Said {
  readonly words: string;
  readonly actor?: Pick<Actor, 'id' | 'name'>;
  readonly undo: () => Promise<string | undefined>;
}

export interface SelectedNameViewProps {
  readonly name: string;
  /** The page it was selected on; '' where there is none to keep it for. */
  readonly place: string;
  /** Whose it is by the data. */
  readonly known: readonly string[];
  readonly said: Said | null;
  /** The company lets nobody say so. */
  readonly isOff: boolean;
  readonly keep: (id: string, scope: Scope, why: string) => Promise<string | undefined>;
  readonly refuse: (where: HideWhere) => Promise<string | undefined>;
}

/** Asks who a selected name is. Draws only. */
export function SelectedNameView(props: SelectedNameViewProps) {
  const { name, said } = props;
  return (
    <div class="page">
      <PageBar />
      <main class="message selected">
        <h1 class="message-title">{say('selected.title', { name })}</h1>
        {said !== null ? (
          <Kept said={said} />
        ) : nameKey(name) === '' ? (
          <p>{say('selected.nothing')}</p>
        ) : (
          <Question {...props} />
        )}
      </main>
    </div>
  );
}

function Kept({ said: { words, actor, undo } }: { readonly said: Said }) {
  const { problem, press } = usePress();
  return (
    <>
      <p role="status">{words}</p>
      {actor && (
        <p>
          <ActorLink id={actor.id} name={actor.name} />
        </p>
      )}
      <p>
        <button type="button" class="button" onClick={() => press(undo)}>
          {say('corrections.undo')}
        </button>
      </p>
      <p role="alert">{problem}</p>
    </>
  );
}

const REFUSALS = [
  ['page', 'selected.onPage'],
  ['site', 'selected.onSite'],
  ['everywhere', 'selected.anywhere'],
] as const;

function Question({ name, place, known, isOff, keep, refuse }: SelectedNameViewProps) {
  const [picked, setPicked] = useState<SearchEntry | null>(null);
  const { problem, press } = usePress();
  if (picked !== null)
    return <Confirm {...{ name, place, known, picked, keep }} onBack={() => setPicked(null)} />;
  const refusals = REFUSALS.filter(([where]) => where === 'everywhere' || place !== '');
  return (
    <>
      {!isOff && (
        <PickActor label={say('selected.actor')} onPick={setPicked} onCancel={() => window.close()} />
      )}
      <section class="selected-none" aria-labelledby="selected-none">
        <h2 class="section-title" id="selected-none">
          {say('selected.none')}
        </h2>
        <div class="selected-refusals">
          {refusals.map(([where, key]) => (
            <button key={where} type="button" class="button" onClick={() => press(() => refuse(where))}>
              {say(key)}
            </button>
          ))}
        </div>
        <p class="form-error" role="alert">
          {problem}
        </p>
      </section>
    </>
  );
}

interface ConfirmProps extends Pick<SelectedNameViewProps, 'name' | 'place' | 'known' | 'keep'> {
  readonly picked: SearchEntry;
  readonly onBack: () => void;
}

function Confirm({ name, place, known, keep, picked, onBack }: ConfirmProps) {
  const id = useId();
  const canBeHere = place !== '' && known.length === 0;
  const [scope, setScope] = useState<Scope>('page');
  const [why, setWhy] = useState('');
  const chosen = canBeHere ? scope : 'everywhere';
  const label = say('selected.isHere', { name, actor: picked.name });
  return (
    <FormFrame
      label={label}
      action={say('selected.keep')}
      cancel={say('corrections.chooseAnother')}
      onSubmit={() => keep(picked.id, chosen, why)}
      onCancel={onBack}
    >
      <p class="form-text">
        <b>{label}</b>
      </p>
      {known.length > 0 && <p class="form-text">{say('selected.known', { actors: joined(known) })}</p>}
      {canBeHere &&
        (['page', 'everywhere'] as const).map((one) => (
          <div class="choice" key={one}>
            <input
              type="radio"
              class="box"
              name={`${id}-scope`}
              id={`${id}-${one}`}
              checked={scope === one}
              onChange={() => setScope(one)}
            />
            <label class="choice-label" for={`${id}-${one}`}>
              {say(one === 'page' ? 'selected.here' : 'selected.every')}
            </label>
          </div>
        ))}
      <TextArea label={say('corrections.whyField')} optional value={why} onChange={setWhy} />
    </FormFrame>
  );
}
