import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

interface PopupKeys {
  /** Null where there is nothing to go back to. */
  readonly onBack: (() => void) | null;
  readonly onEscape: () => void;
  readonly onShortcuts: () => void;
}

/** Keys that mean the same wherever the focus is: "/" to the search field, "?", Esc, and the keys that go back. */
export function usePopupKeys(field: RefObject<HTMLInputElement | null>, keys: PopupKeys): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const act = actionOf(event, field.current, keys);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

function actionOf(
  event: KeyboardEvent,
  field: HTMLInputElement | null,
  keys: PopupKeys,
): (() => void) | null {
  if (event.key === 'Escape') return keys.onEscape;
  if (event.key === 'ArrowLeft' && event.altKey) return keys.onBack;
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
  // No name begins with a question mark.
  const isEmpty = event.target === field && field?.value === '';
  if (event.key === '?' && (!isTyping || isEmpty)) return keys.onShortcuts;
  if (isTyping) return null;
  if (event.key === 'Backspace') return keys.onBack;
  if (event.key !== '/') return null;
  return () => {
    field?.focus();
    field?.select();
  };
}
