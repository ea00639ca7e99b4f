import { useEffect, useState } from 'preact/hooks';

/** Milliseconds; "today" and "in ten minutes" are no finer. */
const STEP_MS = 60_000;

/** The time in milliseconds since 1970, renewed every minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
