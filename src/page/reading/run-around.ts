import { isElement, isText } from '../dom/kind-of';
import { isIdleBreak, jointOf, type Layout, type ReadRun } from './joint';
import { isInline, isSkipped } from './text-run';

/** So many nodes are looked at in one step. */
const NODES_PER_STEP = 1_000;

/**
 * The run a text node belongs to; in steps, for a run may have any number of nodes.
 *
 * @param layout tells what flows together; without it that is left open
 */
export function* runAround(node: Text, layout?: Layout): Generator<void, ReadRun> {
  const before: Text[] = [];
  const after: Text[] = [];
  let text = node.data;
  let glued = text;
  let last = node;
  for (let at = step(node, layout, ...BACK); at !== null; at = step(at, layout, ...BACK)) {
    const { data } = at;
    if (data === '') continue;
    const joint = jointOf(at, last, data, last.data, layout);
    if (joint === null) break;
    text = data + (joint ?? ' ') + text;
    glued = data + glued;
    last = at;
    if (before.push(at) % NODES_PER_STEP === 0) yield;
  }
  last = node;
  for (let at = step(node, layout, ...ON); at !== null; at = step(at, layout, ...ON)) {
    const { data } = at;
    if (data === '') continue;
    const joint = jointOf(last, at, last.data, data, layout);
    if (joint === null) break;
    text += (joint ?? ' ') + data;
    glued += data;
    last = at;
    if (after.push(at) % NODES_PER_STEP === 0) yield;
  }
  const run = [...before.reverse(), node, ...after];
  return { run, text, glued: layout === undefined && run.length > 1 ? glued : undefined };
}

const BACK = ['previousSibling', 'lastChild'] as const;
const ON = ['nextSibling', 'firstChild'] as const;

/** The next text node that may be of the same run in a direction; null where the run ends. */
function step(
  from: Text,
  layout: Layout | undefined,
  sibling: (typeof BACK | typeof ON)[0],
  child: (typeof BACK | typeof ON)[1],
): Text | null {
  let node: Node = from;
  for (;;) {
    let following: Node | null = node[sibling];
    while (following === null) {
      const parent: Node | null = node.parentNode;
      if (parent === null || !isInline(parent)) return null;
      node = parent;
      following = node[sibling];
    }
    node = following;
    while (isElement(node)) {
      if (isIdleBreak(node, node.localName, layout)) break;
      if (!isInline(node) || isSkipped(node)) return null;
      const inner: Node | null = node[child];
      if (inner === null) break;
      node = inner;
    }
    if (isText(node)) return node;
  }
}
