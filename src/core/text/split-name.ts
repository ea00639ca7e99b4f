import { charClass, DIGIT, foldText, IDEOGRAPH, INVISIBLE, LOWER, MARK, UNCASED, UPPER } from './characters';

/** Half-open UTF-16 offsets of a part of a text. */
export type TextRange = readonly [start: number, end: number];

/** A piece of a name that a reader may type on its own, folded, and where it stands in the name. */
export interface Word {
  readonly text: string;
  /** UTF-16 offsets, half open. */
  readonly start: number;
  readonly end: number;
  /** True for what is a word within another and ends with it: "Timber" in "VolcanicTimber", "558" in "0558". */
  readonly inner: boolean;
}

/**
 * Runs of letters or of digits: "APT29", "APT-29" and "apt 29" all give "apt" and "29". Each is followed by the words
 * that begin inside it, at a capital or a letter of a script without spaces. What nobody sees tears no run. `joined` is
 * what is left of the name when its separators do not count.
 */
export function splitName(text: string): { readonly words: readonly Word[]; readonly joined: string } {
  const words: Word[] = [];
  let starts: number[] = [];
  let end = 0;
  let last = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const cls = at < text.length ? charClass(text.charCodeAt(at)) : 0;
    if (cls === INVISIBLE) continue;
    const goesOn =
      isOfWord(last) && (cls === MARK || (isOfWord(cls) && (cls === DIGIT) === (last === DIGIT)));
    if (!goesOn) {
      words.push(...wordsFrom(starts, end, text));
      starts = [];
    }
    if (isOfWord(cls) && (!goesOn || cls === IDEOGRAPH || (cls === UPPER && last === LOWER))) starts.push(at);
    end = at + 1;
    if (cls !== MARK) last = cls;
  }
  return { words, joined: words.map((word) => (word.inner ? '' : word.text)).join('') };
}

/** UTF-16 units that are kept of a word within another: as long as a name. From each of its letters Chinese has one to the end of its run. */
const LONGEST_INNER = 100;

/** The words of a run: all of it, what begins inside it, and its number without leading zeros. */
function wordsFrom(starts: readonly number[], end: number, text: string): readonly Word[] {
  return starts.flatMap((start, at) => {
    const to = at > 0 ? Math.min(end, start + LONGEST_INNER) : end;
    const word = { text: foldText(text.slice(start, to)), start, end: to, inner: at > 0 };
    const bare = bareNumber(word.text);
    return bare === word.text ? word : [word, { ...word, text: bare, inner: true }];
  });
}

/** A number without leading zeros; any other word as it is. */
export function bareNumber(word: string): string {
  return word.startsWith('0') ? word.replace(/^0+(?=\d)/, '') : word;
}

function isOfWord(cls: number): boolean {
  return cls === IDEOGRAPH || cls === UNCASED || cls === LOWER || cls === UPPER || cls === DIGIT;
}
