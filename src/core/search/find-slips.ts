import Fuse from 'fuse.js/basic';
import type { IndexedActor } from './search-index';

/** What a typed text may be slips of, each with how well it fits (from 0 to 1), and the actors that have any of them. */
export interface Slips {
  readonly fits: ReadonlyMap<string, number>;
  readonly actors: ReadonlySet<IndexedActor>;
}

export type FindSlips = (typed: string) => Slips;

export const NO_SLIPS: Slips = { fits: new Map(), actors: new Set() };

/** For shorter texts nothing is guessed: one slip in three letters is another word. */
const SHORTEST = 4;
/** From this length on two slips are forgiven, below one. */
const TWO_SLIPS_FROM = 6;
const MOST_SLIPS = 2;

/** Finds slips of words, and of phrases without their separators: once for each text, as most stay from key to key. */
export function createSlips(actors: readonly IndexedActor[]): FindSlips {
  let holders: ReadonlyMap<string, readonly IndexedActor[]> | undefined;
  const found = new Map<string, Slips>();
  return (typed) => {
    holders ??= holdersOfTexts(actors);
    const known = found.get(typed);
    if (known) return known;
    const fits = fitSlips(
      typed,
      [...holders.keys()].filter((text) => mayResemble(typed, text)),
    );
    const slips = { fits, actors: new Set([...fits.keys()].flatMap((text) => holders?.get(text) ?? [])) };
    found.set(typed, slips);
    return slips;
  };
}

function holdersOfTexts(actors: readonly IndexedActor[]): ReadonlyMap<string, readonly IndexedActor[]> {
  const holders = new Map<string, IndexedActor[]>();
  for (const actor of actors)
    for (const { joined, words } of actor.phrases)
      for (const { text } of [{ text: joined }, ...words]) {
        const known = holders.get(text);
        if (known) known.push(actor);
        else holders.set(text, [actor]);
      }
  return holders;
}

/** A text is met as far as it was typed. Ten places off its beginning weigh as much as all letters wrong. */
function fitSlips(typed: string, near: readonly string[]): ReadonlyMap<string, number> {
  const options = {
    threshold: MOST_SLIPS / typed.length,
    distance: 10,
    includeScore: true,
    shouldSort: false,
  };
  const fits = new Map<string, number>();
  for (const { item, score = 1 } of new Fuse(near, options).search(typed)) {
    // To fuse two swapped letters are two errors.
    const swapped = item.length === typed.length && lettersMissing(typed, item) === 0;
    const slips = swapped ? 1 : score * typed.length;
    const whole = Math.min(1, typed.length / item.length);
    if (slips <= (typed.length < TWO_SLIPS_FROM ? 1 : MOST_SLIPS))
      fits.set(item, (1 + whole) * (0.5 - slips / 8));
  }
  return fits;
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
