import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Actor, ActorId } from '@/core/model/actor';
import { isSameName } from '@/core/profile/group-names';
import { actorSources, sourceLabels } from '@/core/profile/source-label';
import { ActorSection } from '../components/ActorSection';
import { FailedLookUp } from '../components/FailedLookUp';
import { Icon } from '../components/Icon';
import type { Correcting } from '../corrections/correcting';
import { FollowButton } from '../news/FollowButton';
import { Notes } from '../notes/Notes';
import { say, sayWith } from '../words/say';
import { CopyMenu } from './CopyMenu';
import type { ActorOnPage } from './group-by-actor';
import { PopupMessage } from './PopupMessage';
import type { Came } from './popup-view-props';
import { Stepper } from './Stepper';
import type { ProfileContent } from './use-actor';

interface PopupProfileProps extends Came {
  readonly content: ProfileContent;
  /** The same actor in the page's list; undefined where the page does not name it. */
  readonly here: ActorOnPage | undefined;
  /** Which of its places was shown last, from zero. */
  readonly shown: number | undefined;
  /** Resolves to false when nothing was copied. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly onVisit: (actor: ActorOnPage, step: 1 | -1) => void;
  readonly onOpen: (id: ActorId) => void;
  readonly onRetry: () => void;
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
      <nav class="profile-bar" aria-label={say('popup.profile')}>
        <button type="button" class="text-button profile-back" onClick={onBack}>
          <Icon name="back" />
          {say('popup.back')}
        </button>
        {actor && (
          <span class="profile-bar-end">
            <FollowButton class="text-button" actor={actor} />
            <CopyMenu actor={actor} copy={props.copy} />
            <button type="button" class="text-button" onClick={() => onOpenTab(actor.id)}>
              {say('popup.openInTab')}
            </button>
          </span>
        )}
      </nav>
      {actor ? <Article key={actor.id} {...props} actor={actor} /> : <Instead {...props} />}
    </>
  );
}

function Instead({ content, onRetry }: Pick<PopupProfileProps, 'content' | 'onRetry'>) {
  if (content.state === 'loading') return <p class="popup-wait">{say('popup.readingProfile')}</p>;
  if (content.state === 'failed') {
    return (
      <PopupMessage title={say('popup.profileFailed')}>
        <FailedLookUp error={content.error} onRetry={onRetry} />
      </PopupMessage>
    );
  }
  return (
    <PopupMessage title={say('popup.noProfile')}>
      <p>{say('popup.noProfileWhy')}</p>
    </PopupMessage>
  );
}

type FromProps = 'met' | 'tool' | 'here' | 'shown' | 'onVisit' | 'onOpen' | 'correcting' | 'onTag';

interface ArticleProps extends Pick<PopupProfileProps, FromProps> {
  readonly actor: Actor;
}

/** More than the card has room for. */
const REPORTS = 5;

function Article({ actor, met, tool, here, shown, onVisit, onOpen, correcting, onTag }: ArticleProps) {
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
          <p class="muted">{sayWith('popup.alsoCalled', { name: <bdi class="profile-met">{met}</bdi> })}</p>
        )}
        {here && (
          <div class="profile-here">
            <span>{say('popup.onThisPage')}</span>
            <Stepper
              of={actor.name}
              shown={shown}
              total={here.places.length}
              onStep={(step) => onVisit(here, step)}
            />
          </div>
        )}
      </header>
      <ActorSection
        actor={actor}
        {...(met === undefined ? {} : { matched: met })}
        {...(tool === undefined ? {} : { tool })}
        reports={REPORTS}
        onOpen={onOpen}
      />
      <div class="part">
        <h3 class="label">{say('popup.yourNotes')}</h3>
        <Notes actor={actor} correcting={correcting} under={3} onTag={onTag} />
      </div>
      <p class="label">
        {say('popup.listedBy', { sources: sourceLabels(actorSources(actor), actor.credits) })}
      </p>
    </article>
  );
}
