import { textOf } from './marked-run';
import type { PageMarks } from './page-marks';
import type { Painter } from './painter';
import { runInSlices } from './slices';
import { isInSkipped, isSkipped, runAround, type TextRun } from './text-run';
import { walkRuns } from './walk-runs';

/** What makes a difference to the marks on a tree. */
const OBSERVED: MutationObserverInit = { childList: true, subtree: true, characterData: true };

/** A step is about this many UTF-16 units of text: well under a millisecond, and long beside a look at the clock. */
const UNITS_PER_STEP = 4_000;
/** What a node costs beside its text, in the same measure. */
const UNITS_PER_NODE = 20;

/** Elements with a dash in their name may attach a shadow root long after they appeared, which no observer tells. */
const LATE_SHADOW_CHECKS_MS = [500, 2_000, 8_000];

/**
 * Reads the page into the marks and keeps them true: the whole tree first, then what changes, open shadow roots
 * included. Work is queued and done in slices.
 */
export class PageReader {
  readonly #marks: PageMarks;
  readonly #painter: Painter;
  readonly #signal: AbortSignal;
  readonly #onSettled: () => void;
  readonly #observer: MutationObserver;
  readonly #roots = new WeakSet<Node>();
  readonly #hostsWithoutRoot = new Set<WeakRef<Element>>();
  /** Trees to walk and text whose run is to be read anew. */
  readonly #trees: Node[] = [];
  readonly #texts = new Set<Text>();
  #working = false;

  constructor(marks: PageMarks, painter: Painter, onSettled: () => void, signal: AbortSignal) {
    this.#marks = marks;
    this.#painter = painter;
    this.#onSettled = onSettled;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => this.#note(records));
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  start(root: Document): void {
    this.#enter(root);
    for (const delay of LATE_SHADOW_CHECKS_MS) {
      const timer = setTimeout(() => this.#checkLateShadows(), delay);
      this.#signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
  }

  /** Takes in a shadow root that was found on the way. */
  enterShadow(root: ShadowRoot): void {
    this.#enter(root);
  }

  #enter(root: Document | ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#painter.reach(root);
    this.#observer.observe(root, OBSERVED);
    this.#trees.push(root);
    this.#work();
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (type === 'characterData') {
        if (target instanceof Text) this.#texts.add(target);
        continue;
      }
      for (const node of addedNodes) this.#trees.push(node);
      for (const node of removedNodes) this.#forgetTree(node);
      // What stood beside may now be one run, or two.
      for (const beside of [previousSibling, nextSibling]) {
        const text = beside === null ? null : edgeText(beside, beside === previousSibling);
        if (text !== null) this.#texts.add(text);
      }
    }
    this.#work();
  }

  #forgetTree(node: Node): void {
    if (this.#marks.isEmpty) return;
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    if (node instanceof Text) this.#marks.forget(node);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (text instanceof Text) this.#marks.forget(text);
    }
  }

  #work(): void {
    if (this.#working) return;
    this.#working = true;
    const steps = this.#steps();
    runInSlices(() => steps.next().done !== true, this.#signal).then(() => {
      this.#working = false;
      if (this.#signal.aborted) return;
      this.#onSettled();
      // What changed while settling.
      if (this.#trees.length > 0 || this.#texts.size > 0) this.#work();
    });
  }

  *#steps(): Generator<void> {
    for (let tree = this.#trees.shift(); tree !== undefined; tree = this.#trees.shift()) {
      if (!tree.isConnected || isInSkipped(tree) || (tree instanceof Element && isSkipped(tree))) continue;
      if (!(tree instanceof Document) && !(tree instanceof ShadowRoot)) this.#noteEdges(tree);
      let units = 0;
      let paused = false;
      for (const met of walkRuns(tree)) {
        if ('run' in met) {
          units += met.text.length;
          // What was met before a pause may have left the page in it.
          if (!paused || met.run[0]?.isConnected) this.#read(met.run, met.text);
          paused = false;
        } else if ('walked' in met) units += met.walked * UNITS_PER_NODE;
        else if ('shadow' in met) this.#enter(met.shadow);
        else this.#hostsWithoutRoot.add(new WeakRef(met.host));
        if (units < UNITS_PER_STEP) continue;
        units = 0;
        yield;
        paused = true;
      }
    }
    for (const text of this.#texts) {
      this.#texts.delete(text);
      if (!text.isConnected || isInSkipped(text)) {
        this.#marks.forget(text);
        continue;
      }
      const run = runAround(text);
      this.#read(run, textOf(run));
      yield;
    }
    yield* this.#marks.settle();
  }

  #read(run: TextRun, text: string): void {
    if (!this.#marks.isCurrent(run, text)) this.#marks.read(run, text);
  }

  /** Inline content joins the run it was put into. */
  #noteEdges(tree: Node): void {
    for (const text of [edgeText(tree, false), edgeText(tree, true)])
      if (text !== null) this.#texts.add(text);
  }

  #checkLateShadows(): void {
    for (const reference of this.#hostsWithoutRoot) {
      const host = reference.deref();
      if (host === undefined) this.#hostsWithoutRoot.delete(reference);
      else if (host.shadowRoot !== null) {
        this.#hostsWithoutRoot.delete(reference);
        this.#enter(host.shadowRoot);
      }
    }
  }
}

/** The text of a node that touches what lies before it, or after it with `last`. */
function edgeText(node: Node, last: boolean): Text | null {
  let at: Node | null = node;
  while (at !== null && !(at instanceof Text)) {
    if (at instanceof Element && isSkipped(at)) return null;
    at = last ? at.lastChild : at.firstChild;
  }
  return at;
}
