import type { CompiledNames } from '@/core/matcher/compiled-names';
import { addWords, noWords, type Words } from '@/core/matcher/page-evidence';
import { type Scan, scanInParts, scanText, UNITS_PER_PART } from '@/core/matcher/scan-text';
import { MarkedPart, MarkedRun } from './marked-run';
import type { TextRun } from './text-run';

/** A run of more UTF-16 units is read in steps, for a node can hold megabytes. */
export const MOST_AT_ONCE = UNITS_PER_PART;

/** Who is told of the parts in which names were found. */
export interface PartsKeeper {
  add(part: MarkedPart): void;
  /** The part's text is gone. */
  drop(part: MarkedPart): void;
}

/** A run with more parts is taken off the page bit by bit. */
const PARTS_AT_ONCE = 4;

/**
 * The text of this frame's page as it was read: the runs that hold names, and of all others only their words, counted,
 * so that what a page is about is known when the first name comes.
 */
export class PageText {
  readonly #names: CompiledNames;
  readonly #keeper: PartsKeeper;
  /** For every node of a run with names the run; for the first node of another the words that tell what it is about. */
  #runOf = new WeakMap<Node, MarkedRun | Words>();
  /** The words of all others: to remember how many each has would take the browser longer than to read it. */
  #otherWords = 0;
  /** UTF-16 units that have left the page, or were read again: so much may be counted wrongly. */
  doubted = 0;
  /** Of runs that are gone. */
  readonly #leaving: MarkedPart[] = [];
  /** Runs with names. */
  readonly runs = new Set<MarkedRun>();
  /** What it says by its words alone. Where it is marked, the page's whole evidence is this object (`PageMarks`). */
  readonly counts = noWords();

  constructor(names: CompiledNames, keeper: PartsKeeper) {
    this.#names = names;
    this.#keeper = keeper;
  }

  /** True when there may be a name in a run whose text only the layout can tell: it is one of both (`ReadRun`). */
  mayHold(text: string, glued: string): boolean {
    return (
      text.length > MOST_AT_ONCE ||
      [text, glued].some((either) => scanText(either, this.#names).candidates.length > 0)
    );
  }

  /** Reads a run of one part, new or changed; gives how many names were found. */
  read(nodes: TextRun, text: string): number {
    if (this.#isCurrent(nodes, text)) return 0;
    for (const node of nodes) this.forget(node);
    const scan = scanText(text, this.#names);
    if (scan.candidates.length === 0) this.#count(nodes, scan);
    else this.#addPart(this.#addRun(nodes, text), scan);
    return scan.candidates.length;
  }

  /** Reads a run of any length; gives how many names were found in each part. The page may change between the steps. */
  *readLong(nodes: TextRun, text: string): Generator<number> {
    if (this.#isCurrent(nodes, text)) return;
    const run = this.#grow(nodes, text) ?? this.#readAnew(nodes, text);
    for (const scan of scanInParts(text, this.#names, run.parts.at(-1)?.scan.end)) {
      this.#addPart(run, scan);
      yield scan.candidates.length;
      if (!this.runs.has(run)) return;
    }
    if (run.parts.some(({ scan }) => scan.candidates.length > 0)) return;
    const sum = noWords();
    for (const { scan } of run.parts) addWords(sum, scan);
    for (const node of nodes) this.forget(node);
    this.#count(nodes, sum);
  }

  /** True when the run still says what was read, so that it need not be read again. */
  #isCurrent(nodes: TextRun, text: string): boolean {
    const run = nodes[0] && this.runOf(nodes[0]);
    return (
      run?.text === text &&
      run.nodes.length === nodes.length &&
      run.nodes.every((node, index) => node === nodes[index])
    );
  }

  /** Keeps what was read of a run that goes on with more text, but for its end; undefined when it is another. */
  #grow(nodes: TextRun, text: string): MarkedRun | undefined {
    const run = nodes[0] && this.runOf(nodes[0]);
    if (nodes.length > 1 || !run?.isBeginningOf(text)) return undefined;
    // What stands after a name has a say in it, and so has a list that it is in.
    const kept = run.parts.filter(({ scan }) => scan.end <= run.text.length - UNITS_PER_PART).length;
    for (const part of run.grow(text, kept)) this.#keeper.drop(part);
    return run;
  }

  #readAnew(nodes: TextRun, text: string): MarkedRun {
    for (const node of nodes) this.forget(node);
    return this.#addRun(nodes, text);
  }

  #addRun(nodes: TextRun, text: string): MarkedRun {
    const run = new MarkedRun(nodes, text);
    this.runs.add(run);
    for (const node of nodes) this.#runOf.set(node, run);
    return run;
  }

  #addPart(run: MarkedRun, scan: Scan): void {
    const part = new MarkedPart(run, scan);
    run.parts.push(part);
    this.#keeper.add(part);
  }

  /** Keeps what a run without names says of its page. */
  #count(nodes: TextRun, counted: Words): void {
    this.#otherWords += counted.words;
    addWords(this.counts, counted);
    // How many words they are is taken back by `recount`.
    if (nodes[0] && counted.securityWords) this.#runOf.set(nodes[0], { ...counted, words: 0 });
  }

  /** True when the page's words are to be counted anew: about every twelfth unit of a text in words may be counted wrongly. */
  get isDoubtful(): boolean {
    return this.doubted * 2 > this.#otherWords;
  }

  /** Takes back what cannot be taken back run by run: all of the page is to be read once more. */
  recount(): void {
    this.counts.words -= this.#otherWords;
    this.doubted = this.#otherWords = 0;
  }

  /** Forgets what was read of a text node that says something else; what only goes on keeps its marks until it is read. */
  change(node: Node): void {
    if (this.runOf(node)?.isBeginningOf((node as Text).data) !== true) this.forget(node);
  }

  /** Forgets the run of a text node that left the page; gives the nodes of a run with names. */
  forget(node: Node): TextRun {
    const run = this.#runOf.get(node);
    if (run instanceof MarkedRun) {
      this.runs.delete(run);
      for (const member of run.nodes) this.#runOf.delete(member);
      for (const part of run.parts.splice(0, PARTS_AT_ONCE)) this.#keeper.drop(part);
      this.#leaving.push(...run.parts);
      return run.nodes;
    }
    if (run) {
      addWords(this.counts, run, -1);
      this.#runOf.delete(node);
    }
    return [];
  }

  /** Takes what is left of long runs that were forgotten off the page, in steps. */
  *sweep(): Generator<void> {
    for (let part = this.#leaving.pop(); part !== undefined; part = this.#leaving.pop()) {
      this.#keeper.drop(part);
      yield;
    }
  }

  /** Forgets everything, as if nothing had been read. */
  clear(): void {
    this.runs.clear();
    this.#runOf = new WeakMap();
    this.#leaving.length = 0;
    this.#otherWords = this.doubted = 0;
    Object.assign(this.counts, noWords());
  }

  /** The run with names that a text node belongs to. */
  runOf(node: Node): MarkedRun | undefined {
    const run = this.#runOf.get(node);
    return run instanceof MarkedRun ? run : undefined;
  }
}
