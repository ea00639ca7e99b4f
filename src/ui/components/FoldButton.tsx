interface FoldButtonProps {
  /** The id of what it opens. */
  readonly controls: string;
  readonly open: boolean;
  readonly onChange: (open: boolean) => void;
  /** What it says while the rest is folded away, and while it is not. */
  readonly more: string;
  readonly less: string;
  /** What is said in the place of `more` where that is a figure alone. */
  readonly moreSaid?: string;
  readonly class?: string;
}

/** Shows what was folded away, or folds it again. */
export function FoldButton({
  controls,
  open,
  onChange,
  more,
  less,
  moreSaid,
  class: own = '',
}: FoldButtonProps) {
  return (
    <button
      type="button"
      class={`text-button ${own}`.trim()}
      aria-expanded={open}
      aria-controls={controls}
      aria-label={open ? undefined : moreSaid}
      title={open ? undefined : moreSaid}
      onClick={() => onChange(!open)}
    >
      {open ? less : more}
    </button>
  );
}
