import { useId } from 'preact/hooks';
import { MAX_NAME, MAX_WHY } from '@/core/model/correction';

interface TextFieldProps {
  readonly label: string;
  readonly optional?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text with its label; of an address its keyboard too. */
export function TextField({
  label,
  kind = 'text',
  optional = false,
  value,
  onChange,
}: TextFieldProps & { readonly kind?: 'text' | 'url' }) {
  const id = useId();
  return (
    <div class="form-field">
      <FieldLabel id={id} label={label} optional={optional} />
      <input
        class="filter-field"
        id={id}
        autocomplete="off"
        inputMode={kind}
        maxLength={kind === 'url' ? MAX_WHY : MAX_NAME}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
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
        class="filter-field"
        id={id}
        rows={2}
        maxLength={MAX_WHY}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
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
      {optional && <span class="muted"> (optional)</span>}
    </label>
  );
}
