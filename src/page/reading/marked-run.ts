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
  #ends: readonly number[] | undefined;
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

  /** Goes on with more text, in which places stay what they are. Gives the parts after those that are kept. */
  grow(text: string, kept: number): readonly MarkedPart[] {
    this.#text = text;
    this.#ends = undefined;
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

  /** The node that a place in the text is in. A place between two nodes is in the first as an end, else in the second. */
  locate(offset: number, isEnd: boolean): { readonly node: Text; readonly offset: number } | null {
    this.#ends ??= endsOf(this.nodes);
    const ends = this.#ends;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = ends[middle] ?? 0;
      if (isEnd ? end < offset : end <= offset) low = middle + 1;
      else high = middle;
    }
    const node = this.nodes[low];
    return node === undefined ? null : { node, offset: offset - (ends[low - 1] ?? 0) };
  }
}

/** Where each node ends in the text of a run. */
function endsOf(nodes: TextRun): readonly number[] {
  let end = 0;
  return nodes.map(({ length }) => {
    end += length;
    return end;
  });
}
