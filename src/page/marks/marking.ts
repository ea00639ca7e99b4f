import type { CompiledNames } from '@/core/matcher/compiled-names';
import { listen, listenAgain } from '../dom/listen';
import type { PageText } from '../reading/page-text';
import { PageMarks } from './page-marks';
import { type Look, Painter } from './painter';
import { watchLook } from './watch-look';

/** What is done with names that were found: judged, painted, kept painted. */
export interface Marking {
  readonly marks: PageMarks;
  readonly painter: Painter;
  /** The document was written anew: listeners are put back. */
  listenAgain(): void;
}

export interface MarkingNeeds {
  readonly names: CompiledNames;
  readonly text: PageText;
  readonly look: Look;
  /** Keys of names that the reader does not want marked. */
  readonly hidden: ReadonlySet<string>;
  isAlive(): boolean;
}

/** Begins to mark what is read, until the signal fires. */
export function startMarking(
  { names, text, look, hidden, isAlive }: MarkingNeeds,
  signal: AbortSignal,
): Marking {
  const painter = new Painter(look);
  signal.addEventListener('abort', () => painter.stop(), { once: true });
  watchLook(painter, isAlive, signal);
  const marks = new PageMarks(names, text, painter, hidden);
  listen(window, ['scroll', 'resize'], () => marks.moved(), signal);
  return { marks, painter, listenAgain };
}
