import { ENGLISH } from '@/core/matcher/languages/english';

/** What stands at the end of a line of a word that goes on with the next; a hyphen that does not break is no sign of it. */
const BROKEN = /(\p{L}{2,})[-\u2010]$/u;
const LONGEST_WORD = 100;
const GOES_ON = /^\s*(\p{Ll}+)/u;
const SOFT_HYPHEN = '\u00ad';
/** What stands after a name and a hyphen, as the matcher knows it: "Lazarus-linked" is never one word. */
const ATTACHED = new Set(`${ENGLISH.attached} ${ENGLISH.located}`.split(' '));

/** One line of a page, as pdf.js has it; several may stand side by side on the same line of the paper. */
export interface Line {
  readonly text: string;
  /** The next stands on another line. */
  readonly endsLine: boolean;
}

/**
 * The texts of a page in which a word that is broken at the end of a line is one word: its hyphen is a soft one there, of
 * the same length, so that no place in the text moves. "long-" before "term" is no broken word where the page has "long"
 * or "long-term" elsewhere and "longterm" nowhere.
 */
export function joinBrokenWords(lines: readonly Line[]): readonly string[] {
  const texts = lines.map(({ text }) => text);
  let words: Words | undefined;
  for (const [at, { text, endsLine }] of lines.entries()) {
    const begin = endsLine ? brokenWord(text) : undefined;
    const next = begin === undefined ? undefined : nextWord(lines, at);
    if (begin === undefined || next === undefined) continue;
    words ??= wordsOf(lines);
    if (isOneWord(begin, next, words)) {
      const hyphen = text.trimEnd().length - 1;
      texts[at] = text.slice(0, hyphen) + SOFT_HYPHEN + text.slice(hyphen + 1);
    }
  }
  return texts;
}

function brokenWord(line: string): string | undefined {
  return BROKEN.exec(line.trimEnd().slice(-LONGEST_WORD))?.[1];
}

function nextWord(lines: readonly Line[], at: number): string | undefined {
  const next = lines.slice(at + 1, at + 3).find(({ text }) => text.trim() !== '');
  return next && GOES_ON.exec(next.text)?.[1];
}

interface Words {
  readonly plain: ReadonlySet<string>;
  readonly hyphened: ReadonlySet<string>;
}

function wordsOf(lines: readonly Line[]): Words {
  // Parts of a broken word are none.
  const text = lines
    .map(({ text: line, endsLine }, at) => {
      const begin = endsLine ? brokenWord(line) : undefined;
      const whole = begin === undefined ? line : `${line.trimEnd().slice(0, -begin.length - 1)} `;
      const before = lines[at - 1];
      const isRest = before?.endsLine === true && brokenWord(before.text) !== undefined;
      return isRest ? whole.replace(GOES_ON, ' ') : whole;
    })
    .join(' ')
    .toLowerCase();
  return {
    plain: new Set(text.match(/\p{L}+/gu) ?? []),
    hyphened: new Set(text.match(/(?<!\p{L})\p{L}+(?:[-\u2010]\p{L}+)+/gu) ?? []),
  };
}

function isOneWord(begin: string, next: string, { plain, hyphened }: Words): boolean {
  const [first, second] = [begin.toLowerCase(), next.toLowerCase()];
  if (ATTACHED.has(second)) return false;
  if (plain.has(first + second)) return true;
  if (hyphened.has(`${first}-${second}`) || hyphened.has(`${first}\u2010${second}`)) return false;
  return !plain.has(first);
}
