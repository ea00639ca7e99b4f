/** Several line ends in a row, or what stands between the pages of a text that was made of a PDF. */
const BETWEEN = /(?:[^\S\n]*\n){2,}|\s*\f\s*/;
/** A paragraph of more is cut: a browser lays out a long one as one. */
const MOST_IN_PARAGRAPH = 20_000;

/** The paragraphs of a plain text. Lines that were cut by hand stay in one, so that a name over a line end is a name. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(BETWEEN)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '')
    .flatMap(cut);
}

function cut(paragraph: string): readonly string[] {
  const pieces: string[] = [];
  let rest = paragraph;
  while (rest.length > MOST_IN_PARAGRAPH) {
    const space = rest.lastIndexOf(' ', MOST_IN_PARAGRAPH);
    const end = space > 0 ? space : MOST_IN_PARAGRAPH;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}
