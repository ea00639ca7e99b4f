import Fuse from 'fuse.js/basic';
import type { IndexedActor } from './search-index';

/** What a typed text may be slips of, each with how well it fits (from 0 to 1), and the actors that have any of them. */
export interface Slips {
  readonly fits: ReadonlyMap<string, number>;
  readonly actors: ReadonlySet<IndexedActor>;
}

export type FindSlips = (typed: string) => Slips;
type Holders = ReadonlyMap<string, ReadonlySet<IndexedActor>>;

export const NO_SLIPS: Slips = { fits: new Map(), actors: new Set() };

/** In shorter texts no slip is looked for, as one in three letters is another word; in longer ones for two. */
const SHORTEST = 4;
const TWO_SLIPS_FROM = 6;
const MOST_SLIPS = 2;
/** A letter typed twice, or once of two, leaves less doubt than another letter. */
const DOUBLED = 0.5;

/** Finds slips of words, and of phrases without their separators: once for each text, as most stay from key to key. */
export function createSlips(actors: readonly IndexedActor[]): FindSlips {
  let holders: Holders | undefined;
  const found = new Map<string, Slips>();
  return (typed) => {
    const known = found.get(typed);
    if (known) return known;
    holders ??= holdersOfTexts(actors);
    const slips = findSlips(typed, holders);
    found.set(typed, slips);
    return slips;
  };
}

function holdersOfTexts(actors: readonly IndexedActor[]): Holders {
  const holders = new Map<string, Set<IndexedActor>>();
  for (const actor of actors)
    for (const { joined, words } of actor.phrases)
      for (const { text } of [{ text: joined }, ...words])
        holders.set(text, (holders.get(text) ?? new Set()).add(actor));
  return holders;
}

/** A text is met as far as it was typed. Ten places off its beginning weigh as much as all letters wrong. */
function findSlips(typed: string, holders: Holders): Slips {
  const near = [...holders.keys()].filter((text) => mayResemble(typed, text));
  const threshold = MOST_SLIPS / typed.length;
  const fuse = new Fuse(near, { threshold, distance: 10, includeScore: true, shouldSort: false });
  const fits = new Map<string, number>();
  for (const { item, score = 1 } of fuse.search(typed)) {
    // To fuse two swapped letters are two errors.
    const swapped = item.length === typed.length && lettersMissing(typed, item) === 0;
    const slips = undouble(item) === undouble(typed) ? DOUBLED : swapped ? 1 : score * typed.length;
    const whole = Math.min(1, typed.length / item.length);
    if (slips <= (typed.length < TWO_SLIPS_FROM ? 1 : MOST_SLIPS))
      fits.set(item, (1 + whole) * (0.5 - slips / 8));
  }
  return { fits, actors: new Set([...fits.keys()].flatMap((text) => [...(holders.get(text) ?? [])])) };
}

/** Whether a text is worth the price of fuse: begins alike, with the letters but for two, and with the very digits. */
function mayResemble(typed: string, text: string): boolean {
  const begins = typed.slice(0, 2).includes(text.charAt(0)) || typed.slice(0, 2).includes(text.charAt(1));
  if (!begins || typed.length < SHORTEST || lettersMissing(typed, text) > MOST_SLIPS) return false;
  return text.replace(/\D+/g, '').startsWith(typed.replace(/\D+/g, ''));
}

/** How many typed letters the beginning of a text lacks, each as often as it was typed. */
function lettersMissing(typed: string, text: string): number {
  let left = text.slice(0, typed.length + MOST_SLIPS);
  let missing = 0;
  for (const letter of typed) {
    const fewer = left.replace(letter, '');
    if (fewer === left) missing += 1;
    left = fewer;
  }
  return missing;
}

const undouble = (text: string) => text.replace(/(.)\1+/g, '$1');
