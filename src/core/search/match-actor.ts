import type { SearchEntry } from '../profile/search-entry';
import { bareNumber, type Word } from '../text/split-name';
import type { FindSlips } from './find-slips';
import type { IndexedActor, Phrase, PhraseKind } from './search-index';

/** Half-open UTF-16 ranges of a text. */
export type TextRange = readonly [start: number, end: number];

/** Typed words, in the parts that one phrase of an actor is to hold. */
export type Query = readonly (readonly string[])[];

/** An actor that a query finds, and which name (or which line of a note of the reader's) was met, in which parts, in order. */
export interface SearchHit {
  readonly entry: SearchEntry;
  readonly matched: {
    readonly text: string;
    readonly kind: PhraseKind | 'note';
    readonly ranges: readonly TextRange[];
  };
  /** Met only but for a slip of the keys; absent otherwise. */
  readonly isSimilar?: true;
}

type Match = { readonly phrase: Phrase; readonly score: number; readonly ranges: readonly TextRange[] };
type ScoredHit = SearchHit & Pick<Match, 'score'>;

/** A whole name weighs more than an alias, but for an actor of which hardly anything is known. */
const WHOLE: Readonly<Partial<Record<PhraseKind, number>>> = { name: 100, alias: 95, id: 95, country: 75 };
const WHOLE_FACT = 89;
/** A beginning that ends with a word, or inside one, with as much as `covered` for how much of the phrase it is. */
const BEGINS = { words: 75, letters: 50, covered: 14 };
/** Words in a phrase, with as much as `fit` for how well they fit; `whole` if they are all of it in another order. */
const WORDS = { all: 30, fit: 30, inOrder: 2, fromTheStart: 4, ofName: 2, whole: 8, slipOfWhole: 16 };
/** How well a word fits that is not the typed one. "0558" means Storm-0558 before it means TA558. */
const FITS = { inner: 0.75, zerosApart: 0.75, begun: 0.4 };
const PROMINENCE = 8;

/** The most telling of the phrases of an actor that hold the parts of a query; null when a part is in none. */
export function matchActor(actor: IndexedActor, query: Query, slips: FindSlips): ScoredHit | null {
  const matches = query.flatMap((typed) => bestPhrase(actor, typed, slips) ?? []);
  // A fact tells the reader more than the name, which she sees anyway, and that more than the country that she typed.
  const telling =
    matches.find(({ phrase }) => WHOLE[phrase.kind] === undefined) ??
    matches.find(({ phrase }) => phrase.kind !== 'country') ??
    matches[0];
  if (!telling || matches.length < query.length) return null;
  const { shown, text, kind } = telling.phrase;
  const ranges = shown === text ? telling.ranges : [[0, shown.length] as const];
  const score = Math.min(...matches.map((match) => match.score)) + PROMINENCE * actor.prominence;
  return { entry: actor.entry, matched: { text: shown, kind, ranges }, score };
}

function bestPhrase({ phrases }: IndexedActor, typed: readonly string[], slips: FindSlips): Match | null {
  let best: Match | null = null;
  for (const phrase of phrases)
    for (const match of [matchJoined(phrase, typed, slips), matchWords(phrase, typed, slips)])
      if (match && match.score > (best?.score ?? 0)) best = match;
  return best;
}

/** Separators do not count: "cozyb" begins "Cozy Bear". */
function matchJoined(phrase: Phrase, words: readonly string[], slips: FindSlips): Match | null {
  const typed = words.join('');
  const fit = slips(typed).fits.get(phrase.joined);
  if (fit) {
    const whole = phrase.joined.length <= typed.length + 1 ? WORDS.slipOfWhole : 0;
    const { ranges } = matchWords(phrase, words, slips) ?? { ranges: [[0, phrase.text.length] as const] };
    return { phrase, score: WORDS.all + WORDS.fit * fit + whole, ranges };
  }
  if (!phrase.joined.startsWith(typed)) return null;
  let rest = typed;
  let end = 0;
  for (const word of phrase.words) {
    if (word.inner || rest === '') continue;
    end = rangeOf(word, rest)[1];
    rest = rest.slice(word.text.length);
  }
  const covered = typed.length / phrase.joined.length;
  const whole = phrase.words.some((word) => word.end === end);
  const begins = (whole ? BEGINS.words : BEGINS.letters) + BEGINS.covered * covered;
  return { phrase, score: covered === 1 ? (WHOLE[phrase.kind] ?? WHOLE_FACT) : begins, ranges: [[0, end]] };
}

/** Null unless every typed word has a word of its own, the one that it fits best. */
function matchWords(phrase: Phrase, typed: readonly string[], slips: FindSlips): Match | null {
  const taken: Word[] = [];
  let fits = 0;
  for (const one of typed) {
    let best: Word | undefined;
    let most = 0;
    for (const word of phrase.words) {
      const fit = fitOf(word, one, slips);
      // Words inside each other end together.
      if (fit <= most || taken.some(({ end }) => end === word.end)) continue;
      best = word;
      most = fit;
    }
    if (!best) return null;
    taken.push(best);
    fits += most;
  }
  const inOrder = taken.every(({ end }, at) => at === 0 || end > (taken[at - 1]?.end ?? 0));
  const whole = fits === typed.length && typed.join('').length === phrase.joined.length ? WORDS.whole : 0;
  const kind = phrase.kind === 'name' ? WORDS.ofName : 0;
  const place = !inOrder ? 0 : taken[0] === phrase.words[0] ? WORDS.fromTheStart : WORDS.inOrder;
  const ranges = taken.map((word, at) => rangeOf(word, typed[at] ?? '')).sort((a, b) => a[0] - b[0]);
  return { phrase, score: WORDS.all + (WORDS.fit * fits) / typed.length + place + kind + whole, ranges };
}

/** From 0, not at all, to 1, the typed word itself. */
function fitOf({ text, inner }: Word, typed: string, slips: FindSlips): number {
  const fit = fitBeginning(typed, text) * (inner ? FITS.inner : 1);
  if (fit > 0) return fit;
  const bare = fitBeginning(bareNumber(typed), bareNumber(text)) * FITS.zerosApart;
  return bare || (slips(typed).fits.get(text) ?? 0);
}

function fitBeginning(typed: string, word: string): number {
  if (!word.startsWith(typed)) return 0;
  return word.length === typed.length ? 1 : FITS.begun * (0.5 + typed.length / (2 * word.length));
}

/** As much of a word as was typed of it, or all. Folding may make its letters more or fewer. */
function rangeOf({ text, start, end }: Word, typed: string): TextRange {
  return [start, text !== typed && text.startsWith(typed) ? Math.min(end, start + typed.length) : end];
}
