import type { MountedCard } from '@/ui/card/mount-card';
import { type CardModule, loadCardModule } from './card-module';

const HOST = 'byname-card';

/**
 * The one element that is ever added to a page, and only while a card is wanted: a popover in the top layer with the
 * card in a closed shadow root, which the page cannot look into.
 */
export interface CardHost {
  readonly element: HTMLElement;
  readonly module: CardModule;
  readonly root: ShadowRoot;
  readonly mount: MountedCard;
  /** What assistive technology says of it. */
  name(text: string): void;
  remove(): void;
}

/** Adds the host. Rejects when the card's script cannot be loaded. */
export async function openCardHost(signal: AbortSignal): Promise<CardHost | null> {
  const module = await loadCardModule();
  if (signal.aborted) return null;
  const element = document.createElement(HOST);
  const root = element.attachShadow({ mode: 'closed' });
  element.setAttribute('popover', 'manual');
  element.setAttribute('role', 'dialog');
  // A modal dialog of the page covers everything outside of it, so the card joins it.
  const home =
    document.querySelector('dialog:modal') ?? document.fullscreenElement ?? document.documentElement;
  home.append(element);
  element.showPopover();
  return {
    element,
    module,
    root,
    mount: module.mount(root),
    name: (text) => element.setAttribute('aria-label', text),
    remove: () => element.remove(),
  };
}
