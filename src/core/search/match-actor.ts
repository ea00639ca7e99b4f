import type { SearchEntry } from '../profile/search-entry';
import { bareNumber, splitName, type TextRange, type Word } from '../text/split-name';
import type { FindSlips } from './find-slips';
import { excerptOf } from './note-excerpt';
import type { IndexedActor, Phrase, PhraseKind } from './search-index';

/** Typed words that one phrase of an actor is to hold; a query may have several. */
export type Typed = readonly string[];

/** An actor that a query finds, and which name (or which line of a note of the reader's) was met, in which parts, in order. */
export interface SearchHit {
  readonly entry: SearchEntry;
  readonly matched: {
    readonly text: string;
    readonly kind: PhraseKind;
    readonly ranges: readonly TextRange[];
  };
  /** Met only but for a slip of the keys; absent otherwise. */
  readonly isSimilar?: true;
}

/** How an actor holds what was typed. */
export interface Match {
  readonly entry: SearchEntry;
  readonly phrase: Phrase;
  /** The words of the phrase that were met, each with what was typed of it. */
  readonly met: readonly (readonly [Word, string])[];
  /** How far they are, all together, from what was typed. */
  readonly apart: number;
  /** Whether they are all of the phrase, but for a letter. */
  readonly isWhole: boolean;
  readonly score: number;
}

/** How far a word is that goes on behind what was typed, or stands inside another; and one that has a slip. */
const BEGUN = 3;
const SLIP = 8;
/**
 * How much it says that all of a phrase was met, or as much as was. A fact or a note tells the reader most, as she sees
 * names anyway, and typed the country.
 */
const SAYS: Readonly<Partial<Record<PhraseKind, number>>> = { name: 1.1, alias: 1, id: 1, country: 0 };
/** What another text is shown for, as a tag and another word for a country, tells a little less. */
const saysOf = ({ kind, text, shown }: Phrase) => (SAYS[kind] ?? 1.2) - (text === shown ? 0 : 0.1);
const PROMINENCE = 0.6;

/** By the most telling of the phrases of an actor that hold the parts of a query; null when a part is in none. */
export function matchActor(actor: IndexedActor, query: readonly Typed[], slips: FindSlips): Match | null {
  const matches = query.flatMap((typed) => {
    const ways = typed.length > 1 ? [typed, [typed.join('')]] : [typed];
    const tried = ways.flatMap((way) =>
      actor.phrases.flatMap((phrase) => matchPhrase(actor, phrase, way, slips) ?? []),
    );
    return tried.sort(byScore).slice(0, 1);
  });
  const [telling] = [...matches].sort((a, b) => saysOf(b.phrase) - saysOf(a.phrase));
  const worst = matches.sort(byScore).at(-1);
  if (!worst || !telling || matches.length < query.length) return null;
  return { ...worst, phrase: telling.phrase, met: telling.met };
}

export const byScore = (a: Match, b: Match) => b.score - a.score;

/** Null unless every typed word has a word of its own, the nearest to it. */
function matchPhrase(actor: IndexedActor, phrase: Phrase, typed: Typed, slips: FindSlips): Match | null {
  const met: (readonly [Word, string])[] = [];
  let apart = 0;
  for (const one of typed) {
    const free = phrase.words.filter(
      (word) => !met.some(([{ start, end }]) => word.start < end && start < word.end),
    );
    const far = free.map((word) => howFar(word, one, slips));
    const least = Math.min(...far);
    const nearest = free[far.indexOf(least)];
    if (!nearest || least === Number.POSITIVE_INFINITY) return null;
    met.push([nearest, one]);
    apart += least;
  }
  const letters = typed.join('').length;
  const whole = Math.max(0, 2 - phrase.length + letters);
  const said = saysOf(phrase) * (whole + letters / phrase.length);
  const score = said + placeOf(met, phrase, apart) + PROMINENCE * actor.prominence - apart;
  return { entry: actor.entry, phrase, met, apart, isWhole: whole > 0, score };
}

/** 3 for what begins a phrase as it was typed, 2 for words from its start, 1 for others in order. */
function placeOf(met: Match['met'], { words }: Phrase, apart: number): number {
  const starts = met.map(([{ start }]) => start);
  if (starts.some((start, at) => start < (starts[at - 1] ?? 0))) return 0;
  if (starts[0] !== words[0]?.start) return 1;
  return met.length > 1 || apart > BEGUN ? 2 : 3;
}

/** 0 is the typed word itself; infinitely far is one that cannot be meant. */
function howFar({ text, inner }: Word, typed: string, slips: FindSlips): number {
  if (text === typed && !inner) return 0;
  if (text.startsWith(typed) || text.startsWith(bareNumber(typed))) return BEGUN;
  const goesOn = text.length > typed.length + 1 ? BEGUN : 0;
  return SLIP * (slips(typed).words.get(text) ?? Number.POSITIVE_INFINITY) + goesOn;
}

/** What a reader is shown of a match. */
export function toHit({ entry, phrase, met }: Match): SearchHit {
  const { kind, text, shown } = phrase;
  if (shown !== text) return { entry, matched: { text: shown, kind, ranges: [[0, shown.length]] } };
  const ranges = met.map(([word, typed]) => rangeOf(text, word, typed)).sort((a, b) => a[0] - b[0]);
  return { entry, matched: { kind, ...(kind === 'note' ? excerptOf(text, ranges) : { text, ranges }) } };
}

/** As much of a word as was typed. It is counted folded, which makes letters more or fewer. */
function rangeOf(text: string, { text: folded, start, end }: Word, typed: string): TextRange {
  if (folded === typed || !folded.startsWith(typed)) return [start, end];
  const lettersTo = (at: number) => splitName(text.slice(start, at)).joined.length;
  // Zeros before a number are none of its letters.
  const zeros = /^\d/.test(folded) ? lettersTo(end) - folded.length : 0;
  let to = start;
  while (to < end && lettersTo(to) < zeros + typed.length) to += 1;
  while (to < end && lettersTo(to + 1) === lettersTo(to)) to += 1;
  return [start, to];
}
