import type { Mention } from '@/core/matcher/judge-mentions';
import { asRead } from '@/core/text/characters';
import { ofNode } from '../dom/past-markup';
import type { Mark, MarkedRun } from '../reading/marked-run';
import { isInline } from '../reading/text-run';

/** The mark of a mention; null when an element in the middle of it is laid out as a block of its own, or it is too deep. */
export function toMark(mention: Mention, run: MarkedRun): Mark | null {
  const start = run.locate(mention.start, false);
  const end = run.locate(mention.end, true);
  if (start === null || end === null) return null;
  if (isTooDeep(start.node) || (start.node !== end.node && !flowsTogether(start.node, end.node))) return null;
  const range = new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
  return { mention, range, text: asRead(run.text.slice(mention.start, mention.end)), run };
}

/**
 * Browsers build no deeper trees from markup. For every mark in one that a script built they walk up all of it whenever
 * they draw.
 */
const MOST_DEEP = 512;

function isTooDeep(text: Text): boolean {
  let depth = 0;
  for (let at: Node | null | undefined = text; at && depth <= MOST_DEEP; depth++) {
    // A form may have a field of this name.
    at = PARENT_NODE?.call(at) ?? (at as Partial<ShadowRoot>).host;
  }
  return depth > MOST_DEEP;
}

const PARENT_NODE = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;

/** A name over elements nested deeper than this is none that anybody reads. */
const MOST_NESTED = 100;

/**
 * Whenever the page has changed, browsers look for each range over several nodes which of them comes first, from the
 * first child of what holds them all on. Farther on than this in one element names in pieces are left.
 */
const MOST_BEFORE = 4_000;

/** A `span` can be styled as a block; asking for styles is dear, so it is done only for names that cross elements. */
function flowsTogether(first: Text, last: Text): boolean {
  const left = inlinesAround(first);
  const right = inlinesAround(last);
  // What both are in does not stand between them.
  while (left.length > 0 && left.at(-1) === right.at(-1)) {
    left.pop();
    right.pop();
  }
  if (Math.max(left.length, right.length) > MOST_NESTED) return false;
  return isNearBeginning(left.at(-1) ?? first) && [...left, ...right].every(isLaidOutInline);
}

/** The inline elements that a text is in, the innermost first. */
function inlinesAround(text: Text): Element[] {
  const inlines: Element[] = [];
  let element = text.parentElement;
  while (element !== null && isInline(element) && inlines.length <= MOST_NESTED) {
    inlines.push(element);
    element = element.parentElement;
  }
  return inlines;
}

/** Of elements with more children the first of them, as they were when there were so many. */
const beginnings = new WeakMap<Node, { readonly length: number; readonly first: WeakSet<Node> }>();

function isNearBeginning(child: Node): boolean {
  const around = ofNode(child, 'parentNode');
  if (around === null) return true;
  const children = ofNode(around, 'childNodes');
  const { length } = children;
  if (length <= MOST_BEFORE) return true;
  let beginning = beginnings.get(around);
  if (beginning?.length !== length) {
    // One walk for all names of an element, for each might have to go as far.
    beginning = { length, first: new WeakSet(Array.prototype.slice.call(children, 0, MOST_BEFORE)) };
    beginnings.set(around, beginning);
  }
  return beginning.first.has(child);
}

function isLaidOutInline(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display === '' || display === 'contents' || display.startsWith('inline');
}
