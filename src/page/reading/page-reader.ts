import type { CompiledNames } from '@/core/matcher/compiled-names';
import { isText } from '../dom/kind-of';
import { listen } from '../dom/listen';
import { ofDocument, ofNode, shadowRootOf } from '../dom/past-markup';
import { beginAnew, type Changes, noteChanges } from './changes';
import type { Layout } from './joint';
import { findShadows, watchLateShadows } from './late-shadows';
import type { MarkedPart } from './marked-run';
import { paceRounds, type Step } from './pace';
import { MOST_AT_ONCE, PageText, type PartsKeeper } from './page-text';
import { runAround } from './run-around';
import { stepsThrough } from './steps-through';
import { enclosingBlocks, isInline, skippedPlaces, type TextRun } from './text-run';
import { READ, type TakeRun, walkRuns } from './walk-runs';

/** What makes a difference to the marks on a tree. */
const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['contenteditable', 'role'],
};

/** A step is about this many UTF-16 units of text: well under a millisecond, and long beside a look at the clock. */
const UNITS_PER_STEP = 4_000;
/** What a node costs beside its text, in the same measure; */
const UNITS_PER_NODE = 20;
/** what it costs to walk a tree, however small; */
const UNITS_PER_TREE = 100;
/** and to find and keep a name, which is mostly memory. */
const UNITS_PER_NAME = 200;

/** When a page with names is longer than this, what is on the screen comes first. */
const UNITS_BEFORE_SCREEN = 400_000;
/** Of a page that is longer than this the rest is left. */
const MOST_UNITS = 20_000_000;

/** Marks what is read. */
export interface Marker extends PartsKeeper {
  readonly layout: Layout;
  /** Marks can be seen in this tree too. */
  reach(root: Document | ShadowRoot): void;
  /** Marks what was added and what the page's evidence has changed, in steps. */
  settle(): Iterable<void>;
  /** What the reader sees, and a little more. */
  textOnScreen(): ReadonlySet<Text>;
  /** Marks some texts while the rest is still to be read. */
  settleEarly(texts: Iterable<Text>): void;
  /** Nothing that was read is there any more. */
  clear(): void;
}

export interface ReadEvents {
  /** The first name was found: marks what is read from here on. Undefined when that cannot be. */
  found(text: PageText): Promise<Marker | undefined>;
  /** A round is over, and what was found is painted. Told whether the page was too long to be read to its end. */
  settled(isCut: boolean): void;
  /** The document was written anew, and took all listeners with it. */
  replaced(): void;
}

/**
 * Reads the page and keeps its marks true until the signal fires: the whole tree first, then what changes, open shadow
 * roots included. Work is queued and done in slices.
 */
export function readPage(names: CompiledNames, events: ReadEvents, signal: AbortSignal): void {
  const changes: Changes = { trees: new Set(), texts: new Set(), gone: new Set() };
  const { trees, texts, gone } = changes;
  const roots = new Set<WeakRef<Document | ShadowRoot>>();
  const known = new WeakSet<Node>();
  let top = ofDocument('documentElement');
  let isLookDue = false;
  let screenIsRead = false;
  let isCut = false;
  /** Of what was done since the last pause. */
  let units = 0;
  let isSkippedPlace = skippedPlaces();
  let marker: Marker | undefined;
  /** Found before there was anything to mark them with. */
  const waiting = new Set<MarkedPart>();
  /** Where there may be names: only the layout can tell, which is asked with the same script. */
  const undecided = new Set<Text>();
  const text = new PageText(names, {
    add: (part) => (marker === undefined ? waiting.add(part) : marker.add(part)),
    drop: (part) => waiting.delete(part) || marker?.drop(part),
  });
  let isFound = false;

  const ask = paceRounds(round, signal);
  const observer = new MutationObserver((records) => {
    if (ofDocument('documentElement') !== top) {
      top = ofDocument('documentElement');
      events.replaced();
    }
    // Until changed text is read again, no word of it is marked rather than the wrong one.
    for (const target of new Set(records.map(({ target }) => target))) text.change(target);
    if (!noteChanges(records, changes)) {
      text.clear();
      waiting.clear();
      marker?.clear();
    }
    if (trees.size > 0) lateShadows.stir();
    ask();
  });
  const enter = (root: Document | ShadowRoot) => {
    if (signal.aborted) return;
    if (!known.has(root)) {
      known.add(root);
      marker?.reach(root);
      if (marker === undefined) roots.add(new WeakRef(root));
      observer.observe(root, OBSERVED);
    }
    trees.add(root);
    ask();
  };
  const enterNew = (root: ShadowRoot) => {
    if (!known.has(root)) enter(root);
  };
  const look = () => {
    isLookDue = true;
    ask();
  };
  const lateShadows = watchLateShadows(look, enterNew, signal);
  signal.addEventListener('abort', () => observer.disconnect());
  // What a style sheet that comes late lays out may be read otherwise.
  const restyled = ({ target }: Event) => {
    if (marker && (target as HTMLLinkElement).sheet) enter(document);
  };
  listen(document, ['load'], restyled, signal);
  enter(document);
  lateShadows.stir();

  function* round(): Generator<Step> {
    isSkippedPlace = skippedPlaces();
    yield* forgetGone();
    if (isLookDue) {
      isLookDue = false;
      for (const found of findShadows()) {
        for (const root of found) enterNew(root);
        yield;
      }
    }
    if (text.isDoubtful || trees.has(document)) {
      // All of it is read once: also what waits to be.
      text.recount();
      beginAnew(changes);
    }
    let read = 0;
    units = 0;
    for (const tree of trees) {
      trees.delete(tree);
      if (!ofNode(tree, 'isConnected') || isSkippedPlace(tree)) continue;
      units += UNITS_PER_TREE;
      // Inline content joins the run it was put into, which is read once, however much of it came.
      const blockAround = isInline(tree) ? enclosingBlocks() : undefined;
      const joined = blockAround?.(tree);
      let paused = false;
      let long: Parameters<typeof readLong> | undefined;
      const take: TakeRun = (run, whole, glued) => {
        const first = run[0] as Text;
        // What was met before a pause may have left the page in it.
        if (!paused || first.isConnected) {
          if (joined && blockAround?.(first.parentNode) === joined) texts.add(first);
          else if (glued !== undefined && text.mayHold(whole, glued)) leaveOpen(run);
          else if (whole.length > MOST_AT_ONCE) long = [run, whole];
          else units += text.read(run, whole) * UNITS_PER_NAME;
          units += whole.length;
        }
        paused = false;
        return units >= UNITS_PER_STEP;
      };
      for (const met of walkRuns(tree, take, marker?.layout)) {
        if (met instanceof ShadowRoot) enter(met);
        else units += met * UNITS_PER_NODE;
        if (long !== undefined) {
          yield* readLong(...long);
          long = undefined;
        }
        if (units < UNITS_PER_STEP) continue;
        read += units;
        units = 0;
        yield;
        paused = true;
        yield* beginMarking();
        if (read > UNITS_BEFORE_SCREEN && !screenIsRead && marker !== undefined) {
          screenIsRead = true;
          const shown = marker.textOnScreen();
          yield* readTexts(new Set(shown));
          marker.settleEarly(shown);
        }
        if (read > MOST_UNITS) {
          isCut = true;
          trees.clear();
          break;
        }
      }
    }
    yield* readTexts(texts);
    yield* beginMarking();
    if (marker !== undefined) yield* marker.settle();
    events.settled(isCut);
    if (text.isDoubtful) ask();
  }

  /** Names are marked by a script that is loaded when there are some. */
  function* beginMarking(): Generator<Step> {
    if (waiting.size + undecided.size === 0) return;
    if (!isFound) {
      isFound = true;
      yield events.found(text).then((loaded) => {
        for (const root of roots) {
          const reached = root.deref();
          if (reached) loaded?.reach(reached);
        }
        roots.clear();
        marker = loaded;
      });
    }
    for (const part of waiting) {
      waiting.delete(part);
      marker?.add(part);
      yield;
    }
    if (marker !== undefined) yield* readTexts(undecided);
  }

  function leaveOpen(run: TextRun) {
    // It may be several.
    for (const node of run) undecided.add(node);
  }

  function* readLong(run: TextRun, whole: string): Generator<Step> {
    for (const found of text.readLong(run, whole)) {
      units += MOST_AT_ONCE + found * UNITS_PER_NAME;
      yield;
    }
  }

  function* readTexts(due: Set<Text>): Generator<Step> {
    for (const node of due) {
      due.delete(node);
      if (!node.isConnected || isSkippedPlace(node)) text.forget(node);
      else {
        const { run, text: whole, glued } = yield* runAround(node, marker?.layout);
        for (const member of run) due.delete(member);
        if (glued !== undefined && text.mayHold(whole, glued)) leaveOpen(run);
        else if (whole.length > MOST_AT_ONCE) yield* readLong(run, whole);
        else text.read(run, whole);
        if (due !== undecided && text.runOf(node) === undefined) text.doubted += whole.length;
      }
      yield;
    }
  }

  /** Forgets what was read in trees that left the page, or are left alone. */
  function* forgetGone(): Generator<Step> {
    let met = 0;
    for (const tree of gone) {
      gone.delete(tree);
      const isStill = ofNode(tree, 'isConnected') && !isSkippedPlace(tree);
      const nodes = stepsThrough(tree, READ);
      for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
        if (isText(node)) {
          if (text.runOf(node) === undefined) text.doubted += node.length;
          // What stays is in a tree that is to be walked; what is left of the run of what went is read anew.
          if (!isStill) for (const member of text.forget(node)) if (member.isConnected) texts.add(member);
        } else {
          const shadowRoot = shadowRootOf.call(node as Element) as ShadowRoot;
          // None is not known.
          if (known.has(shadowRoot)) gone.add(shadowRoot);
        }
        if (++met % 256 === 0) yield;
      }
    }
    yield* text.sweep();
  }
}
