import { runInSlices } from './slices';

/** After a round there is a pause this many times as long, which leaves 5 % of the main thread to us. */
const PAUSE_PER_WORK = 19;
/** Also after a round that took next to nothing: a clock may tick in whole milliseconds. */
const SHORTEST_PAUSE_MS = 50;
/** A reader does not wait longer for what came after a long page was read. */
const LONGEST_PAUSE_MS = 2_000;

/**
 * Runs rounds of work, one at a time, so that a page that never rests is followed at a distance: what is asked for
 * during a round and the pause after it is one next round. A page that nobody sees waits.
 *
 * @param begin the steps of a round
 * @returns asks for a round; its first slice is run at once unless there is something to wait for
 */
export function paceRounds(begin: () => Iterator<void>, signal: AbortSignal): () => void {
  let busy = false;
  let wanted = false;
  const run = async () => {
    if (busy || !wanted || document.hidden) return;
    busy = true;
    wanted = false;
    const spent = await runInSlices(begin(), signal);
    setTimeout(
      () => {
        busy = false;
        run();
      },
      Math.min(Math.max(spent * PAUSE_PER_WORK, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS),
    );
  };
  document.addEventListener('visibilitychange', run, { signal });
  return () => {
    wanted = true;
    run();
  };
}
