/** Text nodes on either side of what is in the middle of the window: more than a screenful. */
const NODES_AROUND = 60;

/**
 * Between two paragraphs the middle is in what holds them all; so many CSS pixels beside it is a paragraph: a line of
 * text is hardly lower than such a step, and a gap hardly higher than all of them.
 */
const BESIDE_MIDDLE = [0, 12, -12, 24, -24, 36, -36];
const CHILDREN_OF_A_PARAGRAPH = 100;

/**
 * The text that the reader sees, and a little more. The browser is asked for few places only: in a long page every such
 * question is a search. It is asked for elements, for a place in the text next to much that is not shown takes it seconds.
 */
export function textOnScreen(): Set<Text> {
  const texts = new Set<Text>();
  let middle: Element | null = null;
  for (const beside of BESIDE_MIDDLE) {
    middle = Document.prototype.elementFromPoint.call(document, innerWidth / 2, innerHeight / 2 + beside);
    if (middle !== null && middle.childElementCount <= CHILDREN_OF_A_PARAGRAPH) break;
  }
  if (middle === null) return texts;
  const nodes = Document.prototype.createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT);
  for (const step of ['previousNode', 'nextNode'] as const) {
    nodes.currentNode = middle;
    for (let count = 0; count < NODES_AROUND && nodes[step]() !== null; count++) {
      texts.add(nodes.currentNode as Text);
    }
  }
  return texts;
}
