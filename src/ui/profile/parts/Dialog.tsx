import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon';
import { say } from '../../words/say';

interface DialogProps {
  readonly title: ComponentChildren;
  /** For what is looked at rather than filled in. */
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Stands over the page, which stays where it is; closed, the focus goes back to where it came from. */
export function Dialog({ title, isWide = false, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const own = dialog.current;
    own?.showModal();
    setOpen(true);
    return () => {
      // While it is open nothing under it takes the focus.
      own?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      class={isWide ? 'dialog dialog-wide' : 'dialog'}
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        // Whoever draws it takes it away.
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-head">
        <h2 class="dialog-title" id={id}>
          {title}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={say('common.close')}
          title={say('card.closeEsc')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      {/* What takes the focus as it comes can do so in an open dialog alone, and not before it is known whose it was. */}
      {isOpen && children}
    </dialog>
  );
}
