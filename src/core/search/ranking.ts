import type { PhraseScore } from './score-phrase';
import type { SearchIndex } from './search-index';

export interface RankedPhrase {
  /** Position in the index's phrases. */
  readonly number: number;
  /** Position in the entries. */
  readonly actor: number;
  /** Its score and its bonus. */
  readonly weight: number;
  readonly ranges: PhraseScore['ranges'];
}

/** The best phrase of each of the best actors met so far. */
export interface Ranking {
  /** Best first; of two that weigh the same, the one that comes first in the index. */
  readonly ranked: readonly RankedPhrase[];
  /** What a phrase with this score weighs. */
  readonly weigh: (number: number, score: number) => number;
  /** What weighs less than this has no place. */
  readonly floor: () => number;
  /** Whether a phrase with this score can have a place: asked before the dear part of scoring it. */
  readonly admits: (number: number, score: number) => boolean;
  /** Gives a phrase its place, if it has one and its actor has no better phrase. */
  readonly add: (number: number, scored: PhraseScore) => void;
}

/** @param limit the most actors to rank, some tens: what falls out is forgotten */
export function createRanking({ actorOf, bonus }: SearchIndex, limit: number): Ranking {
  const ranked: RankedPhrase[] = [];
  const weigh = (number: number, score: number) => score + (bonus[number] ?? 0);
  const floor = () => ranked[limit - 1]?.weight ?? Number.NEGATIVE_INFINITY;
  const admits = (number: number, score: number) => {
    const last = ranked[limit - 1];
    return !last || isBefore(weigh(number, score), number, last);
  };
  const add = (number: number, { score, ranges }: PhraseScore) => {
    if (!admits(number, score)) return;
    const actor = actorOf[number] ?? 0;
    const weight = weigh(number, score);
    const known = ranked.findIndex((other) => other.actor === actor);
    const rival = ranked[known];
    if (rival) {
      if (!isBefore(weight, number, rival)) return;
      ranked.splice(known, 1);
    }
    const after = ranked.findIndex((other) => isBefore(weight, number, other));
    ranked.splice(after < 0 ? ranked.length : after, 0, { number, actor, weight, ranges });
    if (ranked.length > limit) ranked.pop();
  };
  return { ranked, weigh, floor, admits, add };
}

function isBefore(weight: number, number: number, other: RankedPhrase): boolean {
  return weight > other.weight || (weight === other.weight && number < other.number);
}
