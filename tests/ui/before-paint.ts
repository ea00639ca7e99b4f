/** As a browser sends it, with nothing of the tests around that runs what waits for the paint. */
export function keyBeforePaint(key: string, init: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
}

/** What follows from a press without a wait is drawn; a frame has not been painted. */
export async function drawnNotPainted(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await undefined;
}
