/** Long enough to get on, short enough that a key or a scroll between two slices is not felt. */
const SLICE_MS = 4;

/**
 * Works through steps in slices that never hold the main thread for long, giving way to input between them.
 *
 * @param step does a small piece of work; false when nothing is left
 * @returns when everything is done, or when the signal fires
 */
export async function runInSlices(step: () => boolean, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const end = performance.now() + SLICE_MS;
    do {
      if (!step()) return;
    } while (performance.now() < end);
    await giveWay();
  }
}

/** Lets the browser handle what waits; resumes soon after. */
async function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
