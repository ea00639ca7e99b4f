import type { Heard } from './input';

/**
 * Keeps what the reader does with pointer and keys while the script that understands it is on its way.
 *
 * @param begin called with the first of it: until then nothing has to be loaded
 */
export function keepInput(begin: () => void, signal: AbortSignal): readonly Heard[] {
  const early: Heard[] = [];
  // A finger that presses long first comes down.
  for (const type of ['pointermove', 'pointerout', 'pointerdown', 'keydown', 'click']) {
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted && early.push({ event, path: event.composedPath() }) === 1) begin();
      },
      { capture: true, passive: true, signal },
    );
  }
  return early;
}
