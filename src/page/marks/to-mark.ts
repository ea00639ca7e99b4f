import type { Mention } from '@/core/matcher/judge-mentions';
import { asRead } from '@/core/text/characters';
import { isInline } from '../reading/text-run';
import type { Mark, MarkedRun } from './marked-run';

/** The mark of a mention; null when an element in the middle of it is laid out as a block of its own, or it is too deep. */
export function toMark(mention: Mention, run: MarkedRun): Mark | null {
  const start = run.locate(mention.start, false);
  const end = run.locate(mention.end, true);
  if (start === null || end === null) return null;
  if (isTooDeep(start.node) || (start.node !== end.node && !flowsTogether(start.node, end.node))) return null;
  const range = new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
  return { mention, range, text: asRead(run.text.slice(mention.start, mention.end)), run };
}

/**
 * Browsers build no deeper trees from markup. For every mark in one that a script built they walk up all of it whenever
 * they draw.
 */
const MOST_DEEP = 512;

function isTooDeep(text: Text): boolean {
  let depth = 0;
  for (let at: Node | null | undefined = text; at && depth <= MOST_DEEP; depth++) {
    // A form may have a field of this name.
    at = PARENT_NODE?.call(at) ?? (at as Partial<ShadowRoot>).host;
  }
  return depth > MOST_DEEP;
}

const PARENT_NODE = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;

/** A name over elements nested deeper than this is none that anybody reads. */
const MOST_NESTED = 100;

/** A `span` can be styled as a block; asking for styles is dear, so it is done only for names that cross elements. */
function flowsTogether(first: Text, last: Text): boolean {
  const both = new Range();
  both.setStart(first, 0);
  both.setEnd(last, 0);
  const shared = both.commonAncestorContainer;
  return [first, last].every((node) => {
    let nested = 0;
    for (
      let element = node.parentElement;
      element !== null && element !== shared;
      element = element.parentElement
    ) {
      if (!isInline(element) || nested++ > MOST_NESTED) return false;
      const { display } = getComputedStyle(element);
      if (display !== '' && display !== 'contents' && !display.startsWith('inline')) return false;
    }
    return true;
  });
}
