import { charClass, INVISIBLE, JOINER } from '@/core/text/characters';
import type { TextRun } from './text-run';

/** What a reader sees between two texts: nothing, white space, or so much that they are not read on. */
export type Between = '' | ' ' | null;

/** What only the layout can tell. It is asked where there may be a name, by a script that is loaded when there is one. */
export interface Layout {
  /** @param isSpaced there is white space between their letters in the source */
  between(before: Text, after: Text, isSpaced: boolean): Between;
  /** True for a line break that is not shown, or stands between what is placed by itself, as the lines of a PDF are. */
  breaksNothing(lineBreak: Element): boolean;
}

const SOFT_HYPHEN = 0xad;

/** A run with its text. */
export interface ReadRun {
  readonly run: TextRun;
  readonly text: string;
  /** The same without white space where there may be some: only the layout can tell. */
  readonly glued?: string | undefined;
}

/**
 * What stands between a text and the next one of its run; undefined where only the layout can tell: letters meet and an
 * element begins or ends between them, which is rare in prose.
 *
 * @param end the text before, or its end
 * @param begin the text after
 */
export function jointOf(
  before: Text,
  after: Text,
  end: string,
  begin: string,
  layout?: Layout,
): Between | undefined {
  if (!isLetter(end.charCodeAt(end.length - 1)) || !isLetter(begin.charCodeAt(0))) return '';
  return after.previousSibling === before ? '' : layout?.between(before, after, false);
}

/** What nobody sees may stand at the end of a word; a soft hyphen says that the word goes on. */
function isLetter(unit: number): boolean {
  const found = charClass(unit);
  return found >= JOINER || (found === INVISIBLE && unit !== SOFT_HYPHEN);
}

/** True for a line break that may break nothing, as far as can be told without the layout. */
export function isIdleBreak(element: Element, localName: string, layout: Layout | undefined): boolean {
  return localName === 'br' && (layout === undefined || layout.breaksNothing(element));
}
