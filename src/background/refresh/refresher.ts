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
      const stop = AbortSignal.any([controller.signal, signal]);
      return new Promise((resolve) => {
        const over = () => {
          if (current === run) current = undefined;
          resolve(false); // Of no effect once it has begun.
        };
        const done = runRefresh(asked, options, stop, { begun: () => resolve(true), over });
        // A run that breaks has said so in the state, where that could still be written.
        const run = { controller, done: done.catch(() => undefined).finally(over) };
        current = run;
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
