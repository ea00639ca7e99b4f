import type { Block, Mention } from '@/core/matcher/judge-mentions';
import type { TextRun } from './text-run';

/** A mention with its place on the page. */
export interface Mark {
  readonly mention: Mention;
  readonly range: StaticRange;
  /** As the page has it, white space collapsed. */
  readonly text: string;
  readonly run: MarkedRun;
}

/** What was read of a run in one go and is judged by itself: all of it, but where it is very long. */
export interface MarkedPart extends Block {
  readonly run: MarkedRun;
  verdicts: Block['verdicts'];
  marks: readonly Mark[];
}

/**
 * What a browser takes to draw the marks of one text node grows with their square: 12,000 take Chromium .2 s, and 48,000
 * (5 MB of names) 3 s, after every change of the page.
 */
export const MOST_IN_NODE = 10_000;

/** A run in which names were found: kept as long as its nodes are on the page. */
export class MarkedRun {
  readonly nodes: TextRun;
  #text: string;
  /** In the order of the text. */
  readonly parts: MarkedPart[] = [];
  #places: readonly number[] | undefined;
  #marks: readonly Mark[] | undefined;
  #size = 0;

  constructor(nodes: TextRun, text: string) {
    this.nodes = nodes;
    this.#text = text;
  }

  /** What was read of it. */
  get text(): string {
    return this.#text;
  }

  /** True for a text that goes on with more where this run is all of one node. */
  isBeginningOf(text: string): boolean {
    return this.nodes.length === 1 && text.startsWith(this.#text);
  }

  /** Goes on with more text, in which places stay what they are. Gives the parts after those that are kept. */
  grow(text: string, kept: number): readonly MarkedPart[] {
    this.#text = text;
    this.#places = undefined;
    this.#marks = undefined;
    const others = this.parts.splice(kept);
    for (const { marks } of others) this.#size -= marks.length;
    return others;
  }

  /** In the order of the text. */
  get marks(): readonly Mark[] {
    this.#marks ??= this.parts.flatMap(({ marks }) => marks);
    return this.#marks;
  }

  /** How many more marks it may have beside those of a part. */
  roomBeside(part: MarkedPart): number {
    return MOST_IN_NODE * this.nodes.length - (this.#size - part.marks.length);
  }

  /** Gives a part other marks. */
  mark(part: MarkedPart, marks: readonly Mark[]): void {
    this.#size += marks.length - part.marks.length;
    part.marks = marks;
    this.#marks = undefined;
  }

  /** Where in the text each node begins. */
  get #starts(): readonly number[] {
    this.#places ??= startsOf(this.nodes, this.text);
    return this.#places;
  }

  /** Where in the text a node of the run begins. */
  startOf(node: Text): number {
    return this.#starts[this.nodes.indexOf(node)] ?? this.text.length;
  }

  /**
   * The node that a place in the text is in, with its number among the nodes. A place between two nodes is in the first
   * as an end, else in the second.
   */
  locate(
    offset: number,
    isEnd: boolean,
  ): { readonly at: number; readonly node: Text; readonly offset: number } | null {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = starts[middle] ?? 0;
      if (isEnd ? start < offset : start <= offset) low = middle + 1;
      else high = middle;
    }
    const at = Math.max(0, low - 1);
    const node = this.nodes[at];
    const within = offset - (starts[at] ?? 0);
    return node === undefined || within > node.length || (within === node.length && !isEnd)
      ? null
      : { at, node, offset: within };
  }
}

/** Between two nodes that are not read on without white space the text has some that neither has. */
function startsOf(nodes: TextRun, text: string): readonly number[] {
  let end = 0;
  return nodes.map(({ data }) => {
    const start = text[end] === ' ' && data[0] !== ' ' ? end + 1 : end;
    end = start + data.length;
    return start;
  });
}
