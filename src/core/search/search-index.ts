import { countryName, countryWords } from '../profile/country-name';
import type { FactKind, SearchEntry } from '../profile/search-entry';
import { bareNumber, splitName, type Word } from '../text/split-name';

export type PhraseKind = 'name' | 'alias' | 'id' | 'country' | FactKind;

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
  return { entry, phrases, glance: glanceOf(phrases), prominence: prominenceOf(entry) };
}

/** The same actor with all that is known of it beside its names; null where nothing is. */
export function indexFacts(actor: IndexedActor): IndexedActor | null {
  const facts = Object.entries(actor.entry.facts ?? {}) as [FactKind, readonly string[]][];
  const phrases = facts
    .flatMap(([kind, texts]) => texts.map((text) => shared(`${kind} ${text}`, () => [phrase(kind, text)])))
    .flat();
  if (phrases.length === 0) return null;
  return { ...actor, phrases: [...phrases, ...actor.phrases], glance: glanceOf(phrases) + actor.glance };
}

function glanceOf(phrases: readonly Phrase[]): string {
  let glance = '';
  for (const { words, joined } of phrases) {
    glance += `|${joined} `;
    for (const { text } of words)
      glance += text.startsWith('0') ? `${text} ${bareNumber(text)} ` : `${text} `;
  }
  return glance;
}

function phrasesOf({ name, names, attackIds, countries }: SearchEntry): Phrase[] {
  return [
    phrase('name', name),
    ...names.filter((other) => other !== name).map((other) => phrase('alias', other)),
    ...[...new Set(attackIds)].map((id) => phrase('id', id)),
    ...[...new Set(countries)].flatMap(phrasesOfCountry),
  ];
}

/** Many actors share a country, a motive and a tool. */
const ofMany = new Map<string, readonly Phrase[]>();

function shared(key: string, make: () => readonly Phrase[]): readonly Phrase[] {
  const phrases = ofMany.get(key) ?? make();
  ofMany.set(key, phrases);
  return phrases;
}

function phrasesOfCountry(code: string): readonly Phrase[] {
  return shared(code, () => {
    const shown = countryName(code);
    return [shown, ...countryWords(code)].map((word) => phrase('country', word, shown));
  });
}

function phrase(kind: PhraseKind, text: string, shown = text): Phrase {
  return { kind, text, shown, ...splitName(text) };
}

function prominenceOf({ listedBy = [], names, attackIds }: SearchEntry): number {
  const counted = Math.min(3, Math.log2(listedBy.length + 1)) + Math.min(4, Math.log2(names.length + 1));
  return (counted + Math.min(1, attackIds.length)) / 8;
}
