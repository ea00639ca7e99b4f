import { request } from '@/contract/transport';
import type { PageMarks } from '../marks/page-marks';

/**
 * Tells the background when this frame has other names than it told of, for the count on the toolbar's button; which
 * they are it asks the page. Where there are no names, or nobody has looked yet, nobody is woken.
 *
 * @returns to be called whenever the names may be others
 */
export function tellNames(marks: PageMarks, signal: AbortSignal): () => void {
  let told = '';
  let isWaiting = false;
  const tell = (names: Iterable<string>) => {
    const now = [...names].join('\n');
    if (now === told) return;
    told = now;
    void request('page.named', {});
  };
  const look = () => {
    if (isWaiting) return;
    isWaiting = true;
    // To put the marks of a long page in order takes a while.
    requestIdleCallback(() => {
      isWaiting = false;
      if (!signal.aborted) tell(new Set(marks.inOrder().map(({ text }) => text)));
    });
  };
  signal.addEventListener('abort', () => tell([]));
  window.addEventListener(
    'pageshow',
    // Where a page comes back as it was left, the browser has taken its count away.
    () => {
      told = '';
      look();
    },
    { signal },
  );
  // What a frame counted goes with it; of a whole page the browser sees to that.
  if (window !== window.top) window.addEventListener('pagehide', () => tell([]), { signal });
  look();
  return look;
}
