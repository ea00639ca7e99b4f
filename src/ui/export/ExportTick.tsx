import { useId } from 'preact/hooks';

interface ExportTickProps {
  readonly label: string;
  /** What it means for whoever gets the file. */
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A choice of what goes along in an export. */
export function ExportTick({ label, hint, checked, onChange }: ExportTickProps) {
  const id = useId();
  return (
    <p class="export-own">
      <input
        type="checkbox"
        class="box export-box"
        id={id}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />{' '}
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span class="export-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}
