import type { Mention } from '@/core/matcher/judge-mentions';
import { asRead } from '@/core/text/characters';
import { ofNode } from '../dom/past-markup';
import { inlinesAround, LAYOUT } from '../reading/flow';
import type { Mark, MarkedRun } from '../reading/marked-run';
import { locate } from './run-places';

/**
 * The mark of a mention; null when it is laid out as two things, or is too deep.
 *
 * @param isTooDeep of `deepPlaces`
 */
export function toMark(
  mention: Mention,
  run: MarkedRun,
  isTooDeep: ReturnType<typeof deepPlaces>,
): Mark | null {
  const start = locate(run, mention.start, false);
  const end = locate(run, mention.end, true);
  if (start === null || end === null) return null;
  if (isTooDeep(start.node)) return null;
  if (start.at < end.at && !(isNearBeginning(start.node, end.node) && readsOn(run, start.at, end.at)))
    return null;
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

/** Past the page's markup, as `ofNode`, in a fifth of its time: this is asked of all that every mark is in. */
const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;

/**
 * Tells of texts whether they are in too deep a place. Of what holds a paragraph that is found once, for most names of a
 * page are in one article: ask a new one when time has passed.
 */
export function deepPlaces(): (text: Text) => boolean {
  const known = new WeakMap<Node, boolean>();
  return (text) => {
    const around = above(above(above(text)));
    if (around === null) return false;
    let isDeep = known.get(around);
    if (isDeep === undefined) {
      let depth = 3;
      for (let at: Node | null = around; at !== null && depth <= MOST_DEEP; depth++) at = above(at);
      isDeep = depth > MOST_DEEP;
      known.set(around, isDeep);
    }
    return isDeep;
  };
}

function above(node: Node | null): Node | null {
  return node && (parentNode?.call(node) ?? (node as Partial<ShadowRoot>).host ?? null);
}

/**
 * Whenever the page has changed, browsers look for each range over several nodes which of them comes first, from the
 * first child of what holds them all on. Farther on than this in one element names in pieces are left.
 */
const MOST_BEFORE = 4_000;

/** Asking for the layout is dear, so it is done only for names that cross elements. */
function readsOn({ nodes }: MarkedRun, first: number, last: number): boolean {
  let before = nodes[first];
  let isSpaced = false;
  for (const after of nodes.slice(first + 1, last + 1)) {
    isSpaced ||= /\s$/.test(before?.data ?? '') || /^\s/.test(after.data);
    if (after.data.trim() === '') continue;
    if (before !== undefined && LAYOUT.between(before, after, isSpaced) === null) return false;
    before = after;
    isSpaced = false;
  }
  return true;
}

/** Of elements with more children the first of them, as they were when there were so many. */
const beginnings = new WeakMap<Node, { readonly length: number; readonly first: WeakSet<Node> }>();

function isNearBeginning(first: Text, last: Text): boolean {
  const right = new Set(inlinesAround(last));
  // What both are in does not stand between them.
  const child = inlinesAround(first).findLast((element) => !right.has(element)) ?? first;
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
