import { listen } from '../dom/listen';
import type { MarkPainter } from './painter';

/** What a reader does, after which a page may have taken the marks away. */
const MOMENTS = ['pointermove', 'click', 'keyup', 'input'] as const;
const SOON_MS = 100;
/** Nothing tells of it, so it is also looked at from time to time. */
const SELDOM_MS = 2_000;

/** Keeps what is painted in place until the signal fires: the registry and the style sheets are the page's too. */
export function watchLook(painter: MarkPainter, isAlive: () => boolean, signal: AbortSignal): void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    soon = undefined;
    if (isAlive()) painter.mend();
  };
  const lookSoon = () => {
    soon ??= setTimeout(look, SOON_MS);
  };
  listen(window, MOMENTS, lookSoon, signal);
  const seldom = setInterval(look, SELDOM_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(soon);
    clearInterval(seldom);
  });
}
