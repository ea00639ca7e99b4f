import { browser } from 'wxt/browser';
import type { Theme } from '@/contract/card-port';
import { ofDocument, ofElement } from '../dom/past-markup';
import { rootOf } from '../dom/root-of';
import { homeFor } from './home-for';
import hostCss from './host.css?inline';

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** Said in the page, so the page may read it: nothing but what it has anyway, in the browser's language. */
const NOT_HERE = 'card_notHere';

/** Where the host stands in the viewport and how it looks; what is left out stays. CSS pixels. */
interface Pose {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: Theme;
  readonly visible?: boolean;
}

/**
 * The one element that is ever added to a page, and only once the pointer is near a name: a popover in the top layer
 * whose closed shadow root holds a frame of the extension's own. A plain `div` without attributes that say anything: no
 * page can register its name, and so no page is handed its shadow root; and what the frame shows is out of reach of the
 * page's find, selection and labels, which look into closed roots too.
 */
export interface CardHost {
  readonly element: HTMLElement;
  readonly frame: HTMLIFrameElement;
  /**
   * Comes out on top of everything that the page has in the top layer by now.
   *
   * @param near what the card is about, which the page lets be reached
   * @returns true when the browser loads the frame anew for it
   */
  rise(near: Node): boolean;
  hasFocus(): boolean;
  /** False when the page has opened or closed a modal dialog since, which makes the host's place one that is not reached. */
  isAtHome(near: Node): boolean;
  pose(pose: Pose): void;
  /** Shows instead of the frame where else to look. */
  sayNotHere(): void;
  /** Takes the words back: the frame is here after all. */
  unsay(): void;
  hide(): void;
  remove(): void;
}

/** @param taken called when the page has taken it out or closed it while it was shown */
export function createCardHost(taken: () => void): CardHost {
  const element = createHtml('div');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${hostCss}\n:host {}`);
  root.adoptedStyleSheets = [sheet];
  // Where it is stands in a rule of its own: a page can reach the host's attributes, but not this.
  const { style } = [...sheet.cssRules].at(-1) as CSSStyleRule;
  const frame = createFrame();
  root.append(frame);
  element.setAttribute('popover', 'manual');

  let open = false;
  const look = () => {
    if (open && !(element.isConnected && element.matches(':popover-open'))) {
      open = false;
      taken();
    }
  };
  const watch = new MutationObserver(look);
  element.addEventListener('toggle', look);
  const set = (name: string, value: string) => style.setProperty(name, value, 'important');

  const pose = ({ x, y, width, height, theme, visible }: Pose) => {
    if (width !== undefined) set('width', `${width}px`);
    if (x !== undefined) set('left', `${x}px`);
    if (y !== undefined) set('top', `${y}px`);
    if (height !== undefined) set('height', `${height}px`);
    if (visible !== undefined) {
      set('opacity', visible ? '1' : '0');
      set('pointer-events', visible ? 'auto' : 'none');
      frame.tabIndex = visible ? 0 : -1;
    }
    if (theme === undefined) return;
    set('color-scheme', theme);
    // A frame whose scheme is not its document's is given an opaque ground by the browser.
    frame.style.colorScheme = theme;
  };
  pose({ visible: false });
  const unsay = () => root.querySelector('.notice')?.remove();

  const holder = ofDocument('createElementNS').call(document, SVG, 'foreignObject');
  /** Where it stands in an element: in SVG, an image of its own or one in full screen, Firefox draws HTML in a holder alone. */
  const placeIn = (home: Element): Element => {
    if (!(home instanceof SVGElement)) return home;
    if (holder.parentNode !== home) home.append(holder);
    return holder;
  };
  placeIn(ofDocument('documentElement')).append(element);
  return {
    element,
    frame,
    rise(near) {
      open = false;
      const { contentWindow } = frame;
      const home = homeFor(near);
      move(element, placeIn(home));
      // A page may zoom all of itself by its own style; places and sizes are those of the viewport.
      set('zoom', `${1 / (ofElement(home, 'currentCSSZoom') ?? 1)}`);
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
      open = true;
      watch.disconnect();
      for (const parent of [element.parentNode, home])
        if (parent !== null) watch.observe(parent, { childList: true });
      return frame.contentWindow !== contentWindow;
    },
    hasFocus: () => {
      const root = element.getRootNode();
      return (root instanceof ShadowRoot ? root.activeElement : ofDocument('activeElement')) === element;
    },
    isAtHome: (near) => element.parentNode === placeIn(homeFor(near)),
    pose,
    sayNotHere() {
      const notice = createHtml('div');
      notice.className = 'notice';
      notice.textContent = browser.i18n.getMessage(NOT_HERE as '@@ui_locale');
      unsay();
      root.append(notice);
      set('height', `${notice.offsetHeight}px`);
    },
    unsay,
    hide() {
      open = false;
      pose({ visible: false });
      watch.disconnect();
      if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
    },
    remove() {
      open = false;
      watch.disconnect();
      element.remove();
      holder.remove();
    },
  };
}

/**
 * Takes out the cards of an earlier version. When an extension is updated Firefox ends its script in every page, leaves there
 * what that had put into it, and brings the new version's script.
 */
export function clearEarlier(): void {
  if (!import.meta.env.FIREFOX) return;
  for (const host of ofDocument('querySelectorAll').call(document, '[popover]')) {
    if (rootOf(host)?.querySelector('iframe')?.src === createFrame().src) host.remove();
  }
}

/** Also in a document of another kind, as SVG is. */
function createHtml<K extends 'div' | 'iframe'>(localName: K): HTMLElementTagNameMap[K] {
  return ofDocument('createElementNS').call(document, XHTML, localName) as HTMLElementTagNameMap[K];
}

function createFrame(): HTMLIFrameElement {
  const frame: HTMLIFrameElement & { credentialless?: boolean } = createHtml('iframe');
  // A page that is isolated (COEP) lets no other frame in. Chromium's alone: Firefox lets ours in by itself.
  frame.credentialless = true;
  frame.allow = 'clipboard-write';
  // In a page of ours, which may hold frames of its own origin alone, not by the address that is another in each session.
  frame.src = location.protocol === 'chrome-extension:' ? '/card.html' : browser.runtime.getURL('/card.html');
  return frame;
}

/** Takes the frame along without loading it anew, where the browser can. */
function move(element: Element, home: Element): void {
  if (element.parentNode === home) return;
  // A form can be shown on the full screen.
  const { append, moveBefore }: Movable = Element.prototype;
  if (element.isConnected && moveBefore !== undefined) moveBefore.call(home, element, null);
  else append.call(home, element);
}

type Movable = Pick<Element, 'append'> & { moveBefore?(node: Node, before: Node | null): void };
