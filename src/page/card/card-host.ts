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
  /** Comes out again above a dialog or a full screen that the page has opened or closed since. */
  rise(): void;
  remove(): void;
}

/** @param near what the card is about: the page lets it be reached, so a modal dialog around it is the topmost */
export function openCardHost(near: Element | null): CardHost {
  const element = document.createElement(HOST);
  const root = element.attachShadow({ mode: 'closed' });
  element.setAttribute('popover', 'manual');
  element.setAttribute('role', 'dialog');
  const rise = () => {
    const home = homeFor(near);
    if (element.parentNode === home) return;
    home.append(element);
    element.showPopover();
  };
  rise();
  return {
    element,
    root,
    card: mountCard(root),
    name: (text) => element.setAttribute('aria-label', text),
    rise,
    remove: () => element.remove(),
  };
}

/** A modal dialog of the page covers everything outside of it, and a full screen too, so the card joins them. */
function homeFor(near: Element | null): Element {
  return (
    near?.closest('dialog:modal') ??
    [...document.querySelectorAll('dialog:modal')].at(-1) ??
    document.fullscreenElement ??
    document.documentElement
  );
}
