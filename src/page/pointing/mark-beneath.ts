import { isElement, isText } from '../dom/kind-of';
import { ofElement, ofNode } from '../dom/past-markup';
import { rootOf } from '../dom/root-of';
import { liveRange, rectsOf } from '../marks/mark-boxes';
import type { PageMarks } from '../marks/page-marks';
import { marksOf } from '../marks/run-marks';
import type { Mark } from '../reading/marked-run';
import { cutsOff, isInside, isSeen, letsThrough, type Place } from './geometry';

/** A page can pile up as much as it likes over one point; so many nodes and boxes are looked at for it, */
const MOST_LOOKS = 10_000;
/** in this measure what a style or a box costs. */
const LOOKS_PER_STYLE = 20;

/** Elements that show something of their own, whatever their style says. */
const SHOWN = /^(?:audio|canvas|embed|iframe|img|object|video)$/;

/**
 * The mark that shines through what lies over it at a point: a link stretched over a card, a layer without a colour.
 * Nothing is found beneath what a reader cannot see through. Text that lets the pointer pass is looked for in the
 * elements beneath, for the browser does not tell of it.
 */
export function markBeneath(marks: PageMarks, place: Place): Mark | undefined {
  let left = MOST_LOOKS;
  for (const element of stackAt(document, place)) {
    const mark = markIn(element);
    if (mark !== undefined) return mark;
    left -= LOOKS_PER_STYLE;
    if (left < 0 || hides(element, place)) return undefined;
  }
  return undefined;

  function markIn(element: Element): Mark | undefined {
    for (const run of new Set(marksIn(element))) {
      const mark = oneOf(run, 0, run.length);
      if (mark !== undefined) return mark;
    }
    return undefined;
  }

  /** The marks of the runs that an element's own text is part of. */
  function* marksIn(element: Element): Generator<readonly Mark[]> {
    for (
      let child = ofNode(element, 'firstChild');
      child !== null && left > 0;
      child = ofNode(child, 'nextSibling')
    ) {
      left -= 1;
      if (isText(child)) {
        const run = marks.runOf(child);
        if (run !== undefined) yield marksOf(run);
      } else if (isElement(child)) {
        left -= LOOKS_PER_STYLE;
        if (letsThrough(child) && !cutsOff(child, place)) yield* marksIn(child);
      }
    }
  }

  /** Halves the marks as long as the box around them has the point in it, for there may be thousands. */
  function oneOf(run: readonly Mark[], from: number, to: number): Mark | undefined {
    const [first, last] = [run[from], run[to - 1]];
    left -= LOOKS_PER_STYLE;
    if (first === undefined || last === undefined || left < 0) return undefined;
    if (first === last) return rectsOf(first).some((rect) => isInside(place, rect)) ? first : undefined;
    const { startContainer, startOffset } = first.range;
    const { endContainer, endOffset } = last.range;
    const box = liveRange(startContainer, startOffset, endContainer, endOffset)?.getBoundingClientRect();
    if (box === undefined || !isInside(place, box)) return undefined;
    const middle = (from + to) >> 1;
    return oneOf(run, from, middle) ?? oneOf(run, middle, to);
  }
}

/** The elements at a point, the uppermost first, those of open shadow trees before their hosts. */
export function* stackAt(root: Document | ShadowRoot, place: Place): Generator<Element> {
  const { elementsFromPoint } = root instanceof ShadowRoot ? ShadowRoot.prototype : Document.prototype;
  for (const element of elementsFromPoint.call(root, place.x, place.y)) {
    // A shadow tree gives what is around it too.
    if (Node.prototype.getRootNode.call(element) !== root) continue;
    const shadowRoot = ofElement(element, 'shadowRoot');
    if (shadowRoot instanceof ShadowRoot) yield* stackAt(shadowRoot, place);
    yield element;
  }
}

/** True when a reader sees nothing of what is beneath this element at the point. */
function hides(element: Element, place: Place): boolean {
  if (!isSeen(element)) return false;
  // What a popover or a component draws may be in a closed tree.
  const localName = ofElement(element, 'localName');
  if (SHOWN.test(localName) || ofElement(element, 'matches').call(element, ':popover-open')) return true;
  if (localName.includes('-') && element.shadowRoot !== rootOf(element)) return true;
  if (isInside(place, ofElement(element, 'getBoundingClientRect').call(element)))
    return isPainted(getComputedStyle(element));
  // The point is on what the element's style adds to it.
  const added = ['::before', '::after']
    .map((pseudo) => getComputedStyle(element, pseudo))
    .filter(({ content, position }) => content !== 'none' && /^(?:absolute|fixed)$/.test(position));
  return added.length > 0 && added.every(isPainted);
}

function isPainted({
  backdropFilter,
  backgroundColor,
  backgroundImage,
  mixBlendMode,
  opacity,
}: CSSStyleDeclaration): boolean {
  // As a highlighter's stroke.
  if (mixBlendMode !== 'normal') return false;
  // What blurs; pictures and gradients, but for those that fade out.
  if (
    backdropFilter.includes('blur') ||
    (backgroundImage !== 'none' && !/rgba|\d \/ \d/.test(backgroundImage))
  )
    return Number(opacity) > 0.5;
  // "rgba(0, 0, 0, 0.5)" or "oklch(0.7 0.1 100 / 0.5)"; what has no such part is opaque.
  const [, alpha = 1] = /(?:^rgba.*, |\/ )([\d.]+)\)$/.exec(backgroundColor) ?? [];
  return Number(alpha) * Number(opacity) > 0.5;
}
