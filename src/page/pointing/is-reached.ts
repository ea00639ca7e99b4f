import { elementAround } from '../dom/past-markup';
import { cutsOff, letsThrough, type Place } from './geometry';
import { stackAt } from './mark-beneath';

/**
 * False when a place in a word's box is out of the window, or of a box of the page around it that scrolls or clips what is in
 * it.
 *
 * @param element what the word stands in
 */
export function isReached(element: Element | null, place: Place): boolean {
  let at = element;
  // The browser tells of nothing at a place that has no box, or lets the pointer through; Chromium not of a link in a drawing's text.
  for (; at !== null; at = elementAround(at)) {
    const { display } = getComputedStyle(at);
    if (display !== 'contents' && !letsThrough(at) && !(at instanceof SVGElement)) break;
    if (cutsOff(at, place)) return false;
  }
  return at === null || [...stackAt(document, place)].includes(at);
}
