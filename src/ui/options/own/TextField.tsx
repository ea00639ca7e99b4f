import { useId } from 'preact/hooks';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'url' | 'password';
  readonly placeholder?: string | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly onInput: (text: string) => void;
}

/** One line to fill in, with what it is for and what is wrong with it. */
export function TextField({
  label,
  value,
  type = 'text',
  placeholder,
  hint,
  error,
  onInput,
}: TextFieldProps) {
  const id = useId();
  const said = error ?? hint;
  return (
    <div class="text-field">
      <label class="text-label" for={id}>
        {label}
      </label>
      <input
        class="field"
        id={id}
        type={type as 'text'} // Preact's types want one of them at a time.
        // A browser that offers to keep the key would keep it in a second place.
        autocomplete={type === 'password' ? 'new-password' : 'off'}
        spellcheck={false}
        placeholder={placeholder}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={said === undefined ? undefined : `${id}-said`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {said !== undefined && (
        <p id={`${id}-said`} class={error === undefined ? 'muted' : 'error'}>
          {said}
        </p>
      )}
    </div>
  );
}
