import { wholeAt } from '@/core/text/characters';
import { joinBrokenWords } from '../broken-words';

/** A paragraph of more is cut: a browser lays out a long one as one. */
const MOST_IN_PARAGRAPH = 20_000;

/**
 * The paragraphs of a plain text, an empty line or the end of a page of paper between them. Lines that were cut by hand
 * stay in one, so that a name over a line end is a name.
 */
export function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[][] = [[]];
  for (const line of wholeWords(text.replace(/\r\n?/g, '\n').replaceAll('\f', '\n\n').split('\n'))) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n').trimEnd())
    .flatMap(cut);
}

/** Words that were broken over two lines, as in what was read out of a PDF, stand whole in the first. */
function wholeWords(lines: readonly string[]): readonly string[] {
  const joined = joinBrokenWords(lines.map((text) => ({ text, endsLine: true })));
  const whole: string[] = [];
  let rest = '';
  for (const [at, line] of lines.entries()) {
    const begin = rest === '' ? line : line.trimStart().slice(rest.length).trimStart();
    const next = lines[at + 1];
    const isBroken = joined[at] !== line && next !== undefined && next.trim() !== '';
    const isGone = begin === '' && rest !== '';
    rest = isBroken ? (/^\s*(\S+)/.exec(next)?.[1] ?? '') : '';
    if (!isGone) whole.push(isBroken ? begin.trimEnd().slice(0, -1) + rest : begin);
  }
  return whole;
}

function cut(paragraph: string): readonly string[] {
  const pieces: string[] = [];
  let rest = paragraph;
  while (rest.length > MOST_IN_PARAGRAPH) {
    const space = rest.lastIndexOf(' ', MOST_IN_PARAGRAPH);
    const end = space > 0 ? space : wholeAt(rest, MOST_IN_PARAGRAPH);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}
