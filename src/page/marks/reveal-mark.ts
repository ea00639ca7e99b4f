import { elementAround, ofElement } from '../dom/past-markup';
import type { Mark } from '../reading/marked-run';

/** Puts a mark in the middle of the view, at once, as motion troubles some; opens each `details` it is in. */
export function revealMark({ range }: Mark): void {
  const element = elementAround(range.startContainer);
  for (let at = element; at !== null; at = elementAround(at)) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  if (element === null) return;
  const middle: ScrollIntoViewOptions = { block: 'center', behavior: 'instant' };
  ofElement(element, 'scrollIntoView').call(element, middle);
}
