import type { Mark, MarkedPart, MarkedRun } from '../reading/marked-run';

/**
 * What a browser takes to draw the marks of one text node grows with their square: 12,000 take Chromium .2 s, and 48,000
 * (5 MB of names) 3 s, after every change of the page.
 */
export const MOST_IN_NODE = 10_000;

interface RunMarks {
  count: number;
  /** Put together when they are asked for. */
  inOrder: readonly Mark[] | undefined;
}

const known = new WeakMap<MarkedRun, RunMarks>();

/** In the order of the text. */
export function marksOf(run: MarkedRun): readonly Mark[] {
  const marks = known.get(run);
  if (marks === undefined) return [];
  marks.inOrder ??= run.parts.flatMap((part) => part.marks);
  return marks.inOrder;
}

/** How many more marks a run may have beside those of a part of it. */
export function roomBeside({ run, marks }: MarkedPart): number {
  return MOST_IN_NODE * run.nodes.length - ((known.get(run)?.count ?? 0) - marks.length);
}

/** Gives a part other marks. */
export function remark(part: MarkedPart, marks: readonly Mark[]): void {
  const count = known.get(part.run)?.count ?? 0;
  known.set(part.run, { count: count + marks.length - part.marks.length, inOrder: undefined });
  part.marks = marks;
}
