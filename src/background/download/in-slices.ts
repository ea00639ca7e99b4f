import { ok, type Result } from '@/core/model/result';
import type { Steps } from '@/core/model/steps';
import { CANCELLED, type SourceFailure } from './failure';

/** Short beside the tenth of a second after which a window seems to hang; long beside the way to the next slice. */
const SLICE_MS = 6;

interface SliceOptions {
  readonly signal?: AbortSignal;
  /** Called between two slices, when other work had its turn. */
  readonly onSlice?: () => void;
  /** Milliseconds; a clock of another kind in tests. */
  readonly now?: () => number;
}

/** Works through steps in slices, between which the background answers. Being cancelled is a result. */
export async function inSlices<T>(
  steps: Steps<T>,
  { signal, onSlice, now = () => performance.now() }: SliceOptions = {},
): Promise<Result<T, SourceFailure>> {
  for (;;) {
    if (signal?.aborted) return CANCELLED;
    const until = now() + SLICE_MS;
    let step: IteratorResult<void, T>;
    do step = steps.next();
    while (!step.done && now() < until);
    if (step.done) return ok(step.value);
    await giveWay();
    onSlice?.();
  }
}

/** Lets in all that waits: messages, timers, events. A timer of its own would wait for up to a second where no window is seen. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
