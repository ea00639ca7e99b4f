import { useRef } from 'preact/hooks';
import { Icon } from '../components/Icon';
import { say } from '../words/say';

interface ProblemProps {
  readonly words: string;
  readonly onClose: () => void;
}

/** What did not work, over the page until it is read or something else is saved. */
export function Problem({ words, onClose }: ProblemProps) {
  const cameFrom = useRef<EventTarget | null>(null);
  return (
    <div class="problem">
      <p>{words}</p>
      <button
        type="button"
        class="icon-button"
        aria-label={say('common.close')}
        title={say('common.close')}
        onFocus={({ relatedTarget }) => {
          cameFrom.current = relatedTarget;
        }}
        onClick={() => {
          // To where the reader was: with the button her place would go.
          if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
          onClose();
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
