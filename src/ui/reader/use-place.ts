import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type ReadingPlace, readingPlaces, withPlace } from '@/stored/reading-places';

/** Milliseconds that the reader stays before it counts as a place where she is. */
const STAY_MS = 800;

type Spot = Omit<ReadingPlace, 'fingerprint'>;

/**
 * Where the reader left this file: undefined until it is known, null where she never was. Nothing is kept in a private
 * window.
 */
export function usePlace(fingerprint: string): {
  readonly left: Spot | null | undefined;
  readonly stay: (spot: Spot) => void;
} {
  const [left, setLeft] = useState<Spot | null>();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isPrivate = browser.extension?.inIncognitoContext === true;
  useEffect(() => {
    let wanted = true;
    void readingPlaces.read().then((all) => {
      if (wanted) setLeft(all.find((place) => place.fingerprint === fingerprint) ?? null);
    });
    return () => {
      wanted = false;
      clearTimeout(waiting.current);
    };
  }, [fingerprint]);
  return {
    left,
    stay(spot) {
      clearTimeout(waiting.current);
      if (isPrivate || left === undefined) return;
      waiting.current = setTimeout(() => {
        // Where it cannot be kept the file opens at its beginning, which says it all.
        readingPlaces.update((all) => withPlace(all, { fingerprint, ...spot })).catch(() => undefined);
      }, STAY_MS);
    },
  };
}
