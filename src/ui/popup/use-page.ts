import { useEffect, useRef, useState } from 'preact/hooks';
import { connectToPage, type Jump, type PageReport } from './page-connection';

/** The page in front, as it changes, and the way to jump to a place of it. */
export function usePage(): { readonly report: PageReport; readonly jump: (jump: Jump) => void } {
  const [report, setReport] = useState<PageReport>({ state: 'connecting' });
  const send = useRef<(jump: Jump) => void>(() => undefined);
  useEffect(() => {
    const stop = new AbortController();
    send.current = connectToPage(setReport, stop.signal);
    return () => stop.abort();
  }, []);
  return { report, jump: (jump) => send.current(jump) };
}
