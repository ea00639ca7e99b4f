import { listen } from '../dom/listen';
import { ofDocument } from '../dom/past-markup';

/** Long enough to get on, short enough that a key or a scroll between two slices is not felt. */
const SLICE_MS = 4;
/** After a round there is a pause this many times as long, which leaves 5 % of the main thread to us. */
const PAUSE_PER_WORK = 19;
/** Also after a round that took next to nothing: a clock may tick in whole milliseconds. */
const SHORTEST_PAUSE_MS = 50;
/** A reader does not wait longer for what came after a long page was read. */
export const LONGEST_PAUSE_MS = 2_000;

/** A piece of work was done; or nothing can be done before something else is. */
export type Step = void | Promise<void>;

/**
 * Runs rounds of work, one at a time, so that a page that never rests is followed at a distance: what is asked for
 * during a round and the pause after it is one next round. A page that nobody sees waits. A round that breaks ends, and
 * what it left is done in the next.
 *
 * @param begin the steps of a round
 * @returns asks for a round; its first slice is run at once unless there is something to wait for
 */
export function paceRounds(begin: () => Iterator<Step>, signal: AbortSignal): () => void {
  let busy = false;
  let wanted = false;
  let broken = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const run = async () => {
    if (busy || !wanted || signal.aborted || ofDocument('hidden')) return;
    busy = true;
    wanted = false;
    let spent = 0;
    try {
      spent = await runInSlices(begin(), signal);
      broken = false;
    } catch (error) {
      console.error(error);
      // Once: what breaks every round must not keep the page busy.
      wanted ||= !broken;
      broken = true;
    }
    if (signal.aborted) return;
    pause = setTimeout(
      () => {
        busy = false;
        run();
      },
      Math.min(Math.max(spent * PAUSE_PER_WORK, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS),
    );
  };
  listen(document, ['visibilitychange'], run, signal);
  signal.addEventListener('abort', () => clearTimeout(pause));
  return () => {
    wanted = true;
    run();
  };
}

/**
 * Works through steps in slices that never hold the main thread for long, giving way to input between them.
 *
 * @param steps each a small piece of work
 * @returns the milliseconds that the work took, when everything is done or the signal fires
 */
async function runInSlices(steps: Iterator<Step>, signal: AbortSignal): Promise<number> {
  let spent = 0;
  while (!signal.aborted) {
    const started = performance.now();
    let step: IteratorResult<Step>;
    let took: number;
    do {
      step = steps.next();
      took = performance.now() - started;
    } while (!step.done && !step.value && took < SLICE_MS);
    spent += took;
    if (step.done) break;
    await (step.value ?? giveWay());
  }
  return spent;
}

/**
 * Lets the browser do what waits, and resumes when it is our turn: after a `yield` it would be our turn before the page's
 * own timers, however long we work.
 */
function giveWay(): Promise<void> {
  return scheduler.postTask(() => undefined);
}
