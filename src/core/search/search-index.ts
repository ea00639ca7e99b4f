import { countryName } from '../profile/country-name';
import type { SearchEntry } from './search-entry';
import { bareNumber, splitName, type Word } from './split-words';

export type PhraseKind = 'name' | 'alias' | 'id' | 'country';

/** One thing a reader may type to mean an actor. */
export interface Phrase {
  readonly text: string;
  readonly kind: PhraseKind;
  readonly words: readonly Word[];
  /** The text without separators and accents, for "cozybear" and "apt29". */
  readonly joined: string;
  /** Position of its actor in the entries. */
  readonly entry: number;
}

/** A word of the vocabulary and the phrases that hold it. */
export interface Posting {
  readonly word: string;
  readonly phrases: readonly number[];
}

export interface SearchIndex {
  readonly phrases: readonly Phrase[];
  /** Sorted by word, for looking up a prefix. Numbers are there with and without leading zeros. */
  readonly vocabulary: readonly Posting[];
  /** Phrase numbers sorted by `joined`. */
  readonly byJoined: readonly number[];
}

export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const phrases = entries.flatMap(entryPhrases);
  const byWord = new Map<string, number[]>();
  phrases.forEach((phrase, number) => {
    for (const key of new Set(phrase.words.flatMap((word) => wordKeys(word.text)))) {
      const posting = byWord.get(key);
      if (posting) posting.push(number);
      else byWord.set(key, [number]);
    }
  });
  return {
    phrases,
    vocabulary: Array.from(byWord, ([word, numbers]) => ({ word, phrases: numbers })).sort((a, b) =>
      compareText(a.word, b.word),
    ),
    byJoined: phrases
      .map((_, number) => number)
      .sort((a, b) => compareText(phrases[a]?.joined ?? '', phrases[b]?.joined ?? '')),
  };
}

/** By code unit, not by locale: prefix look-up needs one order, and it is much faster. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first position in a sorted list whose text is not before `text`. */
export function lowerBound(length: number, textAt: (position: number) => string, text: string): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (textAt(middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function entryPhrases(entry: SearchEntry, position: number): Phrase[] {
  const phrase = (text: string, kind: PhraseKind): Phrase => ({
    text,
    kind,
    ...splitName(text),
    entry: position,
  });
  return [
    phrase(entry.name, 'name'),
    ...entry.names.filter((name) => name !== entry.name).map((name) => phrase(name, 'alias')),
    ...[...new Set(entry.attackIds)].map((id) => phrase(id, 'id')),
    ...[...new Set(entry.countries)].map((code) => phrase(countryName(code), 'country')),
  ];
}

function wordKeys(word: string): string[] {
  const bare = bareNumber(word);
  return bare === word ? [word] : [word, bare];
}
