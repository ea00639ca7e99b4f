import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Actor } from '@/core/model/actor';
import { type CopyKind, linkOf } from '@/core/profile/copies';
import { COPY_WORDS } from '../components/CardFoot';
import { Icon } from '../components/Icon';
import { copyIn } from '../words/copy';
import { say } from '../words/say';

interface CopyMenuProps {
  readonly actor: Actor;
  /** Resolves to false when nothing was copied. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** What can be copied of an actor. Its button says whether it was. */
export function CopyMenu({ actor, copy }: CopyMenuProps) {
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (open) place.current?.querySelector<HTMLElement>('.menu-item')?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const take = async (kind: CopyKind) => {
    setCopied(await copy(copyIn(actor, kind)));
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const items = [...(place.current?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const kinds = (Object.keys(COPY_WORDS) as CopyKind[]).filter(
    (kind) => kind !== 'link' || linkOf(actor) !== undefined,
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are the menu's, which stands in here
    <div
      class="menu-place"
      ref={place}
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget }) => {
        // What is pressed with the pointer takes the focus after its menu would be gone.
        if (relatedTarget instanceof Node && !place.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        class="text-button menu-opener"
        ref={opener}
        aria-expanded={open}
        onClick={() => {
          setCopied(null);
          setOpen(!open);
        }}
      >
        <span aria-live="polite">
          {copied === null ? say('popup.copy') : copied ? say('popup.copied') : say('popup.notCopied')}
        </span>
        <Icon name="down" />
      </button>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
        <div class="menu" role="group" aria-label={say('popup.copy')}>
          {kinds.map((kind) => (
            <button key={kind} type="button" class="menu-item" onClick={() => take(kind)}>
              {say(COPY_WORDS[kind])}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
