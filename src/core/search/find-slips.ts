import Fuse from 'fuse.js/basic';
import type { IndexedActor } from './search-index';

/** Which words a typed text may be meant for, each with how many slips of the keys it is away, and who has any of them. */
export interface Slips {
  readonly words: ReadonlyMap<string, number>;
  readonly actors: ReadonlySet<IndexedActor>;
}
export type FindSlips = (typed: string) => Slips;

const NO_SLIPS: Slips = { words: new Map(), actors: new Set() };
export const findNone: FindSlips = () => NO_SLIPS;

/** In shorter texts no slip is looked for, as one in three letters is another word; in longer ones for two. */
const SHORTEST = 4;
const TWO_SLIPS_FROM = 6;
const MOST_SLIPS = 2;
/** Two letters in the wrong order leave less doubt than another letter, though to fuse they are two errors. */
const SWAPPED = 0.75;

/** Finds slips once for each text, as most stay from key to key. */
export function createSlips(actors: readonly IndexedActor[]): FindSlips {
  let all: readonly string[] | undefined;
  const found = new Map<string, Slips>();
  return (typed) => {
    const known = found.get(typed);
    if (known || typed.length < SHORTEST) return known ?? NO_SLIPS;
    all ??= [...new Set(actors.flatMap(({ words }) => words))];
    const words = findSlips(typed, all);
    const holds = (actor: IndexedActor) => actor.words.some((word) => words.has(word));
    const slips = { words, actors: new Set(actors.filter(holds)) };
    found.set(typed, slips);
    return slips;
  };
}

/** A word is met as far as it was typed. Ten places off its beginning weigh as much as all letters wrong. */
function findSlips(typed: string, words: readonly string[]): ReadonlyMap<string, number> {
  const near = words.filter((word) => mayResemble(typed, word));
  const threshold = MOST_SLIPS / typed.length;
  const fuse = new Fuse(near, { threshold, distance: 10, includeScore: true, shouldSort: false });
  const most = typed.length < TWO_SLIPS_FROM ? 1 : MOST_SLIPS;
  const slips = fuse.search(typed).map(({ item, score = 1 }) => {
    const isSwapped = item.length === typed.length && lettersMissing(typed, item) === 0;
    return [item, isSwapped ? SWAPPED : score * typed.length] as const;
  });
  return new Map(slips.filter(([, count]) => count <= most));
}

/** Whether a word is worth the price of fuse: begins alike, with the letters but for two, and with the very digits. */
function mayResemble(typed: string, word: string): boolean {
  const begins = typed.slice(0, 2).includes(word.charAt(0)) || typed.slice(0, 2).includes(word.charAt(1));
  if (!begins || lettersMissing(typed, word) > MOST_SLIPS) return false;
  return word.replace(/\D+/g, '').startsWith(typed.replace(/\D+/g, ''));
}

/** How many typed letters the beginning of a word lacks, each as often as it was typed. */
function lettersMissing(typed: string, word: string): number {
  let left = word.slice(0, typed.length + MOST_SLIPS);
  let missing = 0;
  for (const letter of typed) {
    const fewer = left.replace(letter, '');
    if (fewer === left) missing += 1;
    left = fewer;
  }
  return missing;
}
