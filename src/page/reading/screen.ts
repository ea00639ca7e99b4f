/** Text nodes on either side of the middle of the window: more than a screenful. */
const NODES_AROUND = 60;

/**
 * The text that the reader sees, and a little more. The browser is asked for one place only: in a long page every such
 * question is a search.
 */
export function textOnScreen(): Set<Text> {
  const texts = new Set<Text>();
  const middle = document.caretPositionFromPoint(innerWidth / 2, innerHeight / 2)?.offsetNode;
  if (middle === undefined) return texts;
  const nodes = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (const step of ['previousNode', 'nextNode'] as const) {
    nodes.currentNode = middle;
    for (let count = 0; count < NODES_AROUND; count++) {
      if (nodes.currentNode instanceof Text) texts.add(nodes.currentNode);
      nodes[step]();
    }
  }
  return texts;
}
