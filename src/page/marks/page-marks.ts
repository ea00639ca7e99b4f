import { normaliseName } from '@/core/identity/normalise-name';
import type { CompiledNames } from '@/core/matcher/compiled-names';
import { gatherEvidence, judgeBlock, readBlock, withdrawEvidence } from '@/core/matcher/judge-mentions';
import { noEvidence, type PageEvidence, settleEvidence } from '@/core/matcher/page-evidence';
import type { TextRun } from '../reading/text-run';
import { type Mark, type MarkedRun, toMark } from './marked-run';
import type { Painter } from './painter';

/** A part of a long page is not a short text, which would be judged more lightly. */
const A_FEW_WORDS = 200;

/**
 * The names on this frame's page: which runs hold them, where they are and how they are shown. Reading adds runs,
 * `settle` judges them with everything the page has shown so far; runs without a name are forgotten at once.
 */
export class PageMarks {
  readonly #names: CompiledNames;
  readonly #painter: Painter;
  readonly #hidden: ReadonlySet<string>;
  readonly #runs = new Set<MarkedRun>();
  readonly #runOf = new WeakMap<Node, MarkedRun>();
  readonly #evidence: PageEvidence = noEvidence();
  readonly #unsettled = new Set<MarkedRun>();
  #judgedWith = '';

  /** @param hidden keys of names that the reader does not want marked */
  constructor(names: CompiledNames, painter: Painter, hidden: ReadonlySet<string>) {
    this.#names = names;
    this.#hidden = hidden;
    this.#painter = painter;
  }

  /** Reads a run, new or changed, and gives how many names were found. Marks appear with the next `settle`. */
  read(nodes: TextRun, text: string): number {
    if (this.#isCurrent(nodes, text)) return 0;
    if (!this.isEmpty) for (const node of nodes) this.forget(node);
    const block = readBlock(text, this.#names);
    gatherEvidence(block, this.#names, this.#evidence);
    const { length } = block.scan.candidates;
    if (length === 0) return 0;
    const run: MarkedRun = { ...block, nodes, marks: [] };
    this.#runs.add(run);
    this.#unsettled.add(run);
    for (const node of nodes) this.#runOf.set(node, run);
    return length;
  }

  /** True when the run still says what was read, so that it need not be read again. */
  #isCurrent(nodes: TextRun, text: string): boolean {
    const [first] = nodes;
    const run = first === undefined ? undefined : this.#runOf.get(first);
    return (
      run !== undefined &&
      run.nodes.length === nodes.length &&
      run.nodes.every((node, index) => node === nodes[index]) &&
      run.text === text
    );
  }

  /** Drops the run of a text node that changed or left the page. */
  forget(node: Node): void {
    const run = this.#runOf.get(node);
    if (run === undefined) return;
    this.#painter.remove(run.marks);
    withdrawEvidence(run, this.#names, this.#evidence);
    this.#runs.delete(run);
    this.#unsettled.delete(run);
    for (const member of run.nodes) this.#runOf.delete(member);
  }

  /** Drops the runs that left the page, in whole or in part; gives their text, to be read anew where it is left. */
  *sweep(): Generator<Text> {
    for (const { nodes } of this.#runs) {
      if (nodes.every((node) => node.isConnected)) continue;
      for (const node of nodes) this.forget(node);
      yield* nodes;
    }
  }

  /**
   * Judges what was read since the last time, and everything again when the page has shown more evidence; in steps,
   * between which the page may change.
   */
  *settle(): Generator<void> {
    const state = settleEvidence(this.#evidence);
    const due = state === this.#judgedWith ? this.#unsettled : new Set(this.#runs);
    this.#judgedWith = state;
    for (const run of due) {
      this.#unsettled.delete(run);
      if (this.#runs.has(run)) this.#judge(run, this.#evidence);
      yield;
    }
  }

  /** Judges the runs of some texts while the page is only read in part. What that proves is not held against the rest. */
  settleEarly(texts: Iterable<Text>): void {
    const evidence = { ...this.#evidence, words: this.#evidence.words + A_FEW_WORDS };
    settleEvidence(evidence);
    for (const text of texts) {
      const run = this.#runOf.get(text);
      if (run !== undefined) this.#judge(run, evidence);
    }
  }

  #judge(run: MarkedRun, evidence: PageEvidence): void {
    const before = new Map(run.marks.map((mark) => [placeOf(mark.mention), mark]));
    const fresh: Mark[] = [];
    const marks: Mark[] = [];
    for (const mention of judgeBlock(run, this.#names, evidence)) {
      const known = before.size > 0 && before.get(placeOf(mention));
      const mark = known || toMark(mention, run);
      if (mark === null || (this.#hidden.size > 0 && this.#hidden.has(normaliseName(mark.text)))) continue;
      if (known) before.delete(placeOf(mention));
      else fresh.push(mark);
      marks.push(mark);
    }
    run.marks = marks;
    this.#painter.remove([...before.values()]);
    this.#painter.add(fresh);
  }

  /** All marks, in the order of the page. */
  inOrder(): Mark[] {
    return [...this.#runs]
      .filter((run) => run.marks.length > 0 && run.nodes[0]?.isConnected)
      .sort((a, b) => inDocumentOrder(a.nodes[0], b.nodes[0]))
      .flatMap((run) => run.marks);
  }

  /** The run with names that a text node belongs to. */
  runOf(node: Node): MarkedRun | undefined {
    return this.#runOf.get(node);
  }

  has(mark: Mark): boolean {
    return this.#runs.has(mark.run) && mark.run.marks.includes(mark);
  }

  get isEmpty(): boolean {
    return this.#runs.size === 0;
  }
}

function placeOf({ start, end, entry, doubtful, evidence }: Mark['mention']): string {
  return `${start}-${end}-${entry}-${doubtful}-${evidence}`;
}

function inDocumentOrder(a: Node | undefined, b: Node | undefined): number {
  if (a === undefined || b === undefined || a === b) return 0;
  const { host: hostA } = a.getRootNode() as Partial<ShadowRoot>;
  const { host: hostB } = b.getRootNode() as Partial<ShadowRoot>;
  // Nodes of different trees compare by where their trees hang.
  if (hostA !== hostB) {
    if (hostA !== undefined) return inDocumentOrder(hostA, b);
    return inDocumentOrder(a, hostB);
  }
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
