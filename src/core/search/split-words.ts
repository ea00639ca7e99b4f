/** A piece of a name that a reader may type on its own, and where it stands in the name. */
export interface Word {
  /** Folded: lower case, no accents, compatibility forms resolved. */
  readonly text: string;
  /** UTF-16 offsets in the original text, half open. */
  readonly start: number;
  readonly end: number;
}

/** Runs of letters or of digits: "APT29", "APT-29" and "apt 29" all give "apt" and "29". */
const RUN = /[\p{L}\p{M}]+|\p{N}+/gu;
/** Where a capital begins a word inside a word: "VolcanicTimber". */
const INNER_CAPITAL = /(?<=\p{Ll})\p{Lu}/gu;

export function splitWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(RUN), (run) => wordAt(text, run.index, run.index + run[0].length));
}

/** The words of a name and, after each, the words that begin at a capital inside it. */
export function splitNameWords(text: string): readonly Word[] {
  return splitWords(text).flatMap((word) => {
    const inner = text.slice(word.start, word.end).matchAll(INNER_CAPITAL);
    return [word, ...Array.from(inner, (found) => wordAt(text, word.start + found.index, word.end))];
  });
}

/** Words without anything between them: what is left of a name when its separators do not count. */
export function joinWords(words: readonly Word[]): string {
  return words.map((word) => word.text).join('');
}

function wordAt(text: string, start: number, end: number): Word {
  return { text: foldText(text.slice(start, end)), start, end };
}

function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
