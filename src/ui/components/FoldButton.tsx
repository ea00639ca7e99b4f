interface FoldButtonProps {
  /** The id of what it opens. */
  readonly controls: string;
  readonly open: boolean;
  readonly onChange: (open: boolean) => void;
  /** What it says while the rest is folded away, and while it is not. */
  readonly more: string;
  readonly less: string;
  readonly class?: string;
}

/** Shows what was folded away, or folds it again. */
export function FoldButton({ controls, open, onChange, more, less, class: own = '' }: FoldButtonProps) {
  return (
    <button
      type="button"
      class={`text-button ${own}`.trim()}
      aria-expanded={open}
      aria-controls={controls}
      onClick={() => onChange(!open)}
    >
      {open ? less : more}
    </button>
  );
}
