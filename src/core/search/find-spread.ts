import { eachPhrase } from './find-phrases';
import type { TypedWord } from './match-word';
import type { Ranking } from './ranking';
import { mostForWords, type PhraseScore, scoreWords } from './score-phrase';
import type { SearchIndex } from './search-index';

/** What a phrase is worth that holds a part of the query only: less than any that holds the whole. */
const SHARE = 0.1;

/** Words that the reader set apart together: "apt-29" is one chunk. */
type Chunk = readonly TypedWord[];

/** Actors whose names, ids and country together hold every typed chunk: "russia bear". */
export function findSpread(index: SearchIndex, chunks: readonly Chunk[], ranking: Ranking): void {
  for (const { actor, most } of actorsWithAll(index, chunks.flat(), ranking)) {
    if (most < ranking.floor()) return;
    const telling = findTelling(index, actor, chunks);
    if (telling) ranking.add(telling.number, { score: telling.score * SHARE, ranges: telling.ranges });
  }
}

/** Actors that hold every typed word somewhere, with the most each can weigh, the most promising first. */
function actorsWithAll(index: SearchIndex, typed: readonly TypedWord[], ranking: Ranking) {
  const held = new Uint16Array(index.firstOf.length);
  const most = new Float64Array(index.firstOf.length);
  typed.forEach((word, before) => {
    eachPhrase(index, word, (number, fit) => {
      const actor = index.actorOf[number] ?? 0;
      if ((held[actor] ?? 0) < before) return;
      held[actor] = before + 1;
      most[actor] = Math.max(most[actor] ?? 0, ranking.weigh(number, mostForWords(fit) * SHARE));
    });
  });
  const found: { readonly actor: number; readonly most: number }[] = [];
  held.forEach((words, actor) => {
    if (words === typed.length) found.push({ actor, most: most[actor] ?? 0 });
  });
  return found.sort((a, b) => b.most - a.most);
}

/** Of the phrases that hold a chunk best, the one that tells the reader most; null when one chunk is in none. */
function findTelling(index: SearchIndex, actor: number, chunks: readonly Chunk[]): NumberedScore | null {
  let telling: NumberedScore | null = null;
  for (const chunk of chunks) {
    const best = bestOfActor(index, actor, chunk);
    if (!best) return null;
    if (!telling || best.score > telling.score) telling = best;
  }
  return telling;
}

interface NumberedScore extends PhraseScore {
  readonly number: number;
}

function bestOfActor(index: SearchIndex, actor: number, chunk: Chunk): NumberedScore | null {
  let best: NumberedScore | null = null;
  const end = index.firstOf[actor + 1] ?? 0;
  for (let number = index.firstOf[actor] ?? 0; number < end; number += 1) {
    const phrase = index.phrases[number];
    const scored = phrase && scoreWords(phrase, chunk);
    if (!scored) continue;
    // A name tells the reader more than the country she typed herself.
    const score = phrase.kind === 'country' ? scored.score * SHARE : scored.score;
    if (!best || score > best.score) best = { number, score, ranges: scored.ranges };
  }
  return best;
}
