import { ofDocument, ofElement } from '../dom/past-markup';

/** IntersectionObserver v2, which Firefox lacks: it tells when something lies over an element or makes it see-through. */
type Observed = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** More than the browser takes to look twice; it looks at most every 100 ms. */
const LOOK_MS = 400;

/**
 * What a page may put over all of itself without the card vanishing: what dark modes and days of mourning do. Firefox
 * filters what is in the top layer with the root.
 */
const HARMLESS_FILTER = /^(none|grayscale\([^(]*|invert\(1\)( hue-rotate\(180deg\))?)$/;

/** How far from the edges the card's corners are looked at, in CSS pixels: they are round. */
const INSET = 8;

/**
 * True when the reader sees the host as it was drawn: in the top layer, and nothing that takes a press over it. What
 * lets presses through and is drawn over it only the frame itself can tell, where the browser says so.
 */
export function isHostSeen(host: HTMLElement): boolean {
  const { filter } = getComputedStyle(ofDocument('documentElement'));
  // What is taken out of the document is no open popover any more.
  if (!host.matches(':popover-open') || !isFrameChainSeen() || !HARMLESS_FILTER.test(filter)) return false;
  const { left, top, right, bottom } = host.getBoundingClientRect();
  const root = host.getRootNode() as Document | ShadowRoot;
  const across = [left + INSET, (left + right) / 2, right - INSET];
  const down = [top + INSET, (top + bottom) / 2, bottom - INSET];
  return across.every((x) => down.every((y) => root.elementFromPoint(x, y) === host));
}

/**
 * Comes true when the reader sees this frame: no card opens in one that is see-through, covered, of no size or off the
 * screen. A page in a tab of its own is seen. What browsers tell differs: Chromium says it of a frame on any page,
 * Firefox only of frames in pages of the same site, and by the place where a trusted event met it.
 *
 * @param element what the card is about
 * @param box where it is, in viewport CSS pixels
 */
export async function isFrameSeen(element: Element | null, box: DOMRect | undefined): Promise<boolean> {
  if (window === window.top) return true;
  if (!isFrameChainSeen()) return false;
  // A link may be stretched over the word's own element, or what it is slotted into count as lying over it; all of the
  // frame may be partly covered. One that is seen is enough.
  const topmost = box === undefined ? null : topmostIn(box);
  const targets = [element, topmost, ofDocument('documentElement')];
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return innerWidth * innerHeight > 0;
  return new Promise((resolve) => {
    const answer = (seen: boolean) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(seen);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry: Observed) => entry.isVisible)) answer(true);
      },
      { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
    );
    const timer = setTimeout(() => answer(false), LOOK_MS);
    for (const target of targets) if (target) observer.observe(target);
  });
}

/** What the reader meets in the middle of a box, open shadow trees included. */
function topmostIn({ left, top, width, height }: DOMRect): Element | null {
  const [x, y] = [left + width / 2, top + height / 2];
  let found: Element | null = null;
  for (
    let at = Document.prototype.elementFromPoint.call(document, x, y);
    at !== null && at !== found;
    at = ofElement(at, 'shadowRoot')?.elementFromPoint(x, y) ?? null
  )
    found = at;
  return found;
}

/** False when a frame around this one, in a page that can be looked at from here, cannot be seen. */
function isFrameChainSeen(): boolean {
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    // Null where the page around is of another origin.
    const { frameElement } = at;
    if (frameElement === null) return true;
    if (!frameElement.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height } = frameElement.getBoundingClientRect();
    if (width < 2 || height < 2) return false;
  }
  return true;
}
