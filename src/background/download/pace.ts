/** Keeps requests to one server within what it allows. */
export interface Pace {
  /** Resolves when the next request may go; false when the signal fired first. */
  turn(signal: AbortSignal): Promise<boolean>;
}

/** Never more than `requests` within any `perMs` milliseconds. */
export function createPace(requests: number, perMs: number, now = () => performance.now()): Pace {
  /** When each of the last requests may go, oldest first; some of them still wait. */
  const turns: number[] = [];
  return {
    turn(signal) {
      const at = Math.max(now(), turns.length < requests ? 0 : (turns.shift() ?? 0) + perMs);
      turns.push(at);
      return wait(at - now(), signal);
    },
  };
}

function wait(ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  if (ms <= 0) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (isTurn: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      resolve(isTurn);
    };
    const cancel = () => end(false);
    const timer = setTimeout(end, ms, true);
    signal.addEventListener('abort', cancel, { once: true });
  });
}
