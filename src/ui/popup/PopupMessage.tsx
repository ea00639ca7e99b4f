import type { ComponentChildren } from 'preact';

interface PopupMessageProps {
  readonly title: string;
  /** What a person can do about it. */
  readonly children?: ComponentChildren;
}

/** A sentence in place of a list. */
export function PopupMessage({ title, children }: PopupMessageProps) {
  return (
    <div class="popup-message">
      <p class="popup-message-title">{title}</p>
      {children}
    </div>
  );
}
