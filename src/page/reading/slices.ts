/** Long enough to get on, short enough that a key or a scroll between two slices is not felt. */
const SLICE_MS = 4;

/**
 * Works through steps in slices that never hold the main thread for long, giving way to input between them.
 *
 * @param steps each a small piece of work
 * @returns the milliseconds that the work took, when everything is done or the signal fires
 */
export async function runInSlices(steps: Iterator<void>, signal: AbortSignal): Promise<number> {
  let spent = 0;
  while (!signal.aborted) {
    const started = performance.now();
    let done: boolean | undefined;
    let took: number;
    do {
      done = steps.next().done;
      took = performance.now() - started;
    } while (!done && took < SLICE_MS);
    spent += took;
    if (done) break;
    await giveWay();
  }
  return spent;
}

/** Lets the browser handle what waits; resumes soon after. Firefox before 142 knows timers only. */
function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
