import type { Correcting } from '../corrections/correcting';
import { ProfileArticle } from './ProfileArticle';
import { ProfileMessage } from './ProfileMessage';
import type { ProfileContent } from './profile-content';
import type { SourceDates } from './source-dates';

export interface ProfileViewProps {
  readonly content: ProfileContent;
  readonly dates: SourceDates;
  /** The page's own address, for "copy link". */
  readonly address: string;
  readonly correcting: Correcting;
  /** Resolves to false when nothing was copied. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onRetry: () => void;
  readonly onOpenSettings: () => void;
}

/** The profile page in each of its states. Draws only. */
export function ProfileView(props: ProfileViewProps) {
  const { content, onRetry, onOpenSettings } = props;
  return (
    <div class="page">
      <header class="page-bar">
        <span class="page-owner">Byname</span>
        <button type="button" class="text-button" onClick={onOpenSettings}>
          Settings
        </button>
      </header>
      {content.state === 'ready' ? (
        <ProfileArticle
          key={content.actor.id}
          profile={content}
          dates={props.dates}
          address={props.address}
          correcting={props.correcting}
          onCopy={props.onCopy}
          onOpenSettings={onOpenSettings}
        />
      ) : (
        <ProfileMessage content={content} onRetry={onRetry} />
      )}
    </div>
  );
}
