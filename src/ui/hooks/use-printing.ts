import { useEffect, useState } from 'preact/hooks';

/** Calls back when the page begins to be printed and when it is. Returns what ends that. */
export function whilePrinting(begin: () => void, end: () => void): () => void {
  const stop = new AbortController();
  addEventListener('beforeprint', begin, { signal: stop.signal });
  addEventListener('afterprint', end, { signal: stop.signal });
  return () => stop.abort();
}

/** True while the page is printed: paper has all that is folded on the screen. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(
    () =>
      whilePrinting(
        () => setPrinting(true),
        () => setPrinting(false),
      ),
    [],
  );
  return isPrinting;
}
