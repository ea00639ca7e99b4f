import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CheckedSource } from '@/contract/messages';
import type { OwnSource } from '@/core/sources/own-source';
import { CheckedWords } from './CheckedWords';
import { FileField } from './FileField';
import {
  type Filled,
  type FormErrors,
  fillFrom,
  findErrors,
  hostOf,
  inputOf,
  titleFrom,
} from './form-values';
import type { OwnSourceChanges } from './own-source-changes';
import { kindOf, SOURCE_KINDS, type SourceKind } from './source-kinds';
import { TextField } from './TextField';

export interface OwnSourceFormProps extends Pick<OwnSourceChanges, 'onCheck' | 'onSave' | 'onLeave'> {
  /** The one to change; absent for a new one. */
  readonly source?: OwnSource;
  /** A refresh runs: no other can be started, so nothing is kept meanwhile. */
  readonly busy: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onDone: (said: string) => void;
}

/** What became of trying what stands in the form. */
type Trial = 'none' | 'running' | { readonly failed: string } | { readonly found: CheckedSource };

/** Asks for a source, tries it, shows what it holds, and keeps it when that is what the reader wants. */
export function OwnSourceForm(props: OwnSourceFormProps) {
  const { source, busy, now, onCheck, onSave, onLeave, onDone } = props;
  const [filled, setFilled] = useState<Filled>(() => fillFrom(source));
  const [errors, setErrors] = useState<FormErrors>({});
  const [trial, setTrial] = useState<Trial>('none');
  const first = useRef<HTMLDivElement>(null);
  const kind = kindOf(filled.kind) ?? SOURCE_KINDS[0];
  useEffect(() => first.current?.querySelector<HTMLElement>('input:not([hidden]), button')?.focus(), []);
  if (kind === undefined) return null;

  /** `same` where it is still what was tried. */
  const change = (changes: Partial<Filled>, same = false) => {
    setFilled((current) => ({ ...current, ...changes }));
    if (!same) setTrial('none');
    setErrors({});
  };
  const isRenaming = source !== undefined && !needsTrial(source, filled);
  const found = typeof trial === 'object' && 'found' in trial ? trial.found : undefined;
  const leave = (said: string) => {
    onLeave(filled.address);
    onDone(said);
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (trial === 'running' || busy) return;
    const wrong = findErrors(kind, filled, source);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (found === undefined && !isRenaming) {
      setTrial('running');
      const answer = await onCheck(inputOf(kind, filled, source, kind.format ?? ''));
      setTrial(answer.ok ? { found: answer.value } : { failed: answer.error });
      if (answer.ok) setFilled((current) => ({ ...current, title: current.title || titleFrom(current) }));
      return;
    }
    const format = found?.format ?? source?.format ?? '';
    const saved = await onSave(inputOf(kind, filled, source, format), !isRenaming);
    if (!saved.ok) return setTrial({ failed: saved.error });
    onDone(source === undefined ? 'Added. It is being read.' : 'Saved.');
  };

  return (
    <form
      class="own-form"
      onSubmit={submit}
      noValidate
      aria-label={source ? `Change ${source.title}` : 'Add a source'}
    >
      {source === undefined && (
        <KindChoice
          kind={kind}
          onChoose={(chosen) => change({ kind: chosen, options: {}, user: '', key: '' })}
        />
      )}
      <div class="own-fields" ref={first}>
        <KindFields kind={kind} filled={filled} errors={errors} source={source} now={now} onChange={change} />
        <TextField
          label="What you call it"
          hint="Stands beside what it says: “listed by TEAM LIST”."
          value={filled.title}
          error={errors.title}
          onInput={(title) => change({ title }, true)}
        />
        <TextField
          label="Licence or terms (optional)"
          placeholder="TLP:AMBER, internal use"
          value={filled.terms}
          onInput={(terms) => change({ terms }, true)}
        />
      </div>
      <p class="muted">{sendsWords(kind, filled)}</p>
      {found && <CheckedWords found={found} />}
      <p class="field-said error" role="alert">
        {typeof trial === 'object' && 'failed' in trial && trial.failed}
      </p>
      <div class="question-buttons">
        <button type="submit" class="button button-main" aria-disabled={trial === 'running' || busy}>
          {buttonWords(trial, found !== undefined || isRenaming, source !== undefined)}
        </button>
        <button type="button" class="button" onClick={() => leave('')}>
          Cancel
        </button>
      </div>
      <p class="visually-hidden" role="status">
        {trial === 'running' && 'Trying it…'}
        {found && 'It can be read.'}
        {busy && 'A refresh is running; wait until it has ended.'}
      </p>
    </form>
  );
}

function buttonWords(trial: Trial, isReady: boolean, isKnown: boolean): string {
  if (trial === 'running') return 'Trying it…';
  if (!isReady) return 'Try it';
  return isKnown ? 'Save' : 'Add this source';
}

/** Whether it asks another place, another way or with another key than the one that is kept. */
function needsTrial(source: OwnSource, { address, options, key, file }: Filled): boolean {
  const isSame = source.address === address && JSON.stringify(source.options) === JSON.stringify(options);
  return !isSame || key !== '' || file !== undefined;
}

/** What leaves this computer, and to whom. */
function sendsWords(kind: SourceKind, { address }: Filled): string {
  if (kind.address === undefined) return 'Nothing is sent: the file is read in this browser.';
  const host = hostOf(address) ?? 'The server';
  const key = kind.key?.needed ? ' with your key' : '';
  return `${host} is asked for ${kind.asksFor}${key}: once to try it, then with each refresh. It sees your IP address; nothing else is sent.`;
}

interface KindChoiceProps {
  readonly kind: SourceKind;
  readonly onChoose: (kind: string) => void;
}

function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const name = useId();
  return (
    <fieldset class="kinds">
      <legend class="legend">Where is it?</legend>
      {SOURCE_KINDS.map((choice) => (
        <label class="kind" key={choice.kind}>
          <input
            type="radio"
            class="box"
            name={name}
            checked={choice.kind === kind.kind}
            onChange={() => onChoose(choice.kind)}
          />
          <span>{choice.title}</span>
        </label>
      ))}
      <p class="muted kind-about">{kind.about}</p>
    </fieldset>
  );
}

interface KindFieldsProps {
  readonly kind: SourceKind;
  readonly filled: Filled;
  readonly errors: FormErrors;
  readonly source: OwnSource | undefined;
  readonly now: number;
  readonly onChange: (changes: Partial<Filled>) => void;
}

function KindFields({ kind, filled, errors, source, now, onChange }: KindFieldsProps) {
  const { address, key } = kind;
  return (
    <>
      {address === undefined ? (
        <FileField file={filled.file} error={errors.file} now={now} onChoose={(file) => onChange({ file })} />
      ) : (
        <TextField
          label={address.label}
          placeholder={address.placeholder}
          type="url"
          value={filled.address}
          error={errors.address}
          onInput={(text) => onChange({ address: text })}
        />
      )}
      {kind.fields.map((field) => (
        <TextField
          key={field.key}
          label={field.label}
          placeholder={field.placeholder}
          hint={field.hint}
          value={filled.options[field.key] ?? ''}
          onInput={(text) => onChange({ options: { ...filled.options, [field.key]: text } })}
        />
      ))}
      {key?.withUser && (
        <TextField
          label="User (leave empty for a token)"
          value={filled.user}
          onInput={(user) => onChange({ user })}
        />
      )}
      {key && (
        <TextField
          label={key.label}
          type="password"
          hint={
            source?.keyFor === undefined
              ? 'Kept in this browser alone and never shown again.'
              : `One is kept for ${hostOf(source.keyFor)}. Leave this empty to go on with it.`
          }
          value={filled.key}
          error={errors.key}
          onInput={(text) => onChange({ key: text })}
        />
      )}
    </>
  );
}
