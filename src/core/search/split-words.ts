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

export function splitWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(RUN), (run) => ({
    text: foldText(run[0]),
    start: run.index,
    end: run.index + run[0].length,
  }));
}

/** Where a capital begins a new word inside one: "VolcanicTimber" → 8. Folded words have lost it. */
export function innerStarts(text: string, word: Word): readonly number[] {
  const original = text.slice(word.start, word.end);
  return Array.from(original.matchAll(/(?<=\p{Ll})\p{Lu}/gu), (found) => word.start + found.index);
}

export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
