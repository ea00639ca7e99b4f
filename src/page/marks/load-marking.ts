import { browser } from 'wxt/browser';
import type { startMarking } from './marking';

/** What the script for pages with names offers: most pages have none, and never load it. */
export interface MarkingModule {
  readonly startMarking: typeof startMarking;
}

/** Where the script leaves its offer: in the content scripts' own world, out of the page's reach. */
const MARKING_MODULE = Symbol.for('byname.marking');

type Holder = { [MARKING_MODULE]?: MarkingModule };

/** Loads the script once; undefined when the extension was updated or removed under the page. */
export async function loadMarking(): Promise<MarkingModule | undefined> {
  const holder = globalThis as Holder;
  try {
    if (holder[MARKING_MODULE] === undefined) {
      await import(/* @vite-ignore */ browser.runtime.getURL('/marking.js'));
    }
  } catch {
    // Without the extension nothing can be marked any more.
  }
  return holder[MARKING_MODULE];
}

export function offerMarking(module: MarkingModule): void {
  (globalThis as Holder)[MARKING_MODULE] = module;
}
