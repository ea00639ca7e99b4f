import { type MountedCard, mountCard } from './mount-card';

const HOST = 'byname-card';

/**
 * The one element that is ever added to a page, and only while a card is wanted: a popover in the top layer with the
 * card in a closed shadow root, which the page cannot look into.
 */
export interface CardHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly card: MountedCard;
  /** What assistive technology says of it. */
  name(text: string): void;
  remove(): void;
}

export function openCardHost(): CardHost {
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
    root,
    card: mountCard(root),
    name: (text) => element.setAttribute('aria-label', text),
    remove: () => element.remove(),
  };
}
