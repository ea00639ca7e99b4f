/** An event with the path it took, which it gives only while it is on its way. */
export interface Heard<E extends Event = Event> {
  readonly event: E;
  readonly path: readonly EventTarget[];
}

type Input =
  | 'pointermove'
  | 'pointerover'
  | 'pointerout'
  | 'pointerdown'
  | 'wheel'
  | 'keydown'
  | 'click'
  | 'contextmenu';

/**
 * Hears what the reader does, and first what was kept of it. Events that a page made up itself are not the reader's,
 * and count for nothing.
 */
export function hearInput<K extends Input>(
  types: readonly K[],
  hear: (event: HTMLElementEventMap[K], path: readonly EventTarget[]) => void,
  { early, signal, passive }: { early: readonly Heard[]; signal: AbortSignal; passive: boolean },
): void {
  for (const { event, path } of early) {
    if (types.includes(event.type as K)) hear(event as HTMLElementEventMap[K], path);
  }
  for (const type of types) {
    const options = { capture: true, passive, signal };
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) hear(event as HTMLElementEventMap[K], event.composedPath());
      },
      options,
    );
  }
}
