import { noteLines } from '../notes/note-line';
import { countryName, countryWords } from '../profile/country-name';
import type { FactKind, SearchEntry } from '../profile/search-entry';
import { splitName, type Word } from '../text/split-name';

/** Words of the longest name. Nobody types the beginning of a note without its spaces. */
const LONGEST_NAME = 20;

export type PhraseKind = 'name' | 'alias' | 'id' | 'country' | 'note' | FactKind;

/** One thing a reader may type to mean an actor. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly text: string;
  /** What the reader is shown for it: "North Korea" for "DPRK". */
  readonly shown: string;
  /** What may be typed of it, its beginnings without separators ("cozybear", "apt29") among them. */
  readonly words: readonly Word[];
  /** UTF-16 units of it, folded and without separators. */
  readonly length: number;
}

export interface IndexedActor {
  readonly entry: SearchEntry;
  readonly phrases: readonly Phrase[];
  /** Of all its phrases. */
  readonly words: readonly string[];
  /** The same as one text, to see at a glance what is not met: " cozy bear cozybear apt 29 apt29". */
  readonly glance: string;
  /** From 0 to 1. Of two actors met alike, the better documented is more often meant. */
  readonly prominence: number;
}

/** Actors by their names and countries. */
export function indexActors(entries: readonly SearchEntry[]): readonly IndexedActor[] {
  return entries.map((entry) => {
    const phrases = phrasesOfNames(entry);
    return { entry, phrases, ...wordsOf(phrases), prominence: prominenceOf(entry) };
  });
}

/** Those of whom `more` tells anything, by that as well. */
export function indexMore(
  actors: readonly IndexedActor[],
  more: (entry: SearchEntry) => readonly Phrase[],
): readonly IndexedActor[] {
  return actors.flatMap((actor) => {
    const told = more(actor.entry);
    if (told.length === 0) return [];
    const { words, glance } = wordsOf(told);
    return {
      ...actor,
      phrases: [...told, ...actor.phrases],
      words: [...words, ...actor.words],
      glance: glance + actor.glance,
    };
  });
}

function wordsOf(phrases: readonly Phrase[]): Pick<IndexedActor, 'words' | 'glance'> {
  const words = phrases.flatMap((phrase) => phrase.words.map(({ text }) => text));
  return { words, glance: ` ${words.join(' ')}` };
}

function phrasesOfNames({ name, names, attackIds, countries }: SearchEntry): readonly Phrase[] {
  return [
    phrase('name', name),
    ...names.filter((other) => other !== name).map((other) => phrase('alias', other)),
    ...[...new Set(attackIds)].map((id) => phrase('id', id)),
    ...[...new Set(countries)].flatMap(phrasesOfCountry),
  ];
}

function phrasesOfCountry(code: string): readonly Phrase[] {
  const shown = countryName(code);
  return [shown, ...countryWords(code)].map((word) => shared('country', word, shown));
}

export function phrasesOfFacts({ facts = {} }: SearchEntry): readonly Phrase[] {
  const kinds = Object.entries(facts) as [FactKind, readonly string[]][];
  return kinds.flatMap(([kind, texts]) => texts.map((text) => shared(kind, text)));
}

/** What the reader wrote of an actor, and by which tags she finds it: behind "#" a tag is one word. */
export function phrasesOfNotes({ notes = [] }: SearchEntry): readonly Phrase[] {
  return notes.flatMap(({ text, tags = [] }) => [
    phrase('note', noteLines(text).join('\n')),
    ...tags.map((tag) => {
      const plain = phrase('note', tag, `#${tag}`);
      const whole = { text: `#${splitName(tag).joined}`, start: 0, end: tag.length, inner: false };
      return { ...plain, words: [...plain.words, whole] };
    }),
  ]);
}

/** Many actors share a country, a motive and a tool. */
const ofMany = new Map<string, Phrase>();

function shared(kind: PhraseKind, text: string, shown = text): Phrase {
  const key = JSON.stringify([kind, text, shown]);
  const known = ofMany.get(key) ?? phrase(kind, text, shown);
  ofMany.set(key, known);
  return known;
}

function phrase(kind: PhraseKind, text: string, shown = text): Phrase {
  const { words, joined } = splitName(text);
  const all = [...words];
  let beginning = '';
  for (const { text, end, inner } of words.slice(0, LONGEST_NAME)) {
    if (inner) continue;
    beginning += text;
    if (beginning !== text) all.push({ text: beginning, start: words[0]?.start ?? 0, end, inner });
  }
  return { kind, text, shown, words: all, length: joined.length };
}

function prominenceOf({ listedBy = [], names, attackIds }: SearchEntry): number {
  const counted = Math.min(3, Math.log2(listedBy.length + 1)) + Math.min(4, Math.log2(names.length + 1));
  return (counted + Math.min(1, attackIds.length)) / 8;
}
