import type { PageName } from '@/contract/frame-summary';
import type { CompiledNames } from '@/core/matcher/compiled-names';
import { otherKind } from '@/core/matcher/judge-mentions';
import {
  gatherOthers,
  isOpen,
  judgeWithOthers,
  type OtherBlock,
  type OtherEvidence,
  readOthers,
} from '@/core/matcher/judge-others';
import { takeNumbers } from '@/core/matcher/numbers';
import { nameKey } from '@/core/text/characters';
import { OTHER_LOOK } from '@/stored/mark-look';
import type { Mark, MarkedPart } from '../reading/marked-run';
import { type Marking, type MarkingNeeds, startMarking } from './marking';
import { PageMarks } from './page-marks';
import { type Look, type MarkPainter, Painter } from './painter';

/** `startMarking` for a reader who wants malware, tools and numbers marked too. What is marked of actors is the same. */
export function startWithOthers(needs: MarkingNeeds, signal: AbortSignal): Marking {
  return startMarking(needs, signal, new TwoPainters(needs.look), MarksWithOthers, asName);
}

/** One name may be an actor's in one place and malware's in another. */
function asName({ mention, text }: Mark): Pick<PageName, 'key' | 'kind'> {
  const kind = otherKind(mention);
  return kind === null ? { key: nameKey(text) } : { key: `${kind} ${nameKey(text)}`, kind };
}

class MarksWithOthers extends PageMarks {
  readonly #names: CompiledNames;
  readonly #others = new Map<MarkedPart, OtherBlock>();
  #evidence: OtherEvidence = new Map();
  #judgedWith = '';

  constructor(names: CompiledNames, ...needs: Needs) {
    super(names, ...needs, (part, _, page) => {
      const others = this.#others.get(part);
      return others === undefined ? [] : judgeWithOthers(others, names, page, this.#evidence);
    });
    this.#names = names;
  }

  override add(part: MarkedPart): void {
    const { scan, numbers } = takeNumbers(part.text, part.scan, this.#names);
    part.scan = scan;
    super.add(part);
    const others = readOthers(part, numbers, this.#names);
    gatherOthers(others, this.#evidence, 1);
    this.#others.set(part, others);
  }

  override drop(part: MarkedPart): void {
    super.drop(part);
    const others = this.#others.get(part);
    if (others === undefined) return;
    gatherOthers(others, this.#evidence, -1);
    this.#others.delete(part);
  }

  override clear(): void {
    super.clear();
    this.#others.clear();
    this.#evidence = new Map();
  }

  override *settle(): Generator<void> {
    const state = [...this.#evidence].map(([entry, times]) => `${entry}:${times}`).join();
    if (state !== this.#judgedWith)
      for (const [part, block] of this.#others) if (isOpen(block)) this.#renew(part);
    this.#judgedWith = state;
    yield* super.settle();
  }

  /** It is judged again with the next `settle`. */
  #renew(part: MarkedPart): void {
    super.drop(part);
    super.add(part);
  }
}

type Needs =
  ConstructorParameters<typeof PageMarks> extends [unknown, infer T, infer P, infer H, ...unknown[]]
    ? [text: T, painter: P, hidden: H]
    : never;

/** Paints actors as ever, and the others in a style of their own. */
class TwoPainters implements MarkPainter {
  readonly #actors: Painter;
  readonly #others: Painter;

  constructor(look: Look) {
    this.#actors = new Painter(look);
    this.#others = new Painter(look, OTHER_LOOK, 'byname-other');
  }

  get #both(): readonly [Painter, Painter] {
    return [this.#actors, this.#others];
  }

  get isDue(): boolean {
    return this.#both.some(({ isDue }) => isDue);
  }

  restyle(look: Look): void {
    for (const painter of this.#both) painter.restyle(look);
  }

  reach(root: Document | ShadowRoot): void {
    for (const painter of this.#both) painter.reach(root);
  }

  add(marks: readonly Mark[]): void {
    this.#each(marks, (painter, own) => painter.add(own));
  }

  *paint(): Generator<void> {
    for (const painter of this.#both) yield* painter.paint();
  }

  show(marks: readonly Mark[]): void {
    this.#each(marks, (painter, own) => painter.show(own));
  }

  mend(): void {
    for (const painter of this.#both) painter.mend();
  }

  remove(marks: readonly Mark[]): void {
    this.#each(marks, (painter, own) => painter.remove(own));
  }

  clear(): void {
    for (const painter of this.#both) painter.clear();
  }

  activate(mark: Mark | null): void {
    const isOther = mark !== null && otherKind(mark.mention) !== null;
    this.#actors.activate(isOther ? null : mark);
    this.#others.activate(isOther ? mark : null);
  }

  stop(): void {
    for (const painter of this.#both) painter.stop();
  }

  #each(marks: readonly Mark[], act: (painter: Painter, own: readonly Mark[]) => void): void {
    act(
      this.#actors,
      marks.filter((mark) => otherKind(mark.mention) === null),
    );
    act(
      this.#others,
      marks.filter((mark) => otherKind(mark.mention) !== null),
    );
  }
}
