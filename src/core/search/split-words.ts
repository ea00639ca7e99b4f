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
/** Most names: folding them is no more than lower case. */
const PLAIN = /^[ -~]*$/;

export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  // Not `matchAll`: it takes most of the time that indexing takes.
  for (let run = RUN.exec(text); run; run = RUN.exec(text))
    words.push(wordAt(text, run.index, RUN.lastIndex));
  return words;
}

/** The words of a name, after each the words that begin at a capital inside it, and the name joined. */
export function splitName(text: string): { readonly words: readonly Word[]; readonly joined: string } {
  const runs = splitWords(text);
  const capitals = innerCapitals(text);
  if (capitals.length === 0) return { words: runs, joined: joinWords(runs) };
  const words = runs.flatMap((run) => [
    run,
    ...capitals.filter((at) => run.start < at && at < run.end).map((at) => wordAt(text, at, run.end)),
  ]);
  return { words, joined: joinWords(runs) };
}

/** Words without anything between them: what is left of a name when its separators do not count. */
export function joinWords(words: readonly Pick<Word, 'text'>[]): string {
  let joined = '';
  for (const { text } of words) joined += text;
  return joined;
}

/** A number without leading zeros; any other word as it is. */
export function bareNumber(word: string): string {
  return word.startsWith('0') ? word.replace(/^0+(?=\d)/, '') : word;
}

function wordAt(text: string, start: number, end: number): Word {
  return { text: foldText(text.slice(start, end)), start, end };
}

function innerCapitals(text: string): readonly number[] {
  const found: number[] = [];
  for (let capital = INNER_CAPITAL.exec(text); capital; capital = INNER_CAPITAL.exec(text))
    found.push(capital.index);
  return found;
}

function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
