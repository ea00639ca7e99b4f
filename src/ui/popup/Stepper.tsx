import { Icon } from '../components/Icon';
import { formatNumber } from '../words/format-amount';
import { say } from '../words/say';

interface StepperProps {
  /** Whose places they are. */
  readonly of: string;
  /** The place shown last, from zero. */
  readonly shown: number | undefined;
  readonly total: number;
  readonly onStep: (step: 1 | -1) => void;
  /** The row's own arrow keys do the same: Tab passes by. */
  readonly byKeys?: true;
}

/** Goes to the previous and the next mention: "12", then "2 of 12". */
export function Stepper({ of, shown, total, onStep, byKeys }: StepperProps) {
  const isShown = shown !== undefined && shown < total;
  const tab = byKeys ? { tabIndex: -1 } : {};
  return (
    <span class="stepper">
      <span class="stepper-count" aria-live="polite">
        {isShown ? say('popup.countOf', { shown: shown + 1, all: total }) : formatNumber(total)}
        <span class="visually-hidden"> {say('popup.ofMentions', { count: total })}</span>
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={say('popup.previousOf', { name: of })}
        title={say('popup.previous')}
        disabled={total < 2}
        onClick={() => onStep(-1)}
        {...tab}
      >
        <Icon name="back" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say('popup.nextOf', { name: of })}
        title={say('popup.next')}
        onClick={() => onStep(1)}
        {...tab}
      >
        <Icon name="next" />
      </button>
    </span>
  );
}
