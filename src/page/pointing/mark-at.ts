import { isText } from '../dom/kind-of';
import { elementAround } from '../dom/past-markup';
import { liveRange, rectsOf, rectsWithin } from '../marks/mark-boxes';
import type { PageMarks } from '../marks/page-marks';
import { marksOf } from '../marks/run-marks';
import { startOf } from '../marks/run-places';
import type { Mark } from '../reading/marked-run';
import { isInside, isSeen, type Place } from './geometry';
import { isReached } from './is-reached';
import { markBeneath } from './mark-beneath';

/**
 * The mark that a reader sees under a point, at any zoom and in any writing mode, in open shadow trees and under links
 * that lie over it unseen. One look, however many names the paragraph has.
 *
 * @param path what an event at this point was on its way through: Firefox looks only into shadow trees it is told of
 */
export function markAt(marks: PageMarks, place: Place, path: readonly EventTarget[]): Mark | undefined {
  const shadowRoots = [...new Set(path.flatMap(shadowOf))];
  // A document may have a picture of this name.
  const caret = Document.prototype.caretPositionFromPoint.call(document, place.x, place.y, { shadowRoots });
  const node = caret?.offsetNode;
  let mark: Mark | undefined;
  // The browser gives a text too that is cut off before the place.
  if (caret !== null && isText(node) && isReached(elementAround(node), place)) {
    mark = marksTouching(marks, node, caret.offset).find((candidate) => holds(candidate, node, place));
    // A reader who points at other words means what they see.
    if (mark === undefined && standsAt(node, caret.offset, place) && isSeen(elementAround(node)))
      return undefined;
  }
  mark ??= markBeneath(marks, place);
  return mark !== undefined && isSeen(elementAround(mark.range.startContainer)) ? mark : undefined;
}

function shadowOf(target: EventTarget): ShadowRoot[] {
  const root = target instanceof Element ? target.shadowRoot : target;
  // A form with a field of this name gives the field.
  return root instanceof ShadowRoot ? [root] : [];
}

/** The marks that a place in a text is in, or at the edge of. */
function marksTouching(marks: PageMarks, node: Text, offset: number): readonly Mark[] {
  const run = marks.runOf(node);
  if (run === undefined) return [];
  const place = startOf(run, node) + offset;
  const inOrder = marksOf(run);
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle]?.mention.end ?? place) < place) low = middle + 1;
    else high = middle;
  }
  // Two may stand side by side.
  return inOrder.slice(low, low + 2).filter(({ mention }) => mention.start <= place);
}

/** The browser gives the nearest place in a text, however far it is. */
function holds(mark: Mark, node: Text, place: Place): boolean {
  return [...rectsWithin(mark, node), ...rectsOf(mark)].some((rect) => isInside(place, rect));
}

/** True when a letter beside this place in a text is under the point. */
function standsAt(node: Text, offset: number, place: Place): boolean {
  const letters = liveRange(node, Math.max(0, offset - 1), node, Math.min(node.length, offset + 1));
  return [...(letters?.getClientRects() ?? [])].some((rect) => isInside(place, rect));
}
