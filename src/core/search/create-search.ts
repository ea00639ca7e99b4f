import type { SearchEntry } from '../profile/search-entry';
import { bareNumber, splitName } from '../text/split-name';
import { createNoteSearch } from './find-notes';
import { createSlips, type FindSlips, NO_SLIPS } from './find-slips';
import { matchActor, type Query, type SearchHit } from './match-actor';
import { type IndexedActor, indexActor, indexFacts } from './search-index';

/** What only says that an actor is named. */
const KIND_WORDS = 'the group team gang crew actors threat hackers apt ransomware'.split(' ');

/** Of a shorter text so much is known by a fact that it says nothing. */
const SHORTEST_FACT = 3;
/** What is found besides is enough: nobody asks what else was meant. */
const ENOUGH = 4;

/** Finds, the likeliest first, those that `keep` lets pass; for an empty query all of those, the best known first. */
type Search = (query: string, limit: number, keep?: (entry: SearchEntry) => boolean) => readonly SearchHit[];

/**
 * Indexes actors once and answers queries, made to be called at every key: exact names, beginnings of names, words in
 * any name, then words spread over an actor's names and country. After them come those of whom what was typed is known
 * (a motive, a tool), and where few are found those whose names are like it but for a slip. Kind words are dropped when
 * nothing holds them. The reader's notes come after names, or before them where a tag is asked for ("#watch").
 */
export function createSearch(entries: readonly SearchEntry[]): Search {
  const actors = entries.map(indexActor);
  const described = actors.flatMap((actor) => indexFacts(actor) ?? []);
  const slips = createSlips(actors);
  const notes = createNoteSearch(entries);
  const byProminence = [...actors].sort((a, b) => b.prominence - a.prominence);
  return (query, limit, keep) => {
    if (query.trim() === '')
      return keep === undefined
        ? []
        : byProminence
            .filter(({ entry }) => keep(entry))
            .slice(0, limit)
            .map(asHit);
    const found = new Map<string, SearchHit>();
    const take = (hits: readonly SearchHit[]) => {
      for (const hit of hits)
        if (!found.has(hit.entry.id) && (keep?.(hit.entry) ?? true)) found.set(hit.entry.id, hit);
    };
    const isTag = query.trimStart().startsWith('#');
    if (isTag) take(notes(query));
    take(findNamed(actors, query, () => NO_SLIPS));
    take(notes(query));
    const isNamed = found.size > 0;
    const facts =
      isTag || query.trim().length < SHORTEST_FACT ? [] : findNamed(described, query, () => NO_SLIPS);
    const like = found.size < ENOUGH ? findNamed(actors, query, slips) : [];
    const isSlip = !isNamed && like.some((hit) => isWhole(hit, query));
    // A slip of a whole name is likelier than the beginning of a fact.
    take(isSlip ? facts.filter(endsWithWord) : facts);
    if (found.size < ENOUGH || isSlip)
      take(like.filter((hit) => !isNamed || isWhole(hit, query)).map((hit) => ({ ...hit, isSimilar: true })));
    return [...found.values()].slice(0, limit);
  };
}

/** Where something is found as it was typed, a part of a name is too little to be like it. */
function isWhole({ matched: { text, ranges } }: SearchHit, query: string): boolean {
  return ranges[0]?.[1] === text.length && Math.abs(text.length - query.trim().length) <= 1;
}

function endsWithWord({ matched: { text, ranges } }: SearchHit): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(ranges.at(-1)?.[1] ?? 0));
}

function asHit({ entry }: IndexedActor): SearchHit {
  return { entry, matched: { text: entry.name, kind: 'name', ranges: [] } };
}

/** Best first: who has all that was typed in one phrase, or all but an article, or but kind words; else in several phrases. */
function findNamed(actors: readonly IndexedActor[], query: string, slips: FindSlips): readonly SearchHit[] {
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
    if (found.length > 0) return found.sort((a, b) => b.score - a.score);
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
