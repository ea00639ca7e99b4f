import { isInline, isSkipped, type TextRun } from './text-run';

/** What a walk meets: a run of text, or an open shadow root to walk and watch as well. */
export type Met = { readonly run: TextRun } | { readonly shadow: ShadowRoot };

/** Without a letter or a digit there is no name. */
const MIN_TEXT = 2;

/**
 * Walks everything under a node in document order, shadow roots when they are met. Lazy: the caller can stop
 * between two runs, and carry on later as long as the tree was not changed under it.
 */
export function* walkRuns(root: Node): Generator<Met> {
  let run: Text[] = [];
  let node: Node | null = root;
  while (node !== null) {
    let descend: Node | null = null;
    if (node instanceof Text) {
      if (node.length >= MIN_TEXT || run.length > 0) run.push(node);
    } else if (!(node instanceof Element)) {
      descend = node.firstChild;
    } else {
      if (!isInline(node) && run.length > 0) {
        yield { run };
        run = [];
      }
      if (!isSkipped(node)) {
        if (node.shadowRoot !== null) yield { shadow: node.shadowRoot };
        descend = node.firstChild;
      } else if (run.length > 0) {
        yield { run };
        run = [];
      }
    }
    if (descend !== null) {
      node = descend;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node instanceof Element && !isInline(node) && run.length > 0) {
        yield { run };
        run = [];
      }
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  if (run.length > 0) yield { run };
}
