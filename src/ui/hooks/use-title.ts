import { useEffect } from 'preact/hooks';

/** Calls the page's tab so, and says whose page it is. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Byname`;
  }, [title]);
}
