import { ACTOR, BORROWED, findEntry, GANG, HOT, hasSpelling, WORD } from './compiled-names';
import { isEmbedded } from './is-embedded';
import type { Reading } from './is-name';
import type { Candidate } from './longest-name';
import { hashSpelling } from './name-hash';
import { codeOf, hasKey, UNEVEN, wholeNameKey, withoutCode } from './word-filter';

/** A name so long is no word of another language that ends as if it were inflected. */
const SHORTEST_NAME = 6;
const LONGEST_ENDING = 4;
/** Shorter words are not asked for. */
export const SHORTEST_INFLECTED = SHORTEST_NAME + 1;

/** How an ending of a case stands among the spellings of compiled names, where it is none of a name's. */
export function asEnding(ending: string): string {
  return `~${ending}`;
}

/** Where these languages are written there are such letters, and none of these words: looked for in so much of a text. */
const ACCENTED = /[\u00c0-\u024f]/;
const OF_OTHERS = /\s(?:und|die|des|dans|une|que|uma|della|nella)\s/;
const SAMPLE = 400;

/**
 * The name to which a word adds an ending ("Sandwormin", "Lazarusnak", "Kimsukyho"): its stem; null where it is none. Only of a
 * name that is no word, or that needs a cue in any case.
 *
 * @param key of the whole word, as in a `WordFilter`
 */
export function inflectedName(reading: Reading, start: number, end: number, key: number): Candidate | null {
  const { text, names, chunk } = reading;
  let stem = key;
  for (let at = end - 1; at >= start + SHORTEST_NAME && end - at <= LONGEST_ENDING; at--) {
    const code = codeOf(text.charCodeAt(at));
    if (code <= UNEVEN) return null;
    stem = withoutCode(stem, code);
    const mayBeName = hasKey(names.starts, stem) && hasKey(names.starts, wholeNameKey(stem));
    if (!mayBeName || !hasSpelling(names, hashSpelling(asEnding(text.slice(at, end))))) continue;
    const entry = findEntry(names, text.slice(start, at));
    const flags = names.flags[entry] ?? 0;
    const isSafe = (flags & WORD) === 0 || (flags & (HOT | GANG | BORROWED)) !== 0;
    if ((flags & ACTOR) !== 0 && isSafe)
      return isEmbedded(text, start, end, chunk, names) ? null : { start, end: at, entry };
  }
  return null;
}

/** Whether a text is in a language whose names have endings, as what is around a place in it shows. */
export function inflects(text: string, at: number): boolean {
  const sample = text.slice(Math.max(0, at - SAMPLE / 2), at + SAMPLE / 2);
  return ACCENTED.test(sample) && !OF_OTHERS.test(sample);
}
