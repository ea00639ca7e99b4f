import type { SourceId } from '@/core/model/source-record';
import { type RunOptions, runRefresh } from './run-refresh';

/** Runs one refresh at a time. */
export interface Refresher {
  /** Resolves once it has begun; false when one is running already, or there is nothing to refresh. */
  start(asked?: readonly SourceId[]): Promise<boolean>;
  /** Resolves once it has stopped; false when none was running. */
  cancel(): Promise<boolean>;
}

/** When the signal fires, a running refresh is cancelled. */
export function createRefresher(options: RunOptions, signal: AbortSignal): Refresher {
  let current: { readonly controller: AbortController; readonly done: Promise<unknown> } | undefined;

  return {
    start(asked) {
      if (current !== undefined) return Promise.resolve(false);
      const controller = new AbortController();
      return new Promise((resolve) => {
        const run = runRefresh(asked, options, AbortSignal.any([controller.signal, signal]), () =>
          resolve(true),
        );
        // One that ends without having begun had nothing to do; one that breaks has said so in the state.
        const done = run
          .catch(() => undefined)
          .finally(() => {
            current = undefined;
            resolve(false);
          });
        current = { controller, done };
      });
    },
    async cancel() {
      if (current === undefined) return false;
      current.controller.abort();
      await current.done;
      return true;
    },
  };
}
