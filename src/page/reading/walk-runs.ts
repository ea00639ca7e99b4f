import { isElement, isText } from '../dom/kind-of';
import { ofNode, shadowRootOf } from '../dom/past-markup';
import { type Between, isIdleBreak, jointOf, type Layout } from './joint';
import { type Steps, stepsThrough } from './steps-through';
import { enclosingBlocks, isInline, isSkipped, type TextRun } from './text-run';

/** What a walk meets beside runs: an open shadow root to walk and watch as well; or so many nodes since the last time. */
export type Met = ShadowRoot | number;

/**
 * Takes in a run with its text, and how that reads without white space where only the layout can tell (`ReadRun`). A call
 * for each and not a step of the walk, for pages have thousands.
 *
 * @returns true when that was enough work for one step
 */
export type TakeRun = (run: TextRun, text: string, glued: string | undefined) => boolean;

const NODES_PER_REPORT = 256;
/** What is read of a tree. */
export const READ = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;

/**
 * Walks everything under a node once, in document order. Lazy: the caller can stop between two runs and carry on
 * later, also when the tree has changed.
 *
 * @param layout tells what flows together; without it that is left open
 */
export function* walkRuns(root: Node, take: TakeRun, layout?: Layout): Generator<Met> {
  const nodes = stepsThrough(root, READ);
  const blockAround = enclosingBlocks();
  let run: Text[] | undefined;
  let text = '';
  let glued: string | undefined;
  let last = root as Text;
  let end = '';
  /** The element that ends the run of the last text; undefined until another text comes. */
  let block: Node | null | undefined;
  let walked = 0;
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (++walked === NODES_PER_REPORT) {
      yield walked;
      walked = 0;
    }
    // Each question to a node is much of what a walk takes. A text has no such name; a form may give anything for it.
    const { localName } = node as Partial<Element>;
    let data = '';
    let skipped = false;
    let joint: Between | undefined = null;
    if (localName === undefined) {
      ({ data } = node as Text);
      if (data === '') continue;
      if (run === undefined) block = undefined;
      else {
        const before = block === undefined ? blockAround(last.parentNode) : block;
        block = blockAround(node.parentNode);
        if (block === before) joint = jointOf(last, node as Text, end, data, layout);
      }
    } else {
      skipped = isSkipped(node as Element, localName);
      if (run !== undefined) {
        if (!skipped && isInline(node, localName)) joint = '';
        else if (isIdleBreak(node as Element, localName, layout)) {
          joint = '';
          // It may break something.
          if (layout === undefined) glued ??= text;
        }
      }
    }
    if (joint === null && run !== undefined) {
      const isEnough = take(run, text, glued);
      run = glued = undefined;
      if (isEnough) yield 0;
    }
    if (localName === undefined) {
      if (run === undefined) {
        if (isBlank(data)) continue;
        run = [node as Text];
        text = data;
      } else {
        if (joint === undefined) glued ??= text;
        run.push(node as Text);
        text += (joint ?? ' ') + data;
        if (glued !== undefined) glued += data;
      }
      last = node as Text;
      // Asking a text that is put together for its end would take as long as it is.
      end = data;
    } else if (skipped) yield* passOver(nodes, node as Element);
    else {
      const shadowRoot = shadowRootOf.call(node as Element);
      if (shadowRoot !== null) yield shadowRoot;
    }
  }
  if (run === undefined) return;
  take(run, text, glued);
  yield 0;
}

/** Puts an iterator behind everything in an element. */
function* passOver(nodes: Steps, element: Element): Generator<Met> {
  let behind: Node | null | undefined;
  let walked = 0;
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    // In a pause the element may have left the tree, and the iterator the element.
    const isNew = walked % NODES_PER_REPORT === 0;
    if (isNew) behind = firstBehind(element);
    if (node === behind || (isNew && !Node.prototype.contains.call(element, node))) {
      nodes.previousNode();
      return;
    }
    if (++walked % NODES_PER_REPORT === 0) yield NODES_PER_REPORT;
  }
}

/** The next element or text after everything in an element. */
function firstBehind(element: Element): Node | null {
  let node: Node | null = element;
  while (node !== null) {
    const next: Node | null = ofNode(node, 'nextSibling');
    node = next ?? ofNode(node, 'parentNode');
    if (isText(next) || isElement(next)) return next;
  }
  return null;
}

/** Most text nodes are the white space between elements, and begin no run. */
function isBlank(data: string): boolean {
  return !(data.charCodeAt(0) > 0x20) && !/\S/.test(data);
}
