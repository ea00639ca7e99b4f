import type { Block, Mention } from '@/core/matcher/judge-mentions';
import { asRead } from '@/core/text/characters';
import { isInline, type TextRun } from '../reading/text-run';

/** A mention with its place on the page. */
export interface Mark {
  readonly mention: Mention;
  readonly range: StaticRange;
  /** As the page has it, white space collapsed. */
  readonly text: string;
  readonly run: MarkedRun;
}

/** A run in which names were found: kept as long as its nodes are on the page. */
export interface MarkedRun extends Block {
  readonly nodes: TextRun;
  marks: readonly Mark[];
}

export function textOf(nodes: TextRun): string {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only.data : nodes.map((node) => node.data).join('');
}

/** The range of a mention; null when an element in the middle of it is laid out as a block of its own. */
export function toMark(mention: Mention, run: MarkedRun): Mark | null {
  const start = locate(run.nodes, mention.start, 'start');
  const end = locate(run.nodes, mention.end, 'end');
  if (start === null || end === null) return null;
  if (start.node !== end.node && !flowsTogether(start.node, end.node)) return null;
  const range = new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
  return { mention, range, text: asRead(run.text.slice(mention.start, mention.end)), run };
}

function locate(
  nodes: TextRun,
  offset: number,
  side: 'start' | 'end',
): { node: Text; offset: number } | null {
  let before = 0;
  for (const node of nodes) {
    const within = offset - before;
    // A start at a node's end belongs to the next node, so that the range covers exactly the mention.
    if (side === 'start' ? within < node.length : within <= node.length) return { node, offset: within };
    before += node.length;
  }
  return null;
}

/** A `span` can be styled as a block; asking for styles is dear, so it is done only for names that cross elements. */
function flowsTogether(first: Text, last: Text): boolean {
  const both = new Range();
  both.setStart(first, 0);
  both.setEnd(last, 0);
  const shared = both.commonAncestorContainer;
  return [first, last].every((node) => {
    for (
      let element = node.parentElement;
      element !== null && element !== shared;
      element = element.parentElement
    ) {
      if (!isInline(element)) return false;
      const { display } = getComputedStyle(element);
      if (display !== '' && display !== 'contents' && !display.startsWith('inline')) return false;
    }
    return true;
  });
}
