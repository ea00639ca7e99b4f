import { bareNumber, splitName } from '../text/split-name';
import { createNoteSearch } from './find-notes';
import { createSlips, type FindSlips, NO_SLIPS } from './find-slips';
import { matchActor, type Query, type SearchHit } from './match-actor';
import type { SearchEntry } from './search-entry';
import { type IndexedActor, indexActor } from './search-index';

export type { SearchHit } from './match-actor';

/** What only says that an actor is named. */
const KIND_WORDS = 'the group team gang crew actors threat hackers apt ransomware'.split(' ');

type Search = (query: string, limit: number) => readonly SearchHit[];

/**
 * Indexes actors once and answers queries, made to be called at every key: exact names, beginnings of names, words in
 * any name, then words spread over an actor's names and country. Kind words are dropped when nothing holds them, and
 * slips looked for when nothing is found. The reader's notes come after names, or before them
 * where a tag is asked for ("#watch").
 */
export function createSearch(entries: readonly SearchEntry[]): Search {
  const actors = entries.map(indexActor);
  const slips = createSlips(actors);
  const notes = createNoteSearch(entries);
  return (query, limit) => {
    let found = findNamed(actors, query, () => NO_SLIPS);
    const noted = notes(query);
    if (found.length === 0 && noted.length === 0) found = findNamed(actors, query, slips);
    const named: readonly SearchHit[] = found.sort((a, b) => b.score - a.score);
    const [first, second] = query.trimStart().startsWith('#') ? [noted, named] : [named, noted];
    const known = new Set(first.map(({ entry }) => entry.id));
    return [...first, ...second.filter(({ entry }) => !known.has(entry.id))].slice(0, limit);
  };
}

/** Who has all that was typed in one phrase, or all but an article, or but kind words; else in several phrases. */
function findNamed(actors: readonly IndexedActor[], query: string, slips: FindSlips) {
  for (const typed of readings(query, slips)) {
    const words = typed.flat();
    const signs = words.map((word) => ({ sign: ` ${bareNumber(word)}`, slipped: slips(word).actors }));
    const whole = { sign: `|${words.join('')}`, slipped: slips(words.join('')).actors };
    const found = [];
    for (const actor of actors) {
      const holds = ({ sign, slipped }: typeof whole) => actor.glance.includes(sign) || slipped.has(actor);
      // Most actors are not met, which is seen at a glance.
      const match = signs.every(holds) || holds(whole) ? matchActor(actor, typed, slips) : null;
      if (match) found.push(match);
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** What a query may mean, the likeliest first; "apt-29" is one part of two words. */
function readings(query: string, slips: FindSlips): readonly Query[] {
  const readPart = (text: string) => splitName(text).words.flatMap((word) => (word.inner ? [] : word.text));
  const parts = query.split(/\s+/).map(readPart);
  const variants = [[], ['the'], KIND_WORDS].map((kinds) => {
    const isOf = (text: string) => kinds.some((kind) => kind.startsWith(text) || slips(text).fits.has(kind));
    return parts.filter((part) => part.length > 0 && !isOf(part.join('')));
  });
  const all = [...variants.map((variant) => [variant.flat()]), ...variants];
  const different = new Map(all.map((typed) => [JSON.stringify(typed), typed]));
  return [...different.values()].filter((typed) => typed.flat().length > 0);
}
