import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Actor, ActorId } from '@/core/model/actor';
import { isSameName } from '@/core/profile/group-names';
import { actorSources, sourceLabels } from '@/core/profile/source-label';
import { ActorSection } from '../components/ActorSection';
import type { Correcting } from '../corrections/correcting';
import { FollowButton } from '../news/FollowButton';
import { Notes } from '../notes/Notes';
import { PopupMessage } from './PopupMessage';
import type { ProfileContent } from './use-actor';

interface PopupProfileProps {
  readonly content: ProfileContent;
  /** The name by which the reader came here. */
  readonly met?: string | undefined;
  readonly onOpen: (id: ActorId) => void;
  readonly onBack: () => void;
  readonly onOpenTab: (id: ActorId) => void;
  readonly correcting: Correcting;
  readonly onTag: (tag: string) => void;
}

/** A profile in the popup: what is asked most, in the words of the card. */
export function PopupProfile(props: PopupProfileProps) {
  const { content, onBack, onOpenTab } = props;
  const actor = content.state === 'ready' ? content.actor : null;
  return (
    <>
      <nav class="profile-bar" aria-label="Profile">
        <button type="button" class="text-button profile-back" onClick={onBack}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path
              d="M10 3.5L5.5 8l4.5 4.5"
              fill="none"
              stroke="currentColor"
              stroke-width="1.5"
              stroke-linecap="round"
              stroke-linejoin="round"
            />
          </svg>
          Back
        </button>
        {actor && (
          <span class="profile-bar-end">
            <FollowButton class="text-button" actor={actor} />
            <button type="button" class="text-button" onClick={() => onOpenTab(actor.id)}>
              Open in a tab
            </button>
          </span>
        )}
      </nav>
      {actor ? <Article key={actor.id} {...props} actor={actor} /> : <Instead content={content} />}
    </>
  );
}

function Instead({ content }: { readonly content: ProfileContent }) {
  if (content.state === 'loading') return <p class="popup-wait">Reading the profile…</p>;
  if (content.state === 'failed') {
    return (
      <PopupMessage title="The profile could not be read.">
        <p role="alert">{content.error}</p>
      </PopupMessage>
    );
  }
  return (
    <PopupMessage title="No profile in the present dataset.">
      <p>The actor may have been renamed or removed by the last refresh. Search for one of its names.</p>
    </PopupMessage>
  );
}

interface ArticleProps extends Pick<PopupProfileProps, 'met' | 'onOpen' | 'correcting' | 'onTag'> {
  readonly actor: Actor;
}

/** More than the card has room for. */
const REPORTS = 5;

function Article({ actor, met, onOpen, correcting, onTag }: ArticleProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    head.current?.focus();
    head.current?.closest('main')?.scrollTo(0, 0);
  }, []);
  const isAlias = met !== undefined && !isSameName(met, actor.name);
  return (
    <article class="popup-profile" aria-label={actor.name}>
      <header>
        <h2 class="profile-title" tabIndex={-1} ref={head}>
          <bdi>{actor.name}</bdi>
        </h2>
        {isAlias && (
          <p class="muted">
            also called <bdi class="profile-met">{met}</bdi>
          </p>
        )}
      </header>
      <ActorSection
        actor={actor}
        {...(met === undefined ? {} : { matched: met })}
        reports={REPORTS}
        withoutNote
        onOpen={onOpen}
      />
      <div class="part">
        <h3 class="label">Your notes</h3>
        <Notes actor={actor} correcting={correcting} under={3} onTag={onTag} />
      </div>
      <p class="label">Listed by {sourceLabels(actorSources(actor), actor.credits)}</p>
    </article>
  );
}
