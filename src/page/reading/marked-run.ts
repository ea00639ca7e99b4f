import type { Block, Mention } from '@/core/matcher/judge-mentions';
import type { Scan } from '@/core/matcher/scan-text';
import type { TextRun } from './text-run';

/** A mention with its place on the page. */
export interface Mark {
  readonly mention: Mention;
  readonly range: StaticRange;
  /** As the page has it, white space collapsed. */
  readonly text: string;
  readonly run: MarkedRun;
}

/**
 * What was read of a run in one go and is judged by itself: all of it, but where it is very long. A class, for to make a getter for
 * each of thousands took longer than to read them.
 */
export class MarkedPart implements Block {
  readonly run: MarkedRun;
  scan: Scan;
  verdicts: Block['verdicts'] = [];
  marks: readonly Mark[] = [];

  constructor(run: MarkedRun, scan: Scan) {
    this.run = run;
    this.scan = scan;
  }

  /** Of the whole run. */
  get text(): string {
    return this.run.text;
  }
}

/** How the marks of a run stand (`run-marks.ts`). */
export interface RunMarks {
  readonly count: number;
  /** Put together when they are asked for. */
  inOrder: readonly Mark[] | undefined;
}

/** A run in which names were found: kept as long as its nodes are on the page. */
export class MarkedRun {
  readonly nodes: TextRun;
  #text: string;
  /** In the order of the text. */
  readonly parts: MarkedPart[] = [];
  /** Where in the text each node begins; undefined until somebody asks (`run-places.ts`). */
  places: readonly number[] | undefined;
  marked: RunMarks | undefined;

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
    this.places = undefined;
    return this.parts.splice(kept);
  }
}
