import { failureIn } from '../words/failure';
import { say } from '../words/say';

interface NothingYetProps {
  readonly content: { readonly state: 'loading' } | { readonly state: 'failed'; readonly error: string };
}

/** Of a card before there is anything to say, or where nothing could be had. */
export function NothingYet({ content }: NothingYetProps) {
  if (content.state === 'loading') return <p class="card-message">{say('card.lookingUp')}</p>;
  return (
    <p class="card-message" role="alert">
      {say('card.failed')} {failureIn(content.error)}
    </p>
  );
}
