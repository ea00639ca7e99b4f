import { findJoined, findJoinedSlips, findSlips, findWords } from './find-phrases';
import { findSpread } from './find-spread';
import { takeAsBeginning } from './match-word';
import { createRanking, type RankedPhrase } from './ranking';
import type { SearchIndex } from './search-index';
import { joinWords, splitWords } from './split-words';

/** The best phrase of each of the first `limit` actors that a query finds. Looks further only while there is room. */
export function rankActors(index: SearchIndex, query: string, limit: number): readonly RankedPhrase[] {
  const chunks = typedChunks(query).map((chunk) => chunk.map((text) => takeAsBeginning(index.words, text)));
  const typed = chunks.flat();
  if (typed.length === 0 || limit <= 0) return [];
  const joined = joinWords(typed);
  const ranking = createRanking(index, limit);
  const { ranked } = ranking;
  findJoined(index, joined, ranking);
  findWords(index, typed, ranking);
  if (ranked.length < limit) findSlips(index, typed, ranking);
  if (ranked.length < limit && chunks.length > 1) findSpread(index, chunks, ranking);
  if (ranked.length === 0) findJoinedSlips(index, joined, ranking);
  return ranked;
}

/** What the reader set apart by spaces, each as its words: "apt-29" is one thing. */
function typedChunks(query: string): readonly (readonly string[])[] {
  return query
    .split(/\s+/)
    .map((chunk) => splitWords(chunk).map((word) => word.text))
    .filter((chunk) => chunk.length > 0);
}
