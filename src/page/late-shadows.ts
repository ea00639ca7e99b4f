/** Elements with a dash in their name may attach a shadow root long after they appeared, which no observer tells. */
const CHECKS_AFTER_MS = [500, 1_500, 6_000] as const;

/**
 * Looks a few times whether elements have been given a shadow root, and then forgets them.
 *
 * @returns takes in an element to look at
 */
export function watchLateShadows(found: (root: ShadowRoot) => void): (host: Element) => void {
  const hosts = new Set<Element>();
  const check = (round: number) => {
    const delay = CHECKS_AFTER_MS[round];
    if (delay === undefined) hosts.clear();
    else
      setTimeout(() => {
        for (const host of hosts) {
          if (host.shadowRoot === null) continue;
          hosts.delete(host);
          found(host.shadowRoot);
        }
        check(round + 1);
      }, delay);
  };
  return (host) => {
    if (hosts.size === 0) check(0);
    hosts.add(host);
  };
}
