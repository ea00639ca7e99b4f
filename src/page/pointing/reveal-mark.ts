import type { Mark } from '../marks/marked-run';

/** Puts a mark in the middle of the view, at once, as motion troubles some; opens the `details` it is in. */
export function revealMark({ range }: Mark): void {
  const element = range.startContainer.parentElement;
  for (let at = element; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
