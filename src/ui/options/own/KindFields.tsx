import { useId } from 'preact/hooks';
import type { OwnSource } from '@/core/sources/own-source';
import { FileField } from './FileField';
import { type Filled, type FormErrors, hostOf } from './form-values';
import { SOURCE_KINDS, type SourceKind } from './source-kinds';
import { TextField } from './TextField';

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
