import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ByOrganisation } from './ByOrganisation';

interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: ComponentChildren;
  /** A second line: what it does. */
  readonly hint?: ComponentChildren;
  /** The company chose. */
  readonly locked?: boolean;
}

/** A choice of yes or no, with its label and what it means. */
export function Tick({ checked, onChange, label, hint, locked = false }: TickProps) {
  const id = useId();
  return (
    <div class="choice">
      <input
        type="checkbox"
        class="box"
        id={id}
        checked={checked}
        disabled={locked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label class="choice-label" for={id}>
        {label}
        {locked && <ByOrganisation />}
      </label>
      {hint !== undefined && (
        <p class="choice-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
