import { textOf } from '../marks/marked-run';
import type { PageMarks } from '../marks/page-marks';
import type { Painter } from '../marks/painter';
import { type Changes, noteChanges, noteEdge } from './changes';
import { watchLateShadows } from './late-shadows';
import { paceRounds } from './pace-rounds';
import { textOnScreen } from './screen';
import { isInline, isInSkipped, runAround } from './text-run';
import { walkRuns } from './walk-runs';

/** What makes a difference to the marks on a tree. */
const OBSERVED: MutationObserverInit = { childList: true, subtree: true, characterData: true };

/** A step is about this many UTF-16 units of text: well under a millisecond, and long beside a look at the clock. */
const UNITS_PER_STEP = 4_000;
/** What a node costs beside its text, in the same measure; */
const UNITS_PER_NODE = 20;
/** what it costs to walk a tree, however small; */
const UNITS_PER_TREE = 100;
/** and to find and keep a name, which is mostly memory. */
const UNITS_PER_NAME = 200;

/** When a page is longer than this, what is on the screen comes first. */
const UNITS_BEFORE_SCREEN = 400_000;
/** Of a page that is longer than this the rest is left. */
const MOST_UNITS = 20_000_000;

/**
 * Reads the page into the marks and keeps them true until the signal fires: the whole tree first, then what changes,
 * open shadow roots included. Work is queued and done in slices.
 *
 * @param onSettled told after every round whether the page was too long to be read to its end
 */
export function readPage(
  marks: PageMarks,
  painter: Painter,
  onSettled: (isCut: boolean) => void,
  signal: AbortSignal,
): void {
  const changes: Changes = { trees: new Set(), texts: new Set() };
  const { trees, texts } = changes;
  const roots = new WeakSet<Node>();
  let screenIsRead = false;
  let isCut = false;
  const ask = paceRounds(round, signal);
  const observer = new MutationObserver((records) => {
    // Until changed text is read again, no word of it is marked rather than the wrong one.
    for (const { target } of records) marks.forget(target);
    noteChanges(records, changes);
    ask();
  });
  const enter = (root: Document | ShadowRoot) => {
    if (signal.aborted) return;
    if (!roots.has(root)) {
      roots.add(root);
      painter.reach(root);
      observer.observe(root, OBSERVED);
    }
    trees.add(root);
    ask();
  };
  const watchHost = watchLateShadows(enter);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  enter(document);

  function* round(): Generator<void> {
    for (const text of marks.sweep()) texts.add(text);
    let read = 0;
    let units = 0;
    for (const tree of trees) {
      trees.delete(tree);
      if (!tree.isConnected || isInSkipped(tree)) continue;
      units += UNITS_PER_TREE;
      let paused = false;
      for (const met of walkRuns(tree)) {
        if ('run' in met) {
          units += met.text.length;
          // What was met before a pause may have left the page in it.
          if (!paused || met.run[0]?.isConnected) units += marks.read(met.run, met.text) * UNITS_PER_NAME;
          paused = false;
        } else if ('walked' in met) units += met.walked * UNITS_PER_NODE;
        else if ('shadow' in met) enter(met.shadow);
        else watchHost(met.host);
        if (units < UNITS_PER_STEP) continue;
        read += units;
        units = 0;
        yield;
        paused = true;
        if (read > UNITS_BEFORE_SCREEN && !screenIsRead) {
          screenIsRead = true;
          const shown = textOnScreen();
          yield* readTexts(new Set(shown));
          marks.settleEarly(shown);
        }
        if (read > MOST_UNITS) {
          isCut = true;
          trees.clear();
          break;
        }
      }
      // Inline content joins the run it was put into.
      if (tree instanceof Element && isInline(tree)) {
        noteEdge(tree, false, texts);
        noteEdge(tree, true, texts);
      }
    }
    yield* readTexts(texts);
    yield* marks.settle();
    onSettled(isCut);
  }

  function* readTexts(due: Set<Text>): Generator<void> {
    for (const text of due) {
      due.delete(text);
      if (!text.isConnected || isInSkipped(text)) marks.forget(text);
      else {
        const run = runAround(text);
        marks.read(run, textOf(run));
      }
      yield;
    }
  }
}
