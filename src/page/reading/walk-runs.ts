import { isInline, isInlineName, isSkipped, type TextRun } from './text-run';

/** What a walk meets. */
export type Met =
  /** A run with its text. */
  | { readonly run: TextRun; readonly text: string }
  /** An open shadow root to walk and watch as well. */
  | { readonly shadow: ShadowRoot }
  /** An element that may attach a shadow root later: its name has a dash. */
  | { readonly host: Element }
  /** So many nodes since the last time, and perhaps nothing in them. */
  | { readonly walked: number };

const NODES_PER_REPORT = 256;

/**
 * Walks everything under a node once, in document order. Lazy: the caller can stop between two runs and carry on
 * later, for the browser keeps the iterator's place when the tree changes under it.
 */
export function* walkRuns(root: Node): Generator<Met> {
  const nodes = document.createNodeIterator(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  let run: Text[] = [];
  let text = '';
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
    // Asking for the type is far cheaper than `instanceof`, and this is done for every node of every page.
    if (node.nodeType !== Node.ELEMENT_NODE) {
      const { data, parentNode } = node as Text;
      if (parentNode !== parent) {
        parent = parentNode;
        parentBlock = blockAround(parentNode);
      }
      if (run.length > 0 && parentBlock !== block) {
        yield { run, text };
        run = [];
        text = '';
      }
      if (run.length === 0 && isBlank(data)) continue;
      block = parentBlock;
      run.push(node as Text);
      text += data;
      continue;
    }
    const element = node as Element;
    const { localName } = element;
    const skipped = isSkipped(element, localName);
    if (run.length > 0 && (skipped || !isInlineName(localName))) {
      yield { run, text };
      run = [];
      text = '';
    }
    if (skipped) {
      passOver(nodes, element);
      continue;
    }
    const { shadowRoot } = element;
    if (shadowRoot !== null) yield { shadow: shadowRoot };
    else if (localName.includes('-')) yield { host: element };
  }
  if (run.length > 0) yield { run, text };
}

/** The nearest element that ends runs. */
function blockAround(parent: Node | null): Node | null {
  let node = parent;
  while (node !== null && node.nodeType === Node.ELEMENT_NODE && isInline(node as Element))
    node = node.parentNode;
  return node;
}

/** Puts an iterator behind everything in an element. */
function passOver(nodes: NodeIterator, element: Element): void {
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (element.contains(node)) continue;
    nodes.previousNode();
    return;
  }
}

/** Most text nodes are the white space between elements, and begin no run. */
function isBlank(data: string): boolean {
  return !(data.charCodeAt(0) > 0x20) && !/\S/.test(data);
}
