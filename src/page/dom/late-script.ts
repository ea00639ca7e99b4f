import { browser } from 'wxt/browser';

/** A script that a page loads when it needs it: most pages have no name, and never do. */
export type LateScript = 'marking' | 'marking-others' | 'attend' | 'gather';

type Holder = Record<symbol, unknown>;

/** Loads it once; undefined when the extension was updated or removed under the page. */
export async function loadLate<Offer>(script: LateScript): Promise<Offer | undefined> {
  const holder = globalThis as Holder;
  try {
    if (!holder[keyOf(script)]) await import(/* @vite-ignore */ browser.runtime.getURL(`/${script}.js`));
  } catch {
    // Without the extension nothing can be done any more.
  }
  return holder[keyOf(script)] as Offer | undefined;
}

/** Says what a script has to offer to the one that loads it. */
export function offerLate<Offer>(script: LateScript, offer: Offer): void {
  (globalThis as Holder)[keyOf(script)] = offer;
}

/** Where the offer is left: in the content scripts' own world, out of the page's reach. */
function keyOf(script: LateScript): symbol {
  return Symbol.for(`byname.${script}`);
}
