import { browser } from 'wxt/browser';
import type { gatherFrame } from './gather-frame';

/** Where the script for a page's summary leaves what it does: in the content scripts' own world, out of the page's reach. */
const GATHER = Symbol.for('byname.gather');

type Holder = { [GATHER]?: typeof gatherFrame };

/** Loads the script once. A page of the extension asks for it, so that it is there. */
export async function loadGathering(): Promise<typeof gatherFrame | undefined> {
  const holder = globalThis as Holder;
  if (!holder[GATHER]) await import(/* @vite-ignore */ browser.runtime.getURL('/gather.js'));
  return holder[GATHER];
}

export function offerGathering(how: typeof gatherFrame): void {
  (globalThis as Holder)[GATHER] = how;
}
