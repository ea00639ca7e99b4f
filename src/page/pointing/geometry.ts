import { elementAround, ofElement } from '../dom/past-markup';

/** A place in the viewport, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export function isInside({ x, y }: Place, { left, right, top, bottom }: DOMRect): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/**
 * False for what is there for no eye, though it has a place on the page.
 *
 * @param opacityProperty false where what is see-through counts: a page may fade it in when it comes into the view
 */
export function isSeen(element: Element | null, opacityProperty = true): boolean {
  if (element === null || getComputedStyle(element).visibility !== 'visible') return false;
  let box: Element | null = element;
  // Such an element has no box of its own to be seen through.
  while (box !== null && getComputedStyle(box).display === 'contents') box = elementAround(box);
  return box !== null && ofElement(box, 'checkVisibility').call(box, { opacityProperty });
}

/**
 * True for what the pointer passes by, so that the browser says nothing of it at a place: it lets it through, or is only to be
 * looked at.
 */
export function letsThrough(element: Element): boolean {
  return (
    getComputedStyle(element).pointerEvents === 'none' ||
    ofElement(element, 'matches').call(element, '[inert], [inert] *')
  );
}

/** True for a box that shows nothing of what is in it at a place. */
export function cutsOff(element: Element, place: Place): boolean {
  const { display, overflow } = getComputedStyle(element);
  if (overflow === 'visible' || /^(?:inline|contents)$/.test(display)) return false;
  return !isInside(place, ofElement(element, 'getBoundingClientRect').call(element));
}
