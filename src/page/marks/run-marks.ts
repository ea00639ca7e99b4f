import type { Mark, MarkedPart, MarkedRun } from '../reading/marked-run';

/**
 * What a browser takes to draw the marks of one text node grows with their square: 12,000 take Chromium .2 s, and 48,000
 * (5 MB of names) 3 s, after every change of the page.
 */
export const MOST_IN_NODE = 10_000;

/** In the order of the text. */
export function marksOf(run: MarkedRun): readonly Mark[] {
  const { marked } = run;
  if (marked === undefined) return [];
  marked.inOrder ??= run.parts.flatMap((part) => part.marks);
  return marked.inOrder;
}

/** How many more marks a run may have beside those of a part of it. */
export function roomBeside({ run, marks }: MarkedPart): number {
  return MOST_IN_NODE * run.nodes.length - ((run.marked?.count ?? 0) - marks.length);
}

/** Gives a part other marks. */
export function remark(part: MarkedPart, marks: readonly Mark[]): void {
  const count = part.run.marked?.count ?? 0;
  part.run.marked = { count: count + marks.length - part.marks.length, inOrder: undefined };
  part.marks = marks;
}
