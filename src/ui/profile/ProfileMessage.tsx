import { FailedLookUp } from '../components/FailedLookUp';
import { say, sayWith } from '../words/say';
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
          <h1 class="visually-hidden">{say('popup.profile')}</h1>
          <p class="muted message-late" role="status">
            {say('card.lookingUp')}
          </p>
        </main>
      );
    case 'failed':
      return (
        <main class="message">
          <h1 class="message-title">{say('profile.failed')}</h1>
          <FailedLookUp error={content.error} onRetry={onRetry} />
        </main>
      );
    case 'unknown':
      return content.id === '' ? <NothingAsked /> : <UnknownActor {...content} />;
  }
}

function NothingAsked() {
  return (
    <main class="message">
      <h1 class="message-title">{say('profile.nobodyAsked')}</h1>
      <p>{say('profile.nobodyAskedHint')}</p>
    </main>
  );
}

function UnknownActor({ id, suggestions }: Extract<ProfileContent, { readonly state: 'unknown' }>) {
  return (
    <main class="message">
      <h1 class="message-title">{say('profile.unknown')}</h1>
      <p>{sayWith('profile.unknownHint', { id: <code class="message-id">{id}</code> })}</p>
      {suggestions.length > 0 ? (
        <>
          <p>{say('profile.isNameOf')}</p>
          <ul class="message-list">
            {suggestions.map((actor) => (
              <li key={actor.id}>
                <ActorLink id={actor.id} name={actor.name} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{say('profile.searchAnyName')}</p>
      )}
    </main>
  );
}
