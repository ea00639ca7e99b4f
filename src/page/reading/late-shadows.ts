/** Elements with a dash in their name may attach a shadow root long after they appeared, which no observer tells. */
const CHECKS_AFTER_MS = [500, 1_500, 6_000] as const;

/**
 * Looks a few times whether elements have been given a shadow root, and then forgets them.
 *
 * @returns takes in an element to look at
 */
export function watchLateShadows(found: (root: ShadowRoot) => void): (host: Element) => void {
  /** Not held: what left the page need not be looked at. */
  const hosts = new Set<WeakRef<Element>>();
  const check = (round: number) => {
    const delay = CHECKS_AFTER_MS[round];
    if (delay === undefined) hosts.clear();
    else
      setTimeout(() => {
        for (const host of hosts) {
          const root = host.deref()?.shadowRoot;
          if (root == null) continue;
          hosts.delete(host);
          found(root);
        }
        check(round + 1);
      }, delay);
  };
  return (host) => {
    if (hosts.size === 0) check(0);
    hosts.add(new WeakRef(host));
  };
}
