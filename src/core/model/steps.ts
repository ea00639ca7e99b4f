/** Work in small pieces, each too short to be felt: whoever does it lets other work in between, or stops half way. */
export type Steps<T> = Generator<void, T, void>;

/** All of it at one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
