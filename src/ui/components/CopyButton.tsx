import { useState } from 'preact/hooks';
import { say } from '../words/say';

interface CopyButtonProps {
  readonly label: string;
  /** Said to assistive technology where the label alone is not enough. */
  readonly name?: string;
  readonly class?: string;
  /** Resolves to false when nothing was copied. */
  readonly onCopy: () => Promise<boolean>;
}

/** Copies, and says on itself whether it did. */
export function CopyButton({ label, name, class: look = 'button', onCopy }: CopyButtonProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => setCopied(await onCopy());
  return (
    <button
      type="button"
      class={`${look} copy-button`}
      aria-label={copied === null ? name : undefined}
      onClick={copy}
      onBlur={() => setCopied(null)}
    >
      <span class="copy-label" data-hidden={copied !== null}>
        {label}
      </span>
      <span class="copy-result" aria-live="polite">
        {copied === null ? '' : say(copied ? 'card.copied' : 'card.notCopied')}
      </span>
    </button>
  );
}
