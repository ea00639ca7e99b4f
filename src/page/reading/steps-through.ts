import { ofNode } from '../dom/past-markup';

const LISTED = 256;

export type Steps = Pick<NodeIterator, 'nextNode' | 'previousNode'>;

/**
 * Steps through the nodes of a tree in document order, the top included, also when the tree changes meanwhile. The nodes
 * of a small tree are listed at once: a live iterator is told by the browser of every node that leaves the page, and
 * thousands of trees may come within one round.
 *
 * @param whatToShow elements, text, or both
 */
export function stepsThrough(top: Node, whatToShow: number): Steps {
  const { createTreeWalker, createNodeIterator } = Document.prototype;
  const walker = createTreeWalker.call(document, top, whatToShow);
  const list: Node[] = [];
  // Each type of node has its bit.
  const isShown = (whatToShow >> (ofNode(top, 'nodeType') - 1)) & 1;
  let node = isShown ? top : walker.nextNode();
  for (; node !== null && list.length < LISTED; node = walker.nextNode()) list.push(node);
  if (node !== null) return createNodeIterator.call(document, top, whatToShow);
  let at = 0;
  return {
    nextNode: () => list[at++] ?? null,
    previousNode: () => list[--at] ?? null,
  };
}
