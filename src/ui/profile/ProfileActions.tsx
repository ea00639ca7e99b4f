import type { Actor } from '@/core/model/actor';
import { profileMarkdown } from '@/core/profile/profile-markdown';
import { correctionUrl } from '@/core/profile/source-label';
import { CopyButton } from '../components/CopyButton';
import { ExternalLink } from '../components/ExternalLink';
import { goToSection } from './go-to-section';

interface ProfileActionsProps {
  readonly actor: Actor;
  readonly address: string;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** What can be taken from a profile, and where a mistake in it is put right or reported. */
export function ProfileActions({ actor, address, onCopy }: ProfileActionsProps) {
  const report = correctionUrl(actor);
  return (
    <div class="profile-actions">
      <CopyButton label="Copy as Markdown" onCopy={() => onCopy(profileMarkdown(actor))} />
      <CopyButton label="Copy link" onCopy={() => onCopy(address)} />
      <button type="button" class="button" onClick={() => goToSection('corrections')}>
        Make a correction
      </button>
      {report !== null && (
        <ExternalLink class="button" href={report}>
          Report a correction
        </ExternalLink>
      )}
    </div>
  );
}
