import { wholeAt } from '../text/characters';
import type { TextRange } from '../text/split-name';

/** UTF-16 units of a note that a line shows before the first word that was met. */
const BEFORE = 30;
const SHOWN = 160;

/** A line around the first word that was met, and where in it the words stand. */
export function excerptOf(text: string, ranges: readonly TextRange[]) {
  const first = ranges[0]?.[0] ?? 0;
  const lineStart = text.lastIndexOf('\n', first) + 1;
  const isFar = first - lineStart > BEFORE * 2;
  const word = isFar ? Math.max(lineStart, text.lastIndexOf(' ', first - BEFORE) + 1) : lineStart;
  // Some languages have no spaces.
  const start = (ranges[0]?.[1] ?? 0) - word > SHOWN ? wholeAt(text, first - BEFORE) : word;
  const lead = start > lineStart ? '…' : '';
  const shown = lead + text.slice(start, wholeAt(text, start + SHOWN)).replace(/\n/g, ' ');
  const by = lead.length - start;
  const moved = ranges.map(([from, to]): TextRange => [from + by, to + by]);
  return { text: shown, ranges: moved.filter(([, to]) => to <= shown.length) };
}
