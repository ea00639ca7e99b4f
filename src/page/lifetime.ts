import { browser } from 'wxt/browser';

/** How long this script may work: until the extension is updated, disabled or removed under the page. */
export interface Lifetime {
  readonly signal: AbortSignal;
  /** Ends it when the extension is gone. Browsers do not tell, so this is asked before anything is done. */
  check(): boolean;
}

export function beginLifetime(): Lifetime {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    check: () => {
      if (browser.runtime?.id === undefined) controller.abort();
      return !controller.signal.aborted;
    },
  };
}
