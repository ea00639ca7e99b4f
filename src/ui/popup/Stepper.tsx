import { formatCount } from '../words/format-amount';

interface StepperProps {
  /** Whose places they are. */
  readonly of: string;
  /** The place shown last, from zero. */
  readonly shown: number | undefined;
  readonly total: number;
  readonly onStep: (step: 1 | -1) => void;
}

/** Goes to the previous and the next mention: "2 of 5". */
export function Stepper({ of, shown, total, onStep }: StepperProps) {
  return (
    <span class="stepper">
      <span class="stepper-count" aria-live="polite">
        {position(shown, total)}
      </span>
      {total > 1 && (
        <button
          type="button"
          class="icon-button"
          aria-label={`Previous mention of ${of}`}
          onClick={() => onStep(-1)}
        >
          <Chevron path="M10 3.5L5.5 8l4.5 4.5" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={`Next mention of ${of}`}
        onClick={() => onStep(1)}
      >
        <Chevron path="M6 3.5L10.5 8 6 12.5" />
      </button>
    </span>
  );
}

function Chevron({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

function position(shown: number | undefined, total: number): string {
  if (shown !== undefined && shown < total) return `${shown + 1} of ${total}`;
  return formatCount(total, 'mention');
}
