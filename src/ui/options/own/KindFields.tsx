import { useId } from 'preact/hooks';
import type { OwnSource } from '@/core/sources/own-source';
import { TextField } from '../../corrections/TextField';
import { FileField } from './FileField';
import { type Filled, type FormErrors, hostOf, MAX_FIELD } from './form-values';
import { SOURCE_KINDS, type SourceKind } from './source-kinds';

interface KindChoiceProps {
  readonly kind: SourceKind;
  readonly onChoose: (kind: string) => void;
}

/** Which of the ways there are of having a source. */
export function KindChoice({ kind, onChoose }: KindChoiceProps) {
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
          label={address.label}
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
          label={field.label}
          placeholder={field.placeholder}
          hint={field.hint}
          value={filled.options[field.key] ?? ''}
          onChange={(text) => onChange({ options: { ...filled.options, [field.key]: text } })}
        />
      ))}
      {key?.withUser && (
        <TextField
          maxLength={MAX_FIELD}
          label="User (leave empty for a token)"
          value={filled.user}
          onChange={(user) => onChange({ user })}
        />
      )}
      {key && (
        <TextField
          maxLength={MAX_FIELD}
          label={key.label}
          kind="password"
          hint={
            source?.keyFor === undefined
              ? 'Kept in this browser alone and never shown again.'
              : `One is kept for ${hostOf(source.keyFor)}. Leave this empty to go on with it.`
          }
          value={filled.key}
          error={errors.key}
          onChange={(text) => onChange({ key: text })}
        />
      )}
    </>
  );
}
