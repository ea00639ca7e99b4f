import type { PageName } from '@/contract/frame-summary';
import type { JumpRequest } from '@/contract/page-port';
import type { CompiledNames } from '@/core/matcher/compiled-names';
import { nameKey } from '@/core/text/characters';
import { listen, listenAgain } from '../dom/listen';
import type { Mark } from '../reading/marked-run';
import type { PageText } from '../reading/page-text';
import { PageMarks } from './page-marks';
import { type Look, type MarkPainter, Painter } from './painter';
import { revealMark } from './reveal-mark';
import { watchLook } from './watch-look';

/** What is done with names that were found: judged, painted, kept painted. */
export interface Marking {
  readonly marks: PageMarks;
  readonly text: PageText;
  readonly painter: MarkPainter;
  /** Every name that is marked, once. */
  names(): PageName[];
  /** Goes to one of the places of a name and points it out: beyond the last one the first comes again. */
  jump(place: Pick<JumpRequest, 'key' | 'index'>): void;
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

/** What tells a name from others in a list of the page's. */
type NamePart = Pick<PageName, 'key' | 'kind'>;

function asName({ text }: Mark): NamePart {
  return { key: nameKey(text) };
}

/**
 * Begins to mark what is read, until the signal fires.
 *
 * @param painter how what `Marks` finds is shown
 * @param nameOf which of the page's names a mark is of
 */
export function startMarking(
  { names, text, look, hidden, isAlive }: MarkingNeeds,
  signal: AbortSignal,
  painter: MarkPainter = new Painter(look),
  Marks = PageMarks,
  nameOf: (mark: Mark) => NamePart = asName,
): Marking {
  signal.addEventListener('abort', () => painter.stop());
  watchLook(painter, isAlive, signal);
  const marks = new Marks(names, text, painter, hidden);
  listen(window, ['scroll', 'resize'], () => marks.moved(), signal);
  return {
    marks,
    text,
    painter,
    names: () => namesOf(marks.inOrder(), nameOf),
    jump: ({ key, index }) => {
      const places = marks.inOrder().filter((mark) => nameOf(mark).key === key);
      const mark = places[index % places.length];
      if (mark === undefined) return;
      revealMark(mark);
      marks.pointOut(mark);
    },
    listenAgain,
  };
}

function namesOf(marks: readonly Mark[], nameOf: (mark: Mark) => NamePart): PageName[] {
  const names = new Map<string, NamePart & { text: string; count: number }>();
  for (const mark of marks) {
    const name = nameOf(mark);
    const known = names.get(name.key);
    if (known) known.count++;
    else names.set(name.key, { text: mark.text, ...name, count: 1 });
  }
  return [...names.values()];
}
