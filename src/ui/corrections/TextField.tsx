import { useId } from 'preact/hooks';
import { MAX_NAME, MAX_WHY } from '@/core/model/correction';
import { FieldFull } from '../components/FieldFull';
import { say } from '../words/say';

interface TextFieldProps {
  readonly label: string;
  readonly optional?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface LineProps extends TextFieldProps {
  /** Of an address the keyboard is another; a password is not shown, and kept by no browser. */
  readonly kind?: 'text' | 'url' | 'password';
  readonly placeholder?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong with it, in the place of the hint. */
  readonly error?: string | undefined;
  /** UTF-16 units. */
  readonly maxLength?: number;
}

/** One line to fill in, with what it is for and what is wrong with it. */
export function TextField({ label, kind = 'text', optional = false, value, onChange, ...more }: LineProps) {
  const id = useId();
  const { placeholder, hint, error, maxLength = kind === 'text' ? MAX_NAME : MAX_WHY } = more;
  const said = error ?? hint;
  return (
    <div class="form-field">
      <FieldLabel id={id} label={label} optional={optional} />
      <input
        class="field"
        id={id}
        type={(kind === 'password' ? kind : 'text') as 'text'} // Preact’s types want one of them at a time.
        // A browser that offers to keep a key would keep it in a second place.
        autocomplete={kind === 'password' ? 'new-password' : 'off'}
        inputMode={kind === 'url' ? 'url' : 'text'}
        spellcheck={false}
        maxLength={maxLength}
        placeholder={placeholder}
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={said === undefined ? undefined : `${id}-said`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <FieldFull text={value} max={maxLength} />
      {said !== undefined && (
        <p id={`${id}-said`} class={error === undefined ? 'form-hint' : 'form-error'}>
          {said}
        </p>
      )}
    </div>
  );
}

/** Room for some lines: a reason, a note. */
export function TextArea({ label, optional = false, value, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div class="form-field form-field-wide">
      <FieldLabel id={id} label={label} optional={optional} />
      <textarea
        class="field"
        id={id}
        rows={2}
        maxLength={MAX_WHY}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <FieldFull text={value} max={MAX_WHY} />
    </div>
  );
}

function FieldLabel({
  id,
  label,
  optional,
}: Readonly<Record<'id' | 'label', string>> & { optional: boolean }) {
  return (
    <label class="form-label" for={id}>
      {label}
      {optional && <span class="muted"> {say('corrections.optional')}</span>}
    </label>
  );
}
