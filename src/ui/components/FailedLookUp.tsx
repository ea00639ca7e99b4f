import { failureIn } from '../words/failure';
import { say } from '../words/say';

interface FailedLookUpProps {
  readonly error: string;
  readonly onRetry: () => void;
}

/** Why what was asked for is not there, and how to ask again. */
export function FailedLookUp({ error, onRetry }: FailedLookUpProps) {
  return (
    <>
      <p role="alert">{failureIn(error)}</p>
      <button type="button" class="button" onClick={onRetry}>
        {say('popup.tryAgain')}
      </button>
    </>
  );
}
