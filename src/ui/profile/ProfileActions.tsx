import { useState } from 'preact/hooks';
import type { Actor } from '@/core/model/actor';
import { correctionUrl } from '@/core/profile/correction-url';
import { profileMarkdown } from '@/core/profile/profile-markdown';
import { ExternalLink } from '../components/ExternalLink';

interface ProfileActionsProps {
  readonly actor: Actor;
  readonly address: string;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** What can be taken from a profile, and where a mistake in it is reported. */
export function ProfileActions({ actor, address, onCopy }: ProfileActionsProps) {
  return (
    <div class="profile-actions">
      <CopyButton label="Copy as Markdown" onCopy={() => onCopy(profileMarkdown(actor))} />
      <CopyButton label="Copy link" onCopy={() => onCopy(address)} />
      <ExternalLink class="button" href={correctionUrl(actor)}>
        Report a correction
      </ExternalLink>
    </div>
  );
}

interface CopyButtonProps {
  readonly label: string;
  readonly onCopy: () => Promise<boolean>;
}

function CopyButton({ label, onCopy }: CopyButtonProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => setCopied(await onCopy());
  return (
    <button type="button" class="button copy-button" onClick={copy} onBlur={() => setCopied(null)}>
      <span class="copy-label" data-hidden={copied !== null}>
        {label}
      </span>
      <span class="copy-result" aria-live="polite">
        {copied === null ? '' : copied ? 'Copied' : 'Not copied'}
      </span>
    </button>
  );
}
