import { ofNode } from '../dom/past-markup';
import { isIdleBreak, jointOf, type Layout, type ReadRun } from './joint';
import { type Steps, stepsThrough } from './steps-through';
import { enclosingBlocks, isInlineName, isSkipped } from './text-run';

/** What a walk meets. */
export type Met =
  /** A run with its text, and the element that it cannot leave. */
  | (ReadRun & { readonly block: Node | null })
  /** An open shadow root to walk and watch as well. */
  | { readonly shadow: ShadowRoot }
  /** So many nodes since the last time, and perhaps nothing in them. */
  | { readonly walked: number };

const NODES_PER_REPORT = 256;
/** What is read of a tree. */
export const READ = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;

/**
 * Walks everything under a node once, in document order. Lazy: the caller can stop between two runs and carry on
 * later, also when the tree has changed.
 *
 * @param layout tells what flows together; without it that is left open
 */
export function* walkRuns(root: Node, layout?: Layout): Generator<Met> {
  const nodes = stepsThrough(root, READ);
  const blockAround = enclosingBlocks();
  let run: Text[] = [];
  let text = '';
  let glued: string | undefined;
  let end = '';
  let block: Node | null = null;
  let parent: Node | null = null;
  let parentBlock: Node | null = null;
  let walked = 0;
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    walked += 1;
    if (walked === NODES_PER_REPORT) {
      yield { walked };
      walked = 0;
    }
    // Asking for the type is far cheaper than `instanceof`, and this is done for every node of every page. A form may
    // give anything for it, a text may not.
    const { nodeType } = node;
    if (nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE) {
      const { data, parentNode } = node as Text;
      if (parentNode !== parent) {
        parent = parentNode;
        parentBlock = blockAround(parentNode);
      }
      if (data === '') continue;
      const last = run[run.length - 1];
      let joint: ReturnType<typeof jointOf> = '';
      if (last !== undefined) {
        joint = parentBlock === block ? jointOf(last, node as Text, end, data, layout) : null;
        if (joint === null) {
          yield { run, text, glued, block };
          run = [];
          text = '';
          glued = undefined;
        } else if (joint === undefined) glued ??= text;
      }
      if (run.length === 0 && isBlank(data)) continue;
      block = parentBlock;
      run.push(node as Text);
      text += joint === null ? data : (joint ?? ' ') + data;
      if (glued !== undefined) glued += data;
      // Asking a text that is put together for its end would take as long as it is.
      end = data;
      continue;
    }
    const element = node as Element;
    const { localName } = element;
    const skipped = isSkipped(element, localName);
    if (run.length > 0 && (skipped || !isInlineName(localName))) {
      if (isIdleBreak(element, localName, layout)) {
        // It may break something.
        if (layout === undefined) glued ??= text;
      } else {
        yield { run, text, glued, block };
        run = [];
        text = '';
        glued = undefined;
      }
    }
    if (skipped) {
      yield* passOver(nodes, element);
      continue;
    }
    const { shadowRoot } = element;
    // A form has none, but perhaps a field of that name.
    if (shadowRoot !== null && shadowRoot instanceof ShadowRoot) yield { shadow: shadowRoot };
  }
  if (run.length > 0) yield { run, text, glued, block };
}

/** Puts an iterator behind everything in an element. */
function* passOver(nodes: Steps, element: Element): Generator<Met> {
  let behind = firstBehind(element);
  let walked = 0;
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    // In a pause the element may have left the tree, and the iterator the element.
    const isNew = walked % NODES_PER_REPORT === 0;
    if (node === behind || (isNew && !Node.prototype.contains.call(element, node))) {
      nodes.previousNode();
      return;
    }
    if (isNew) behind = firstBehind(element);
    walked += 1;
    if (walked % NODES_PER_REPORT === 0) yield { walked: NODES_PER_REPORT };
  }
}

/** The next element or text after everything in an element. */
function firstBehind(element: Element): Node | null {
  let node: Node | null = element;
  while (node !== null) {
    const next: Node | null = ofNode(node, 'nextSibling');
    node = next ?? ofNode(node, 'parentNode');
    if (next !== null && (next instanceof Element || next instanceof Text)) return next;
  }
  return null;
}

/** Most text nodes are the white space between elements, and begin no run. */
function isBlank(data: string): boolean {
  return !(data.charCodeAt(0) > 0x20) && !/\S/.test(data);
}
