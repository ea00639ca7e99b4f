import type { MarkedRun } from '../reading/marked-run';

/** Where in a run's text a node of it begins. */
export function startOf(run: MarkedRun, node: Text): number {
  return startsOf(run)[run.nodes.indexOf(node)] ?? run.text.length;
}

/**
 * The node that a place in a run's text is in, with its number among the nodes. A place between two nodes is in the first as an
 * end, else in the second.
 */
export function locate(
  run: MarkedRun,
  offset: number,
  isEnd: boolean,
): { readonly at: number; readonly node: Text; readonly offset: number } | null {
  const starts = startsOf(run);
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = starts[middle] ?? 0;
    if (isEnd ? start < offset : start <= offset) low = middle + 1;
    else high = middle;
  }
  const at = Math.max(0, low - 1);
  const node = run.nodes[at];
  const within = offset - (starts[at] ?? 0);
  return node === undefined || within > node.length - (isEnd ? 0 : 1) ? null : { at, node, offset: within };
}

/** Between two nodes that are not read on without white space the text has some that neither has. */
function startsOf(run: MarkedRun): readonly number[] {
  if (run.places !== undefined) return run.places;
  if (run.nodes.length === 1) return FROM_THE_START;
  let end = 0;
  const starts = run.nodes.map(({ data }) => {
    const start = run.text[end] === ' ' && data[0] !== ' ' ? end + 1 : end;
    end = start + data.length;
    return start;
  });
  run.places = starts;
  return starts;
}

/** Of a run of one node, as nearly all are. */
const FROM_THE_START = [0];
