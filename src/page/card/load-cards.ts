import { browser } from 'wxt/browser';
import type { attend } from './attend';

/**
 * What the script of attending offers: watching pointer and keys, the card's host, its place, and the talk with the
 * frame that draws it. It is loaded when a reader first stirs on a page that has names, so that pages pay for it only
 * then.
 */
export interface CardModule {
  readonly attend: typeof attend;
}

/** Where the script leaves its offer: in the content scripts' own world, out of the page's reach. */
const CARD_MODULE = Symbol.for('byname.card');

type Holder = { [CARD_MODULE]?: CardModule };

/** Loads the card's script once. Rejects when the extension was updated or removed under the page. */
export async function loadCards(): Promise<CardModule | undefined> {
  const holder = globalThis as Holder;
  if (holder[CARD_MODULE] === undefined)
    await import(/* @vite-ignore */ browser.runtime.getURL('/attend.js'));
  return holder[CARD_MODULE];
}

export function offerCards(module: CardModule): void {
  (globalThis as Holder)[CARD_MODULE] = module;
}
