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

/** Lets the browser handle what waits; resumes soon after. Firefox before 142 knows timers only. */
function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
