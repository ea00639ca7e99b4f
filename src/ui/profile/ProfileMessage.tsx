import { ActorLink } from './parts/ActorLink';
import type { ProfileContent } from './profile-content';

interface ProfileMessageProps {
  readonly content: Exclude<ProfileContent, { readonly state: 'ready' }>;
  readonly onRetry: () => void;
}

/** What stands in the place of a profile that is not there. */
export function ProfileMessage({ content, onRetry }: ProfileMessageProps) {
  switch (content.state) {
    case 'loading':
      return (
        <main class="message" aria-busy="true">
          <h1 class="visually-hidden">Profile</h1>
          <p class="muted message-late" role="status">
            Looking up…
          </p>
        </main>
      );
    case 'failed':
      return (
        <main class="message">
          <h1 class="message-title">The profile could not be read</h1>
          <p role="alert">{content.error}</p>
          <button type="button" class="button" onClick={onRetry}>
            Try again
          </button>
        </main>
      );
    case 'unknown':
      return content.id === '' ? <NothingAsked /> : <UnknownActor {...content} />;
  }
}

function NothingAsked() {
  return (
    <main class="message">
      <h1 class="message-title">No actor was asked for</h1>
      <p>Search for one with the Byname button in the browser's toolbar.</p>
    </main>
  );
}

function UnknownActor({ id, suggestions }: Extract<ProfileContent, { readonly state: 'unknown' }>) {
  return (
    <main class="message">
      <h1 class="message-title">No actor at this address</h1>
      <p>
        The present dataset has nothing under <code class="message-id">{id}</code>. A source may have renamed
        or removed it.
      </p>
      {suggestions.length > 0 ? (
        <>
          <p>That is a name of:</p>
          <ul class="message-list">
            {suggestions.map((actor) => (
              <li key={actor.id}>
                <ActorLink id={actor.id} name={actor.name} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>Search by any name with the Byname button in the browser's toolbar.</p>
      )}
    </main>
  );
}
