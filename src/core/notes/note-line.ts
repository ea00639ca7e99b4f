/** What only shapes a line: signs of headings, quotations, lists and tasks. */
const LEAD = /^(?:\s*(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|\[[ xX]\]\s))+/;
/** Fences, rules and underlines of headings, without what is white around them. */
const RULE = /^(?:`{3}|~{3}|[-=*_](?:\s*[-=*_]){2,}$)/;

/** A note's first words in one line of plain text. */
export function noteLine(text: string): string {
  return noteLines(text)[0] ?? '';
}

/** The lines of a note that say something, as plain text, as far as Markdown's signs can be told from words at a glance. */
export function noteLines(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => !RULE.test(line.trim()))
    .map((line) =>
      line
        .replace(LEAD, '')
        .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
        .replace(/\\([\\`*_[\]<>#~|])|[*`~]{1,3}(?=\S)|(?<=\S)[*`~]{1,3}/g, '$1')
        .trim(),
    )
    .filter((line) => line !== '');
}
