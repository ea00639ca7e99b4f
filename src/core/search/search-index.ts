import { countryName } from '../profile/country-name';
import { phraseBonus } from './phrase-bonus';
import { buildPostings, type Postings } from './postings';
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
}

export interface SearchIndex {
  /** Those of an actor stand together. */
  readonly phrases: readonly Phrase[];
  /** By phrase: the position of its actor in the entries. Apart, for it is asked for thousands of phrases at a key. */
  readonly actorOf: readonly number[];
  /** By phrase: what is added to its score. */
  readonly bonus: readonly number[];
  /** By actor: where its phrases start. One more at the end. */
  readonly firstOf: readonly number[];
  /** By word. Numbers are there with and without leading zeros. */
  readonly words: Postings;
  /** By joined text. */
  readonly joined: Postings;
}

export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const phrases: Phrase[] = [];
  const actorOf: number[] = [];
  const firstOf = [0];
  const bonus: number[] = [];
  entries.forEach((entry, actor) => {
    for (const phrase of entryPhrases(entry)) {
      phrases.push(phrase);
      actorOf.push(actor);
      bonus.push(phraseBonus(phrase.kind, entry));
    }
    firstOf.push(phrases.length);
  });
  const byWord = new Map<string, number[]>();
  const byJoined = new Map<string, number[]>();
  phrases.forEach(({ words, joined }, number) => {
    note(byJoined, joined, number);
    for (const { text } of words) {
      note(byWord, text, number);
      const bare = bareNumber(text);
      if (bare !== text) note(byWord, bare, number);
    }
  });
  return {
    phrases,
    actorOf,
    firstOf,
    bonus,
    words: buildPostings(byWord),
    joined: buildPostings(byJoined),
  };
}

/** Notes a phrase under a key once. Phrases come in order, so only the last can be the same. */
function note(postings: Map<string, number[]>, key: string, number: number): void {
  const known = postings.get(key);
  if (!known) postings.set(key, [number]);
  else if (known.at(-1) !== number) known.push(number);
}

function entryPhrases(entry: SearchEntry): Phrase[] {
  const phrase = (text: string, kind: PhraseKind): Phrase => ({ text, kind, ...splitName(text) });
  return [
    phrase(entry.name, 'name'),
    ...entry.names.filter((name) => name !== entry.name).map((name) => phrase(name, 'alias')),
    ...[...new Set(entry.attackIds)].map((id) => phrase(id, 'id')),
    ...[...new Set(entry.countries)].map((code) => phrase(countryName(code), 'country')),
  ];
}
