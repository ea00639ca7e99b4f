import { countryName, countryWords } from '../profile/country-name';
import { bareNumber, splitName, type Word } from '../text/split-name';
import type { SearchEntry } from './search-entry';

export type PhraseKind = 'name' | 'alias' | 'id' | 'country';

/** One thing a reader may type to mean an actor. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly text: string;
  /** What the reader is shown for it: "North Korea" for "DPRK". */
  readonly shown: string;
  readonly words: readonly Word[];
  /** The text without separators and accents, for "cozybear" and "apt29". */
  readonly joined: string;
}

export interface IndexedActor {
  readonly entry: SearchEntry;
  readonly phrases: readonly Phrase[];
  /** All phrases, joined and in words, to see at a glance what is not met: "|apt29 apt 29 |cozybear cozy bear ". */
  readonly glance: string;
  /** From 0 to 1. Of two actors met alike, the better documented is more often meant. */
  readonly prominence: number;
}

export function indexActor(entry: SearchEntry): IndexedActor {
  const phrases = phrasesOf(entry);
  let glance = '';
  for (const { words, joined } of phrases) {
    glance += `|${joined} `;
    for (const { text } of words)
      glance += text.startsWith('0') ? `${text} ${bareNumber(text)} ` : `${text} `;
  }
  return { entry, phrases, glance, prominence: prominenceOf(entry) };
}

function phrasesOf({ name, names, attackIds, countries }: SearchEntry): Phrase[] {
  return [
    phrase('name', name),
    ...names.filter((other) => other !== name).map((other) => phrase('alias', other)),
    ...[...new Set(attackIds)].map((id) => phrase('id', id)),
    ...[...new Set(countries)].flatMap(phrasesOfCountry),
  ];
}

/** By code: many actors share a country. */
const ofCountries = new Map<string, readonly Phrase[]>();

function phrasesOfCountry(code: string): readonly Phrase[] {
  const shown = countryName(code);
  const words = [shown, ...countryWords(code)];
  const phrases = ofCountries.get(code) ?? words.map((word) => phrase('country', word, shown));
  ofCountries.set(code, phrases);
  return phrases;
}

function phrase(kind: PhraseKind, text: string, shown = text): Phrase {
  return { kind, text, shown, ...splitName(text) };
}

/** An entry that an earlier build stored has no number of sources. */
function prominenceOf({ sources = 0, names, attackIds }: SearchEntry): number {
  const counted = Math.min(3, Math.log2(sources + 1)) + Math.min(4, Math.log2(names.length + 1));
  return (counted + Math.min(1, attackIds.length)) / 8;
}
