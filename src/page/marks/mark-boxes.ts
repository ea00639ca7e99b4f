import type { Mark } from '../reading/marked-run';

/** A page can spread a name over thousands of nodes; its beginning and its end tell where it stands. */
const MOST_PARTS = 50;

/** The boxes of a mark in viewport CSS pixels, one for each line and text node it stands on. */
export function rectsOf(mark: Mark): DOMRect[] {
  const { nodes } = mark.run;
  const { startContainer, endContainer } = mark.range;
  const first = nodes.indexOf(startContainer as Text);
  const last = nodes.indexOf(endContainer as Text, first);
  const parts = [...nodes.slice(first, Math.min(last, first + MOST_PARTS)), endContainer];
  return parts.flatMap((node) => rectsWithin(mark, node));
}

/** The boxes of the part of a mark that is in one of its text nodes. */
export function rectsWithin({ range }: Mark, node: Node): DOMRect[] {
  // Part of a drawing's text that is scaled Firefox measures at another place; all that is in an element it does not.
  if (import.meta.env.FIREFOX) {
    const around = node.parentNode;
    if (around instanceof SVGGraphicsElement && around.getScreenCTM()?.a !== 1)
      return [around.getBoundingClientRect()];
  }
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const from = node === startContainer ? startOffset : 0;
  const to = node === endContainer ? endOffset : (node as Text).length;
  return [...(liveRange(node, from, node, to)?.getClientRects() ?? [])];
}

/** A range that can be measured; null when the text was changed a moment ago and will be read again. */
export function liveRange(start: Node, startOffset: number, end: Node, endOffset: number): Range | null {
  const live = new Range();
  try {
    live.setStart(start, startOffset);
    live.setEnd(end, endOffset);
    return live;
  } catch {
    return null;
  }
}
