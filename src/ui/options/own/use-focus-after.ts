import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For the button of a row that comes in the place of one whose button was pressed: it has the focus, which fell to the page,
 * but not where the reader went on meanwhile.
 *
 * @param pressed whose button was pressed last
 */
export function useFocusAfter(
  pressed: RefObject<string | undefined>,
  id: string,
): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (pressed.current !== id) return;
    pressed.current = undefined;
    if (document.activeElement === document.body) button.current?.focus();
  }, [pressed, id]);
  return button;
}
