import type { SearchEntry } from '../profile/search-entry';
import { bareNumber, splitName } from '../text/split-name';
import { createSlips, type FindSlips, findNone } from './find-slips';
import { byScore, type Match, matchActor, type SearchHit, type Typed, toHit } from './match-actor';
import { type IndexedActor, indexActors, indexMore, phrasesOfFacts, phrasesOfNotes } from './search-index';

/** What only says that an actor is named. */
const KIND_WORDS =
  'the group team gang crew actors threat hackers apt ransomware hacking collective operators criminals cyber espionage malware attacks campaigns state sponsored gruppe grupo groupe gruppo who is what aka'.split(
    ' ',
  );

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
  const named = indexActors(entries);
  const noted = indexMore(named, phrasesOfNotes);
  const described = indexMore(named, phrasesOfFacts);
  const slips = createSlips(named);
  return (query, limit, keep) => {
    if (query.trim() === '' && keep === undefined) return [];
    const found = new Map<string, SearchHit>();
    const take = (matches: readonly Match[], more: Pick<SearchHit, 'isSimilar'> = {}) => {
      for (const match of matches)
        if (found.size < limit && !found.has(match.entry.id) && (keep?.(match.entry) ?? true))
          found.set(match.entry.id, { ...toHit(match), ...more });
    };
    const isTag = query.trimStart().startsWith('#');
    const plain = query.replaceAll('#', '-');
    const names = findBest(named, plain);
    const notes = findBest(noted, query);
    take(isTag ? [...notes, ...names] : [...names, ...notes]);
    const isNamed = found.size > 0;
    const like = found.size < ENOUGH ? findBest(named, plain, slips) : [];
    const isSlip = !isNamed && like.some(({ isWhole }) => isWhole);
    const facts = isTag || plain.trim().length < SHORTEST_FACT ? [] : findBest(described, plain);
    // A slip of a whole name is likelier than the beginning of a fact.
    take(facts.filter(({ apart }) => apart === 0 || !isSlip));
    // Where something is found as it was typed, a part of a name is too little to be like it.
    const similar = like.filter(({ isWhole }) => isWhole || !isNamed);
    if (found.size < ENOUGH || isSlip) take(similar, { isSimilar: true });
    return [...found.values()];
  };
}

/** Best first: who has all that was typed in one phrase, or all but an article, or but kind words; else in several phrases. */
function findBest(
  actors: readonly IndexedActor[],
  query: string,
  slips: FindSlips = findNone,
): readonly Match[] {
  for (const typed of readings(query, slips)) {
    const words = typed.flat();
    const signs = words.map((word) => sightOf(word, slips));
    const holdsAll = sightOf(words.join(''), slips);
    const found = actors.flatMap((actor) =>
      signs.every((holds) => holds(actor)) || holdsAll(actor) ? (matchActor(actor, typed, slips) ?? []) : [],
    );
    if (found.length > 0) return found.sort(byScore);
  }
  return [];
}

/** Whether an actor may have a word, told at a glance: most have not. */
function sightOf(word: string, slips: FindSlips): (actor: IndexedActor) => boolean {
  const sign = ` ${bareNumber(word)}`;
  const like = slips(word).actors;
  return (actor) => actor.glance.includes(sign) || like.has(actor);
}

/** What a query may mean, the likeliest first; "apt-29" is one part of two words. */
function readings(query: string, slips: FindSlips): readonly (readonly Typed[])[] {
  const parts = query.split(/\s+/).flatMap(readPart);
  const without = (kinds: readonly string[]) => {
    const isOf = (text: string) => kinds.some((kind) => kind.startsWith(text) || slips(text).words.has(kind));
    return parts.filter((part) => !isOf(part.join('')));
  };
  const variants = [parts, without(['the']), without(KIND_WORDS)];
  const all = [...variants.map((variant) => [variant.flat()]), ...variants];
  const different = new Map(all.map((typed) => [JSON.stringify(typed), typed]));
  return [...different.values()].filter((typed) => typed.flat().length > 0 || query.trim() === '');
}

/** What stands between two spaces, where it has words. */
function readPart(text: string): readonly Typed[] {
  const { words, joined } = splitName(text);
  if (text.startsWith('#')) return [[`#${joined}`]];
  return joined === '' ? [] : [words.flatMap((word) => (word.inner ? [] : word.text))];
}
