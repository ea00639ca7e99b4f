import { isSkipped } from './text-run';

/** What has to be read anew. */
export interface Changes {
  /** Trees to walk. */
  readonly trees: Set<Node>;
  /** Text whose run is to be read. */
  readonly texts: Set<Text>;
}

/** More than this and the page is read anew as a whole: a tab in the background may change for hours. */
const MOST_CHANGES = 10_000;

/** Notes what records of a mutation observer mean for reading; what came and went again means nothing. */
export function noteChanges(records: readonly MutationRecord[], { trees, texts }: Changes): void {
  for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    if (type === 'characterData') {
      if (target instanceof Text) texts.add(target);
      continue;
    }
    for (const node of removedNodes) {
      trees.delete(node);
      texts.delete(node as Text);
    }
    for (const node of addedNodes) {
      if (node instanceof Text) texts.add(node);
      else trees.add(node);
    }
    // What stood beside may now be one run, or two.
    noteEdge(previousSibling, true, texts);
    noteEdge(nextSibling, false, texts);
  }
  if (trees.size + texts.size <= MOST_CHANGES) return;
  texts.clear();
  trees.clear();
  trees.add(document);
}

/** Notes the text of a node that touches what lies before it, or after it with `last`. */
export function noteEdge(node: Node | null, last: boolean, texts: Set<Text>): void {
  let at = node;
  while (at instanceof Element && !isSkipped(at)) at = last ? at.lastChild : at.firstChild;
  if (at instanceof Text) texts.add(at);
}
