import { useId } from 'preact/hooks';
import type { OwnSource } from '@/core/sources/own-source';
import { TextField } from '../../corrections/TextField';
import { say } from '../../words/say';
import { FileField } from './FileField';
import { type Filled, type FormErrors, hostOf, MAX_FIELD } from './form-values';
import { SOURCE_KINDS, type SourceKind, titleOf } from './source-kinds';

interface KindChoiceProps {
  readonly kind: SourceKind;
  readonly onChoose: (kind: string) => void;
}

/** Which of the ways there are of having a source. */
export function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const name = useId();
  return (
    <fieldset class="kinds">
      <legend class="legend">{say('ownSources.where')}</legend>
      {SOURCE_KINDS.map((choice) => (
        <label class="kind" key={choice.kind}>
          <input
            type="radio"
            class="box"
            name={name}
            checked={choice.kind === kind.kind}
            onChange={() => onChoose(choice.kind)}
          />
          <span>{titleOf(choice)}</span>
        </label>
      ))}
      <p class="muted kind-about">{say(kind.about)}</p>
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

/** What the form of one kind asks. */
export function KindFields({ kind, filled, errors, source, now, onChange }: KindFieldsProps) {
  const { address, key } = kind;
  return (
    <>
      {address === undefined ? (
        <FileField file={filled.file} error={errors.file} now={now} onChoose={(file) => onChange({ file })} />
      ) : (
        <TextField
          maxLength={MAX_FIELD}
          label={say(address.label)}
          placeholder={address.placeholder}
          kind="url"
          value={filled.address}
          error={errors.address}
          onChange={(text) => onChange({ address: text })}
        />
      )}
      {kind.fields.map((field) => (
        <TextField
          maxLength={MAX_FIELD}
          key={field.key}
          label={say(field.label)}
          placeholder={field.placeholder}
          hint={field.hint && say(field.hint)}
          value={filled.options[field.key] ?? ''}
          onChange={(text) => onChange({ options: { ...filled.options, [field.key]: text } })}
        />
      ))}
      {key?.withUser && (
        <TextField
          maxLength={MAX_FIELD}
          label={say('ownSources.user')}
          value={filled.user}
          onChange={(user) => onChange({ user })}
        />
      )}
      {key && (
        <TextField
          maxLength={MAX_FIELD}
          label={say(key.label)}
          kind="password"
          hint={
            source?.keyFor === undefined
              ? say('ownSources.keyHint')
              : say('ownSources.keyKeptFor', { host: hostOf(source.keyFor) ?? '' })
          }
          value={filled.key}
          error={errors.key}
          onChange={(text) => onChange({ key: text })}
        />
      )}
    </>
  );
}
