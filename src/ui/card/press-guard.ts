/** IntersectionObserver v2, which Firefox lacks. */
type Observed = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** A press counts when the card has been seen where it is for this long: one that was on its way was meant for the page. */
const SETTLE_MS = 250;

export interface PressGuard {
  /** What the page's script can tell: whether the card is on top. */
  seenFromPage(seen: boolean): void;
  /** The card comes out anew: it has to be seen first. */
  begin(): void;
}

/**
 * Lets presses through only while the reader really sees the card. A page can lay something over it, or let it come
 * under a pointer that is about to press. Chromium tells a frame whether anything covers it or makes it see-through;
 * elsewhere the page's script looks for what takes its place.
 *
 * @param changed told whether presses count
 */
export function guardPresses(
  card: Element,
  changed: (open: boolean) => void,
  signal: AbortSignal,
): PressGuard {
  const parts = { page: false, browser: !('isVisible' in IntersectionObserverEntry.prototype) };
  let open = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const judge = () => {
    const seen = parts.page && parts.browser;
    if (!seen) {
      clearTimeout(timer);
      timer = undefined;
      set(false);
    } else if (!open) timer ??= setTimeout(() => set(true), SETTLE_MS);
  };
  const set = (next: boolean) => {
    if (next === open) return;
    open = next;
    changed(open);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const last: Observed | undefined = entries.at(-1);
      if (last?.isVisible === undefined) return;
      parts.browser = last.isVisible;
      judge();
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  observer.observe(card);
  for (const type of ['click', 'auxclick', 'dragstart'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (open) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
  }
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return {
    seenFromPage(seen) {
      parts.page = seen;
      judge();
    },
    begin() {
      parts.page = false;
      judge();
    },
  };
}
