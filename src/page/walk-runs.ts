import { isInline, isSkipped, type TextRun } from './text-run';

/** What a walk meets: a run of text, or an open shadow root to walk and watch as well. */
export type Met = { readonly run: TextRun } | { readonly shadow: ShadowRoot };

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
      if (run.length > 0 || beginsRun(node)) run.push(node);
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

/** Most text nodes are the white space between elements, and begin no run; a large first letter of its own does. */
function beginsRun({ data }: Text): boolean {
  return data.length > 1 || /\S/.test(data);
}
