import type { CompiledNames } from '@/core/matcher/compiled-names';
import {
  gatherEvidence,
  judgeBlock,
  judgeScan,
  type Mention,
  withdrawEvidence,
} from '@/core/matcher/judge-mentions';
import { noEvidence, type PageEvidence, settleEvidence } from '@/core/matcher/page-evidence';
import { nameKey } from '@/core/text/characters';
import { LAYOUT } from '../reading/flow';
import type { Mark, MarkedPart, MarkedRun } from '../reading/marked-run';
import type { Marker } from '../reading/page-reader';
import type { PageText } from '../reading/page-text';
import { textOnScreen } from '../reading/screen';
import { FollowedMark } from './followed-mark';
import type { MarkPainter } from './painter';
import { marksOf, remark, roomBeside } from './run-marks';
import { deepPlaces, toMark } from './to-mark';

const NONE: Map<string, Mark> = new Map();

/** A part of a long page is not a short text, which would be judged more lightly. */
const A_FEW_WORDS = 200;

/** To look at the clock after each would take longer than to judge it. */
const NAMES_PER_STEP = 8;

/** Of a long run the beginning is judged before the rest of its page. */
const PARTS_EARLY = 4;

type JudgePart = (part: MarkedPart, names: CompiledNames, page: PageEvidence) => Mention[];

/**
 * The names on this frame's page: where they are and how they are shown. Reading brings the parts of runs in which there
 * are some, `settle` judges them with everything that the page shows.
 */
export class PageMarks implements Marker {
  readonly layout = LAYOUT;
  readonly textOnScreen = textOnScreen;
  readonly #names: CompiledNames;
  readonly #text: PageText;
  readonly #evidence: PageEvidence;
  readonly #painter: MarkPainter;
  readonly #hidden: ReadonlySet<string>;
  readonly #judgePart: JudgePart;
  readonly #unsettled = new Set<MarkedPart>();
  #judgedWith = '';
  readonly #fresh = new Set<Mark>();
  #isSettled = false;
  #readings = 0;
  #pointedOut: FollowedMark | null = null;
  #isTooDeep = deepPlaces();

  /**
   * @param hidden keys of names that the reader does not want marked
   * @param judgePart what is marked of a part
   */
  constructor(
    names: CompiledNames,
    text: PageText,
    painter: MarkPainter,
    hidden: ReadonlySet<string>,
    judgePart: JudgePart = judgeBlock,
  ) {
    this.#names = names;
    this.#text = text;
    // Reading goes on counting words in it.
    this.#evidence = Object.assign(text.counts, noEvidence(), { ...text.counts });
    this.#hidden = hidden;
    this.#painter = painter;
    this.#judgePart = judgePart;
  }

  reach(root: Document | ShadowRoot): void {
    this.#painter.reach(root);
  }

  /** Takes in a part that was read. Its marks appear with the next `settle`. */
  add(part: MarkedPart): void {
    part.verdicts = judgeScan(part.text, part.scan, this.#names).verdicts;
    gatherEvidence(part, this.#names, this.#evidence);
    this.#unsettled.add(part);
  }

  /** The part's text is gone: so are its marks, and what it said of the page. */
  drop(part: MarkedPart): void {
    this.#unsettled.delete(part);
    this.#painter.remove(part.marks);
    for (const mark of part.marks) this.#fresh.delete(mark);
    remark(part, []);
    withdrawEvidence(part, this.#names, this.#evidence);
  }

  /** The whole text is to be read anew. */
  clear(): void {
    this.#unsettled.clear();
    Object.assign(this.#evidence, noEvidence());
    this.#fresh.clear();
    this.#painter.clear();
  }

  /**
   * Judges what was read since the last time, and everything again when the page shows other evidence; in steps,
   * between which the page may change.
   */
  *settle(): Generator<void> {
    const evidence = this.#evidence;
    const { runs } = this.#text;
    const state = settleEvidence(evidence);
    this.#isTooDeep = deepPlaces();
    if (state !== this.#judgedWith) {
      this.#judgedWith = state;
      for (const run of runs) for (const part of run.parts) this.#unsettled.add(part);
    }
    let judged = 0;
    for (const part of this.#unsettled) {
      this.#unsettled.delete(part);
      if (runs.has(part.run)) this.#judge(part, evidence);
      if (this.#painter.isDue) yield* this.#painter.paint();
      judged += part.scan.candidates.length;
      if (judged < NAMES_PER_STEP) continue;
      judged = 0;
      yield;
    }
    yield* this.#painter.paint();
    this.#isSettled = true;
    this.#readings += 1;
    this.#follow();
  }

  /** Judges the runs of some texts while the page is only read in part. What that proves is not held against the rest. */
  settleEarly(texts: Iterable<Text>): void {
    const evidence = this.#evidence;
    const early = { ...evidence, words: evidence.words + A_FEW_WORDS };
    settleEvidence(early);
    for (const text of texts) {
      for (const part of this.runOf(text)?.parts.slice(0, PARTS_EARLY) ?? []) this.#judge(part, early);
    }
    for (const _ of this.#painter.paint());
  }

  #judge(part: MarkedPart, evidence: PageEvidence): void {
    const before =
      part.marks.length === 0 ? NONE : new Map(part.marks.map((mark) => [placeOf(mark.mention), mark]));
    const fresh: Mark[] = [];
    const marks: Mark[] = [];
    const room = roomBeside(part);
    for (const mention of this.#judgePart(part, this.#names, evidence)) {
      if (marks.length >= room) break;
      const place = before.size > 0 ? placeOf(mention) : '';
      const known = before.get(place);
      const mark = known ?? toMark(mention, part.run, this.#isTooDeep);
      if (mark === null || (this.#hidden.size > 0 && this.#hidden.has(nameKey(mark.text)))) continue;
      if (known === undefined) fresh.push(mark);
      else before.delete(place);
      marks.push(mark);
    }
    remark(part, marks);
    if (this.#isSettled) this.#fresh.clear();
    this.#isSettled = false;
    for (const mark of fresh) this.#fresh.add(mark);
    if (before.size === 0) this.#painter.add(fresh);
    else {
      this.#painter.remove([...before.values()]);
      this.#painter.show(fresh);
    }
  }

  /** How often the page was read to its end. */
  get readings(): number {
    return this.#readings;
  }

  /** The marks that came with the last reading, without those whose text went. */
  get fresh(): readonly Mark[] {
    return [...this.#fresh];
  }

  /** Points out one mark until its word goes, or none. */
  pointOut(mark: Mark | null): void {
    this.#pointedOut = mark && new FollowedMark(mark, this);
    this.#painter.activate(mark);
  }

  /** The view has moved: what is pointed out stands elsewhere in it. */
  moved(): void {
    this.#pointedOut?.boxes();
  }

  #follow(): void {
    if (this.#pointedOut === null) return;
    const { mark } = this.#pointedOut;
    if (!this.#pointedOut.follow()) this.pointOut(null);
    else if (this.#pointedOut.mark !== mark) this.#painter.activate(this.#pointedOut.mark);
  }

  /** All marks, in the order of the page. */
  inOrder(): Mark[] {
    return [...this.#text.runs]
      .filter((run) => marksOf(run).length > 0 && run.nodes[0]?.isConnected)
      .map((run) => ({ run, path: pathTo(run.nodes[0]) }))
      .sort((a, b) => inDocumentOrder(a.path, b.path))
      .flatMap(({ run }) => marksOf(run));
  }

  /** The run with names that a text node belongs to. */
  runOf(node: Node): MarkedRun | undefined {
    return this.#text.runOf(node);
  }

  has(mark: Mark): boolean {
    return this.#text.runs.has(mark.run) && marksOf(mark.run).includes(mark);
  }

  get isEmpty(): boolean {
    return this.#text.runs.size === 0;
  }
}

function placeOf({ start, end, entry, evidence }: Mark['mention']): string {
  return `${start}-${end}-${entry}-${evidence}`;
}

/** A node, after the hosts of the shadow trees that it is in, the outermost first. */
function pathTo(node: Node | undefined): readonly Node[] {
  const path: Node[] = [];
  for (let at = node; at !== undefined; at = (at.getRootNode() as Partial<ShadowRoot>).host) path.push(at);
  return path.reverse();
}

/** What is in a shadow tree comes right after its host, and before what is in the host itself. */
function inDocumentOrder(a: readonly Node[], b: readonly Node[]): number {
  let level = 0;
  while (a[level] === b[level] && level < a.length && level < b.length) level++;
  const [left, right] = [a[level], b[level]];
  if (left === undefined || right === undefined) return a.length - b.length;
  return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
