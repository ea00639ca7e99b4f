const adders = new Set<() => void>();

/**
 * Listens on the window or the document until the signal fires, on the way down and passively. A page that is written
 * anew (`document.open`) takes all listeners off, so that they are put back with `listenAgain`.
 */
export function listen(
  target: Window | Document,
  types: readonly string[],
  hear: (event: Event) => void,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  const add = () => {
    // A document may have an image named `addEventListener`. What is listening already is not added twice.
    for (const type of types) EventTarget.prototype.addEventListener.call(target, type, hear, options);
  };
  add();
  adders.add(add);
  signal.addEventListener('abort', () => adders.delete(add));
}

export function listenAgain(): void {
  for (const add of adders) add();
}
