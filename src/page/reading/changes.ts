import { isElement, isText } from '../dom/kind-of';
import { isInline, isSkipped } from './text-run';

/** What has to be read anew, and what is to be forgotten. */
export interface Changes {
  /** Trees to walk. */
  readonly trees: Set<Node>;
  /** Text whose run is to be read. */
  readonly texts: Set<Text>;
  /** Tops of what left the page, or may have become what is left alone. */
  readonly gone: Set<Node>;
}

/** More than this and the page is read anew as a whole: a tab in the background may change for hours. */
const MOST_CHANGES = 10_000;

/** Names over elements nested deeper than this are no names that anybody reads. */
const MOST_NESTED = 100;

/**
 * Notes what records of a mutation observer mean for reading; what came and went again means nothing.
 *
 * @returns false when more left than is worth remembering: nothing of what was read is to be relied on
 */
export function noteChanges(records: readonly MutationRecord[], changes: Changes): boolean {
  const { trees, texts, gone } = changes;
  for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    if (type === 'characterData') {
      if (isText(target)) texts.add(target);
      continue;
    }
    if (type === 'attributes') {
      // What was read may be left alone from here on, or the other way round.
      gone.add(target);
      trees.add(target);
      continue;
    }
    for (const node of removedNodes) {
      const wasRead = !trees.delete(node) && !texts.delete(node as Text);
      if (wasRead) gone.add(node);
    }
    for (const node of addedNodes) {
      const read: Set<Node> = isText(node) ? texts : trees;
      read.add(node);
    }
    // What stood beside may now be one run, or two.
    noteEdge(target, previousSibling, 'previousSibling', texts);
    noteEdge(target, nextSibling, 'nextSibling', texts);
  }
  if (trees.size + texts.size > MOST_CHANGES) beginAnew(changes);
  if (gone.size <= MOST_CHANGES) return true;
  gone.clear();
  trees.add(document);
  return false;
}

/** All of the page is to be read: whatever else waited to be is in it. */
export function beginAnew({ trees, texts }: Changes): void {
  texts.clear();
  trees.clear();
  trees.add(document);
}

/** Notes the text that touches a place among the children of a node, on one side of it. */
function noteEdge(
  target: Node,
  beside: Node | null,
  side: 'previousSibling' | 'nextSibling',
  texts: Set<Text>,
): void {
  let at = beside;
  let around = target;
  let nested = 0;
  // At the edge of an inline element the text around it goes on.
  while (at === null && isInline(around) && around.parentNode !== null && nested++ < MOST_NESTED) {
    at = around[side];
    around = around.parentNode;
  }
  const child = side === 'previousSibling' ? 'lastChild' : 'firstChild';
  while (isElement(at) && isInline(at) && !isSkipped(at) && nested++ < MOST_NESTED) at = at[child];
  if (isText(at)) texts.add(at);
}
