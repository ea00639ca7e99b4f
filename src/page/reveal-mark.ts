import type { Mark } from './marked-run';

/** Scrolls a mark to the middle of the view; opens the `details` it is in. */
export function revealMark({ range }: Mark): void {
  const element = range.startContainer.parentElement;
  for (let at = element; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'instant' : 'auto' });
}
