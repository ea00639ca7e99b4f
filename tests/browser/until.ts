/** Long enough for a slow machine under load; a condition that holds is noticed at once. */
const PATIENCE_MS = 40_000;
/** To look takes time from what is waited for: what comes soon is seen soon, what takes long is looked for less often. */
const PAUSE_MS = { first: 40, last: 200 };

/**
 * Looks until there is an answer other than undefined, null or false, and gives it. Throws with `what` and
 * the last failure after `patience` milliseconds.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  patience = PATIENCE_MS,
): Promise<T> {
  const deadline = performance.now() + patience;
  let problem = '';
  let pause = PAUSE_MS.first;
  for (;;) {
    try {
      const answer = await look();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      problem = '';
    } catch (error) {
      problem = `: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (performance.now() > deadline) throw new Error(`Waited ${patience / 1000} s for ${what}${problem}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 1.3, PAUSE_MS.last);
  }
}
