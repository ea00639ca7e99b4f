import { useLayoutEffect, useRef } from 'preact/hooks';
import { rowPressed } from './row-focus';

/** What a reader touched last; refs, for nothing is drawn anew by them. */
interface Touched {
  /** The row that was pressed by key; '' where it was by a pointer, or none was. */
  readonly pressed: { current: string };
  readonly focused: { current: Node | null };
}

/**
 * Remembers what is pressed and what has the focus. The document listens, no element: Firefox tells screen readers that all in an
 * element is pressed which listens to clicks.
 */
export function useTouched(): Touched {
  const pressed = useRef('');
  const focused = useRef<Node | null>(null);
  useLayoutEffect(() => {
    const ended = new AbortController();
    const options = { capture: true, signal: ended.signal };
    document.addEventListener(
      'click',
      (event) => {
        pressed.current = rowPressed(event) ?? pressed.current;
      },
      options,
    );
    document.addEventListener(
      'focusin',
      ({ target }) => {
        focused.current = target instanceof Node ? target : null;
      },
      options,
    );
    return () => ended.abort();
  }, []);
  return { pressed, focused };
}
