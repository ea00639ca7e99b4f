import { useEffect, useState } from 'preact/hooks';
import type { Stored } from '@/stored/define-stored';

/** A stored value, whoever changes it; undefined until it is read. */
export function useStored<T>(stored: Stored<T>): T | undefined {
  const [value, setValue] = useState<{ readonly now: T } | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    stored.watch((now) => setValue({ now }), stop.signal);
    // A change that arrives while this reads is newer than what it read.
    stored.read().then((now) => {
      if (!stop.signal.aborted) setValue((current) => current ?? { now });
    });
    return () => stop.abort();
  }, [stored]);
  return value?.now;
}
